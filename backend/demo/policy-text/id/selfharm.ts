import type { PolicyWords } from '../../policy-words.ts'

export const selfharm: PolicyWords<'selfharm'> = {
  title: 'Menyakiti diri',
  clauses: {
    'selfharm.1': {
      translatedFrom: 1,
      title: 'Dorongan atau petunjuk',
      text: 'Konten tidak boleh mendorong orang menyakiti diri, menampilkannya sebagai hal yang diinginkan, atau menjelaskan caranya.',
      guidance:
        'Lagu tentang duka dan putus asa adalah karya seni dan dibiarkan. Yang dihitung adalah ajakan, cara, atau tantangan. Hapus, dan eskalasikan bila ada orang yang mungkin dalam bahaya. Serahkan kasusnya bila pokoknya terlalu dekat denganmu; tidak perlu memberi alasan.',
      violating: ['Tantangan yang meminta pendengar menyakiti diri.', 'Episode yang menjelaskan suatu cara.'],
      notViolating: ['Lagu sedih tentang kehilangan.', 'Program pemulihan dengan nomor layanan bantuan.'],
    },
    'selfharm.2': {
      translatedFrom: 1,
      title: 'Orang yang mungkin berisiko',
      text: 'Bila seseorang menceritakan penderitaannya sendiri, ia ditawari bantuan; ia tidak dihukum.',
      guidance:
        'Tidak ada tindakan terhadap penulis. Eskalasikan dengan alasan “orang dalam risiko”, juga bila kamu tidak yakin. Tim eskalasi mengetahui layanan bantuan di setiap pasar dan bekerja sepanjang waktu.',
      violating: [
        'Pesan yang berpamitan untuk selamanya kepada pendengar.',
        'Bio yang mengumumkan niat menyakiti diri.',
      ],
      notViolating: ['“Minggu ini berat, acaramu menolongku melewatinya.”', '“Aku hampir mati ketawa.”'],
    },
  },
}
