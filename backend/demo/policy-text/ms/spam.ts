import type { PolicyWords } from '../../policy-words.ts'

export const spam: PolicyWords<'spam'> = {
  title: 'Spam dan manipulasi',
  clauses: {
    'spam.1': {
      translatedFrom: 2,
      title: 'Jual beli main semula, pengikut atau ulasan',
      text: 'Sesiapa pun tidak boleh menjual, membeli, menawarkan atau meminta main semula, pengikut, tanda suka atau ulasan palsu.',
      guidance:
        'Tawaran sahaja sudah memadai; jualan tidak perlu dibuktikan. Harga, jumlah atau masa penghantaran biasanya sudah memastikannya. Promosi jujur bagi karya sendiri, iklan berbayar dan surat berita bukan jual beli main semula. Jika pencipta hanya merungut tentang tawaran seperti itu, tiada pelanggaran.',
      violating: [
        '“10,000 main semula RM50, siap malam ini.”',
        'Gambar kulit dengan kod imbas untuk pengikut percuma.',
      ],
      notViolating: [
        '“Tolong ikuti rancangan saya, ia sangat membantu.”',
        '“Hati-hati, ada orang di sini menjual main semula palsu.”',
      ],
    },
    'spam.2': {
      translatedFrom: 1,
      title: 'Promosi berulang yang tidak diminta',
      text: 'Promosi yang sama atau hampir sama tidak boleh disiarkan berkali-kali atau dihantar kepada orang yang tidak memintanya.',
      guidance:
        'Lihat siaran lain pencipta sebelum membuat keputusan. Tiga salinan hampir sama atau lebih dalam sehari dikira berulang. Satu siaran dengan pautan ke muzik sendiri adalah biasa dan dibiarkan. Beri amaran sebelum membuang jika pencipta masih baharu dan pautannya tidak berbahaya.',
      violating: [
        'Pautan yang sama di bawah tiga puluh episod yang tidak berkaitan.',
        'Mesej baucar yang dihantar kepada dua ratus orang yang tidak dikenali.',
      ],
      notViolating: [
        'Satu komen dengan pautan ke lagu baharu pencipta sendiri.',
        'Nota rancangan yang menyenaraikan penaja.',
      ],
    },
    'spam.3': {
      translatedFrom: 2,
      title: 'Penipuan dan pancingan data',
      text: 'Kandungan tidak boleh cuba mendapatkan wang, kata laluan, kod atau dokumen pengenalan dengan tipu daya.',
      guidance:
        'Tandanya ialah desakan masa, hadiah daripada cabutan yang tidak pernah disertai, bayaran sebelum wang dikeluarkan, dan alamat yang meniru perkhidmatan terkenal. Jangan sekali-kali buka pautan itu sendiri; domain dan teksnya sudah memadai. Gantung pencipta jika kata laluan atau nombor kad diminta. Orang yang memetik penipuan untuk memberi amaran kepada orang lain tidak melanggar peraturan ini.',
      violating: [
        '“Anda menang telefon. Bayar RM10 untuk menerimanya.”',
        '“Masukkan nombor kad dan kod TAC dalam sepuluh minit.”',
      ],
      notViolating: [
        'Alamat sebenar penjual tiket dalam bio sebuah kumpulan.',
        'Tangkapan skrin penipuan dengan tulisan “jangan terpedaya”.',
      ],
    },
    'spam.4': {
      translatedFrom: 1,
      title: 'Manipulasi carta dan carian secara terancang',
      text: 'Sesiapa pun tidak boleh mengatur pendengaran, penilaian atau kata kunci untuk memperdaya carta, cadangan atau carian.',
      guidance:
        'Ajakan memainkan lagu berulang-ulang tanpa bunyi, kumpulan yang bertukar main semula dan senarai kata carian yang tidak berkaitan semuanya dikira. Hadkan capaian dahulu; buang hanya jika diulangi selepas amaran. Peminat yang saling menggalakkan untuk mendengar tidak memanipulasi apa-apa.',
      violating: [
        '“Mainkan semalaman tanpa bunyi, esok giliran lagu anda.”',
        'Perihalan yang terdiri daripada lima puluh kata carian yang tidak berkaitan.',
      ],
      notViolating: ['“Jom dengar bersama-sama pada hari pelancaran!”', 'Lima tag genre yang sesuai.'],
    },
  },
}
