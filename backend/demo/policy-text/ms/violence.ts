import type { PolicyWords } from '../../policy-words.ts'

export const violence: PolicyWords<'violence'> = {
  title: 'Keganasan grafik',
  clauses: {
    'violence.1': {
      translatedFrom: 1,
      title: 'Paparan grafik kecederaan sebenar',
      text: 'Gambar, video atau bunyi kecederaan parah atau kematian yang sebenar tidak boleh ditunjukkan.',
      guidance:
        'Putuskan pada tahap buka tabir paling rendah yang memadai. Cat, solekan, makanan dan lukisan sering dilaporkan secara silap. Bahan berita dan dokumentari dengan tujuan yang jelas ditangani di bawah klausa keganasan tanpa label. Berehatlah selepas itu; tiada sesiapa yang mengiranya.',
      violating: [
        'Gambar kulit yang menggunakan foto mangsa kemalangan sebenar.',
        'Klip dengan bunyi sebenar suatu serangan.',
      ],
      notViolating: ['Cat merah pada gambar kulit.', 'Semangkuk asam pedas.'],
    },
    'violence.2': {
      translatedFrom: 1,
      title: 'Memuji atau menyeru keganasan',
      text: 'Kandungan tidak boleh menyeru keganasan terhadap orang atau meraikannya.',
      guidance:
        'Kiasan seperti “persembahan ini memang bunuh” bukan pelanggaran. Fiksyen dan lirik dinilai berdasarkan sama ada sasarannya sebenar. Seruan dengan sasaran, tempat atau masa yang sebenar dieskalasi segera.',
      violating: [
        '“Semua ke dataran hari Jumaat, bawa batu.”',
        'Trek yang meraikan serangan sebenar dan menyebut nama mangsanya.',
      ],
      notViolating: [
        '“Malam tadi memang gila, semua orang rebah di karaoke.”',
        'Cerita jenayah yang dibacakan.',
      ],
    },
    'violence.3': {
      translatedFrom: 1,
      title: 'Keganasan tanpa label',
      text: 'Keganasan berat dalam fiksyen atau dokumentari mesti ditandai sebagai tidak sesuai untuk bawah umur.',
      guidance:
        'Kenakan sekatan umur, jangan buang. Keganasan ala kartun tanpa kesakitan atau darah tidak memerlukan label. Jika labelnya sudah ada, tiada pelanggaran.',
      violating: [
        'Drama radio seram tanpa label dengan adegan seksaan yang panjang.',
        'Rakaman dokumentari perang tanpa label.',
      ],
      notViolating: [
        'Ketam gergasi memusnahkan eskalator dalam animasi.',
        'Cerita hantu yang rupa-rupanya kucing.',
      ],
    },
  },
}
