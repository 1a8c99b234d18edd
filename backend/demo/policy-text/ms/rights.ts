import type { PolicyWords } from '../../policy-words.ts'

export const rights: PolicyWords<'rights'> = {
  title: 'Harta intelek',
  clauses: {
    'rights.1': {
      translatedFrom: 1,
      title: 'Rakaman dimuat naik tanpa kebenaran',
      text: 'Rakaman hanya boleh dimuat naik oleh pemegang haknya atau orang yang mendapat kebenaran.',
      guidance:
        'Padanan audio yang tinggi bersama tuntutan pemegang hak sudah memadai. Versi yang diperlahankan atau dilajukan ialah rakaman yang sama. Karya domain awam boleh dibaca oleh sesiapa, tetapi rakaman bacaan orang lain tidak boleh disalin. Perhatikan had masa undang-undang.',
      violating: [
        'Muat naik versi perlahan trek artis lain.',
        'Satu album penuh dimuat naik semula “supaya semua boleh dengar percuma”.',
      ],
      notViolating: [
        'Bacaan sendiri buku tahun 1890 oleh sukarelawan.',
        'Versi nyanyian semula yang berlesen.',
      ],
    },
    'rights.2': {
      translatedFrom: 1,
      title: 'Gambar kulit dan jenama yang disalin',
      text: 'Gambar kulit, logo dan gambar profil tidak boleh menyalin karya orang lain yang dilindungi.',
      guidance:
        'Bandingkan sebelah-menyebelah dengan karya asal yang dilaporkan. Motif umum (gunung, piring hitam, ombak) bukan milik sesiapa. Jika karya asal tidak disebut dan tidak diketahui, tiada pelanggaran.',
      violating: ['Kulit album terkenal dengan nama lain.', 'Logo sesuatu jenama sebagai gambar profil.'],
      notViolating: [
        'Lukisan matahari terbenam yang serupa dengan yang lain.',
        'Foto berlesen terbuka dengan sumbernya.',
      ],
    },
    'rights.3': {
      translatedFrom: 1,
      title: 'Pautan ke salinan tanpa kebenaran',
      text: 'Kandungan tidak boleh membawa kepada muat turun tanpa kebenaran atau cara memintas perlindungan salinan.',
      guidance:
        'Pautan dan labelnya sudah memadai; jangan ikuti pautan itu. Pautan ke kedai yang sah, arkib dan halaman artis sendiri dibenarkan. Buang komen itu dan beri amaran; gantung jika diulangi.',
      violating: [
        '“Album penuh muat turun percuma di sini.”',
        'Penerangan cara menanggalkan perlindungan salinan buku audio.',
      ],
      notViolating: ['Pautan ke kedai milik kumpulan itu sendiri.', 'Pautan ke arkib karya domain awam.'],
    },
  },
}
