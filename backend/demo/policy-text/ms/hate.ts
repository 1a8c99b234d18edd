import type { PolicyWords } from '../../policy-words.ts'

export const hate: PolicyWords<'hate'> = {
  title: 'Kebencian',
  clauses: {
    'hate.1': {
      translatedFrom: 1,
      title: 'Serangan kerana ciri yang dilindungi',
      text: 'Kandungan tidak boleh menyerang, menafikan kemanusiaan atau menyeru supaya menyingkirkan orang kerana etnik, kewarganegaraan, agama, kasta, jantina, orientasi seksual, kurang upaya atau penyakit serius.',
      guidance:
        'Mesti ada kumpulan sasaran dan serangan. Kritikan terhadap idea, institusi atau kerajaan dibenarkan. Perkataan “benci” sahaja tidak membuktikan apa-apa: orang boleh benci hari Isnin. Baca lirik dan satira secara keseluruhan sebelum membuat keputusan, dan eskalasi jika konteksnya di luar bahasa anda.',
      violating: [
        '“Penganut agama itu tidak layak berada di negara ini.”',
        'Komen yang menyamakan suatu kaum dengan haiwan perosak.',
      ],
      notViolating: [
        'Senarai main untuk orang yang benci hari Isnin.',
        'Perbincangan tentang diskriminasi yang memetik contoh.',
      ],
    },
    'hate.2': {
      translatedFrom: 1,
      title: 'Kata kesat dan simbol kebencian',
      text: 'Kata kesat kebencian dan simbol kebencian tidak boleh digunakan untuk menghina orang dalam nama, tajuk, gambar atau teks.',
      guidance:
        'Lihat siapa yang bercakap dan kepada siapa. Sesuatu kumpulan boleh menggunakan sesuatu kata untuk dirinya sendiri. Penggunaan dalam sejarah, pendidikan dan seni dibenarkan jika tujuannya jelas. Jika ragu tentang kata kesat tempatan, tanya penutur jati sebelum membuat keputusan.',
      violating: [
        'Kata kesat kebencian sebagai tajuk trek tentang jiran.',
        'Gambar kulit yang memuja simbol kebencian.',
      ],
      notViolating: [
        'Episod tentang sejarah sesuatu kata kesat.',
        'Lambang agama lama yang menyerupai simbol kebencian.',
      ],
    },
    'hate.3': {
      translatedFrom: 1,
      title: 'Memuji kumpulan kebencian atau keganasan',
      text: 'Kandungan tidak boleh memuji, menyokong atau merekrut untuk kumpulan yang memperjuangkan kebencian atau keganasan.',
      guidance:
        'Laporan berita, penyelidikan dan kecaman dibenarkan. Lagu perjuangan dan ucapan tanpa ulasan dikira pujian jika tajuk atau perihalannya menyokong. Perekrutan sentiasa dieskalasi; jangan beri amaran kepada penciptanya.',
      violating: [
        'Senarai main lagu kumpulan haram bertajuk “wira kita”.',
        'Rancangan yang memberitahu pendengar cara untuk menyertai.',
      ],
      notViolating: [
        'Dokumentari yang memainkan sepuluh saat ucapan.',
        'Berita tentang perbicaraan di mahkamah.',
      ],
    },
  },
}
