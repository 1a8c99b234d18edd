import type { PolicyWords } from '../../policy-words.ts'

export const harassment: PolicyWords<'harassment'> = {
  title: 'Perundungan',
  clauses: {
    'harassment.1': {
      translatedFrom: 1,
      title: 'Hinaan dan perendahan terhadap seseorang',
      text: 'Konten tidak boleh berulang kali menghina, merendahkan, atau mengejek orang tertentu.',
      guidance:
        'Tanyakan apakah sasarannya orang atau karyanya. Kritik keras terhadap lagu, episode, atau pendapat diperbolehkan. Pernyataan akan terus mengulangi, atau ajakan agar orang lain ikut, membuatnya jauh lebih berat. Pertimbangkan apakah keduanya teman yang saling bercanda.',
      violating: [
        '“Kamu badut dan akan kutulis di setiap unggahan.”',
        'Playlist yang judul-judul isinya bersama-sama mengejek satu orang.',
      ],
      notViolating: [
        '“Remiks ini paling malas yang kudengar tahun ini.”',
        'Teman yang saling meledek karena telat.',
      ],
    },
    'harassment.2': {
      translatedFrom: 1,
      title: 'Ancaman dan intimidasi',
      text: 'Konten tidak boleh mengancam akan mencelakai seseorang atau menakut-nakuti supaya diam.',
      guidance:
        'Ancaman harus punya sasaran dan bahaya yang dianggap serius oleh orang yang berpikir wajar. Gurauan yang jelas dan kiasan bukan ancaman. Bila disebut waktu, tempat, atau alat, segera eskalasikan apa pun keputusanmu.',
      violating: [
        '“Aku tahu tempat kerjamu dan kamu akan menyesal.”',
        '“Turunkan episodenya atau sesuatu akan menimpamu.”',
      ],
      notViolating: [
        '“Kalau telat lagi, kamu yang beli gorengan.”',
        'Kalimat tokoh jahat dalam drama radio.',
      ],
    },
    'harassment.3': {
      translatedFrom: 1,
      title: 'Membocorkan data pribadi',
      text: 'Tidak seorang pun boleh menyebarkan alamat, nomor telepon, dokumen, atau data pribadi serupa milik orang lain tanpa izin.',
      guidance:
        'Alamat usaha dan kontak yang disiarkan sendiri oleh pemiliknya bukan data pribadi. Benar atau tidaknya data tidak berpengaruh. Jangan menyalin datanya ke catatan; tulis jenisnya saja. Hapus dulu, dan eskalasikan bila ada ajakan mendatangi orang itu.',
      violating: ['Penyiar membacakan alamat rumah seorang pengkritik.', 'Komentar berisi foto KTP.'],
      notViolating: [
        'Alamat pemesanan di bio sebuah band.',
        'Nama kota asal yang disebut orang itu sendiri.',
      ],
    },
  },
}
