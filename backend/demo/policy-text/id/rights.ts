import type { PolicyWords } from '../../policy-words.ts'

export const rights: PolicyWords<'rights'> = {
  title: 'Kekayaan intelektual',
  clauses: {
    'rights.1': {
      translatedFrom: 1,
      title: 'Rekaman diunggah tanpa izin',
      text: 'Rekaman hanya boleh diunggah oleh pemegang haknya atau yang mendapat izin.',
      guidance:
        'Kecocokan audio yang tinggi disertai klaim pemegang hak sudah cukup. Versi yang diperlambat atau dipercepat adalah rekaman yang sama. Karya domain publik boleh dibacakan siapa saja, tetapi rekaman pembacaan orang lain tidak boleh disalin. Perhatikan tenggat hukumnya.',
      violating: [
        'Unggahan versi cepat dari lagu artis lain.',
        'Album lengkap diunggah ulang “supaya semua bisa dengar gratis”.',
      ],
      notViolating: ['Pembacaan sendiri atas buku tahun 1890.', 'Lagu daur ulang yang berlisensi.'],
    },
    'rights.2': {
      translatedFrom: 1,
      title: 'Sampul dan merek yang disalin',
      text: 'Sampul, logo, dan foto profil tidak boleh menyalin karya orang lain yang dilindungi.',
      guidance:
        'Bandingkan berdampingan dengan karya asli yang dilaporkan. Motif umum (gunung, piringan hitam, ombak) bukan milik siapa pun. Bila karya asli tidak disebut dan tidak diketahui, tidak ada pelanggaran.',
      violating: ['Sampul album terkenal dengan nama lain.', 'Logo sebuah merek sebagai foto profil.'],
      notViolating: [
        'Gambar senja yang mirip senja lain.',
        'Foto berlisensi terbuka yang mencantumkan sumbernya.',
      ],
    },
    'rights.3': {
      translatedFrom: 1,
      title: 'Tautan ke salinan tidak sah',
      text: 'Konten tidak boleh mengarahkan ke unduhan tidak sah atau cara mengakali perlindungan salinan.',
      guidance:
        'Tautan dan keterangannya sudah cukup; jangan mengikutinya. Tautan ke toko resmi, arsip, dan halaman artis sendiri diperbolehkan. Hapus komentarnya dan peringatkan; tangguhkan bila diulangi.',
      violating: [
        '“Unduh album lengkap gratis di sini.”',
        'Petunjuk membuka perlindungan salinan buku audio.',
      ],
      notViolating: ['Tautan ke toko milik band sendiri.', 'Tautan ke arsip karya domain publik.'],
    },
  },
}
