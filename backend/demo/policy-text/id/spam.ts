import type { PolicyWords } from '../../policy-words.ts'

export const spam: PolicyWords<'spam'> = {
  title: 'Spam dan manipulasi',
  clauses: {
    'spam.1': {
      translatedFrom: 2,
      title: 'Jual beli pemutaran, pengikut, atau ulasan',
      text: 'Tidak seorang pun boleh menjual, membeli, menawarkan, atau meminta pemutaran, pengikut, suka, atau ulasan palsu.',
      guidance:
        'Tawaran saja sudah cukup; tidak perlu ada bukti penjualan. Harga, jumlah, atau waktu pengiriman biasanya sudah memastikannya. Promosi jujur atas karya sendiri, iklan berbayar, dan buletin bukan jual beli pemutaran. Jika penulis hanya mengeluhkan tawaran seperti itu, tidak ada pelanggaran.',
      violating: [
        '“10.000 pemutaran 150 ribu, masuk malam ini.”',
        'Sampul dengan kode pindai untuk pengikut gratis.',
      ],
      notViolating: [
        '“Tolong ikuti acara saya, sangat membantu.”',
        '“Hati-hati, di sini ada yang menjual pemutaran palsu.”',
      ],
    },
    'spam.2': {
      translatedFrom: 1,
      title: 'Promosi berulang yang tidak diminta',
      text: 'Promosi yang sama atau hampir sama tidak boleh diunggah berkali-kali atau dikirim kepada orang yang tidak memintanya.',
      guidance:
        'Lihat unggahan lain penulis sebelum memutuskan. Tiga salinan atau lebih dalam sehari dihitung sebagai berulang. Satu unggahan dengan tautan ke musik sendiri itu wajar dan dibiarkan. Beri peringatan dulu sebelum menghapus bila penulis masih baru dan tautannya tidak berbahaya.',
      violating: [
        'Tautan yang sama di bawah tiga puluh episode yang tidak berkaitan.',
        'Pesan voucer yang dikirim ke dua ratus orang asing.',
      ],
      notViolating: [
        'Satu komentar dengan tautan ke lagu baru milik sendiri.',
        'Catatan acara yang mencantumkan sponsor.',
      ],
    },
    'spam.3': {
      translatedFrom: 2,
      title: 'Penipuan dan phishing',
      text: 'Konten tidak boleh berusaha mendapatkan uang, kata sandi, kode, atau dokumen identitas dengan tipu daya.',
      guidance:
        'Tandanya: desakan waktu, hadiah dari undian yang tidak pernah diikuti, biaya sebelum pencairan, dan alamat yang meniru layanan terkenal. Jangan membuka tautannya sendiri; domain dan teksnya sudah cukup. Tangguhkan penulis bila kata sandi atau nomor kartu diminta. Orang yang mengutip penipuan untuk memperingatkan orang lain tidak melanggar.',
      violating: [
        '“Anda menang pulsa. Kirim biaya admin 25 ribu.”',
        '“Isi nomor kartu dan kode dalam sepuluh menit.”',
      ],
      notViolating: [
        'Alamat asli penjual tiket di bio sebuah band.',
        'Tangkapan layar penipuan dengan kata “jangan percaya”.',
      ],
    },
    'spam.4': {
      translatedFrom: 1,
      title: 'Manipulasi tangga lagu dan pencarian secara terorganisasi',
      text: 'Tidak seorang pun boleh mengatur pemutaran, penilaian, atau kata kunci untuk mengakali tangga lagu, rekomendasi, atau pencarian.',
      guidance:
        'Ajakan memutar berulang tanpa suara, kelompok saling tukar pemutaran, dan deretan kata pencarian yang tidak berkaitan termasuk di sini. Batasi jangkauan dulu; hapus hanya bila diulangi setelah peringatan. Penggemar yang saling menyemangati untuk mendengarkan tidak memanipulasi apa pun.',
      violating: [
        '“Putar semalaman tanpa suara, besok gantian.”',
        'Deskripsi berisi lima puluh kata pencarian yang tidak berkaitan.',
      ],
      notViolating: ['“Ayo dengarkan bersama di hari rilis!”', 'Lima tag genre yang sesuai.'],
    },
  },
}
