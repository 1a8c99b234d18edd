import type { PolicyWords } from '../../policy-words.ts'

export const impersonation: PolicyWords<'impersonation'> = {
  title: 'Peniruan identitas dan metadata menyesatkan',
  clauses: {
    'impersonation.1': {
      translatedFrom: 1,
      title: 'Menyamar sebagai orang, artis, atau organisasi',
      text: 'Tidak seorang pun boleh menyamar sebagai pihak lain lewat nama, gambar, atau teks sehingga dikira orang, artis, atau organisasi itu.',
      guidance:
        'Bandingkan nama, gambar, dan tautan dengan akun yang ditiru. Centang yang digambar sendiri atau angka nol pengganti huruf O adalah tanda kuat. Halaman penggemar dan parodi diperbolehkan bila menyatakannya. Tangguhkan bila ada uang yang diminta.',
      violating: [
        '“Akun asli, tiket hanya lewat saya, bayar pakai voucer.”',
        'Foto profil dengan centang verifikasi buatan sendiri.',
      ],
      notViolating: ['“Akun penggemar, bukan akun resmi.”', 'Dua artis yang kebetulan bernama sama.'],
    },
    'impersonation.2': {
      translatedFrom: 2,
      title: 'Menyamar sebagai platform atau stafnya',
      text: 'Tidak seorang pun boleh menyamar sebagai platform, editornya, layanan bantuannya, atau tim keamanannya.',
      guidance:
        'Kami tidak pernah meminta kata sandi lewat pesan dan tidak pernah menjual tempat di playlist atau centang. Permintaan kata sandi atau uang membuat tingkat keparahannya tinggi. Tangguhkan penulisnya; peringatan tidak cukup.',
      violating: [
        '“Tim resmi platform: kirim kata sandi dalam 24 jam.”',
        '“Dikurasi editor platform, satu tempat 300 ribu.”',
      ],
      notViolating: [
        '“Kami menulis tentang platform ini tetapi bukan bagian darinya.”',
        'Lelucon tentang layanan bantuan platform.',
      ],
    },
    'impersonation.3': {
      translatedFrom: 1,
      title: 'Judul dan metadata menyesatkan',
      text: 'Judul, sampul, dan deskripsi tidak boleh menyesatkan orang tentang apa yang akan didengar.',
      guidance:
        'Buka isi playlist atau album; beberapa saja biasanya sudah cukup. Keheningan yang dijual sebagai lagu populer, atau judul terkenal pada lagu lain, termasuk di sini. Berlebihan (“lagu terbaik sepanjang masa”) tidak termasuk. Batasi jangkauan dan peringatkan; hapus bila diulangi.',
      violating: [
        '“Lagu Nomor Satu” yang isinya hening tiga puluh detik.',
        'Episode bernama acara terkenal padahal bukan.',
      ],
      notViolating: ['“Playlist terhebat sepanjang masa.”', 'Lagu daur ulang yang ditandai demikian.'],
    },
    'impersonation.4': {
      translatedFrom: 1,
      title: 'Suara sintetis tanpa keterangan',
      text: 'Tiruan sintetis suara orang nyata harus diberi keterangan dan memerlukan izin orang itu.',
      guidance:
        'Diperlukan tanda selain telingamu sendiri: sinyal, keluhan orangnya, atau kata-kata penulis. Suara komputer biasa yang tidak meniru siapa pun diperbolehkan. Bila tidak pasti, eskalasikan, jangan menebak.',
      violating: [
        '“Single baru” dengan suara tiruan penyanyi yang tidak pernah merekamnya.',
        'Suara penyiar tiruan yang mengiklankan investasi.',
      ],
      notViolating: ['Buku audio yang dibacakan suara komputer.', 'Peniru suara di acara komedi.'],
    },
  },
}
