import type { PolicyWords } from '../../policy-words.ts'

export const hate: PolicyWords<'hate'> = {
  title: 'Kebencian',
  clauses: {
    'hate.1': {
      translatedFrom: 1,
      title: 'Serangan karena ciri yang dilindungi',
      text: 'Konten tidak boleh menyerang, merendahkan martabat, atau menyerukan pengucilan orang karena suku, kebangsaan, agama, kasta, gender, orientasi seksual, disabilitas, atau penyakit berat.',
      guidance:
        'Harus ada kelompok sasaran dan serangan. Kritik terhadap gagasan, lembaga, atau pemerintah diperbolehkan. Kata “benci” saja tidak membuktikan apa-apa: orang boleh benci hari Senin. Baca lirik dan satire secara utuh, dan eskalasikan bila konteksnya di luar bahasa yang kamu kuasai.',
      violating: [
        '“Orang beragama itu tidak pantas tinggal di negeri ini.”',
        'Komentar yang menyamakan suatu suku dengan hama.',
      ],
      notViolating: [
        'Playlist untuk yang benci hari Senin.',
        'Diskusi tentang diskriminasi yang mengutip contoh.',
      ],
    },
    'hate.2': {
      translatedFrom: 1,
      title: 'Makian dan simbol kebencian',
      text: 'Makian kebencian dan simbol kebencian tidak boleh dipakai untuk merendahkan orang dalam nama, judul, gambar, atau teks.',
      guidance:
        'Perhatikan siapa yang berbicara dan kepada siapa. Suatu kelompok boleh memakai sebuah kata untuk dirinya sendiri. Penggunaan untuk sejarah, pendidikan, dan seni diperbolehkan bila tujuannya jelas. Bila ragu soal makian daerah, tanyakan penutur asli sebelum memutuskan.',
      violating: [
        'Makian kebencian sebagai judul lagu tentang tetangga.',
        'Sampul yang memuja simbol kebencian.',
      ],
      notViolating: [
        'Episode tentang sejarah sebuah makian.',
        'Lambang keagamaan kuno yang mirip simbol kebencian.',
      ],
    },
    'hate.3': {
      translatedFrom: 1,
      title: 'Pujian bagi kelompok kebencian atau kekerasan',
      text: 'Konten tidak boleh memuji, mendukung, atau merekrut untuk kelompok yang mengusung kebencian atau kekerasan.',
      guidance:
        'Pemberitaan, penelitian, dan kecaman diperbolehkan. Mars dan pidato tanpa ulasan dihitung sebagai pujian bila judul atau deskripsinya menyetujui. Perekrutan selalu dieskalasikan; jangan memperingatkan penulisnya.',
      violating: [
        'Playlist mars kelompok terlarang berjudul “pahlawan kita”.',
        'Acara yang menjelaskan cara bergabung.',
      ],
      notViolating: ['Dokumenter yang memutar sepuluh detik pidato.', 'Berita tentang persidangan.'],
    },
  },
}
