import type { PolicyWords } from '../../policy-words.ts'

export const violence: PolicyWords<'violence'> = {
  title: 'Kekerasan grafis',
  clauses: {
    'violence.1': {
      translatedFrom: 1,
      title: 'Penggambaran luka nyata secara grafis',
      text: 'Gambar, video, atau suara luka berat atau kematian yang nyata tidak boleh ditampilkan.',
      guidance:
        'Putuskan pada tingkat pembukaan terendah yang sudah cukup. Cat, rias wajah, makanan, dan gambar tangan sering dilaporkan secara keliru. Bahan berita dan dokumenter dengan tujuan jelas diperlakukan menurut klausul kekerasan tanpa label. Beristirahatlah sesudahnya; tidak ada yang menghitung.',
      violating: [
        'Sampul memakai foto korban kecelakaan nyata.',
        'Klip dengan suara asli sebuah penyerangan.',
      ],
      notViolating: ['Cat merah pada sampul.', 'Semangkuk soto merah.'],
    },
    'violence.2': {
      translatedFrom: 1,
      title: 'Pujian atau seruan kekerasan',
      text: 'Konten tidak boleh menyerukan kekerasan terhadap orang atau merayakannya.',
      guidance:
        'Kiasan seperti “reff-nya membunuhku” bukan pelanggaran. Fiksi dan lirik dinilai dari apakah sasarannya nyata. Seruan dengan sasaran, tempat, atau waktu yang nyata segera dieskalasikan.',
      violating: [
        '“Jumat semua ke alun-alun, bawa batu.”',
        'Lagu yang merayakan serangan nyata dan menyebut korbannya.',
      ],
      notViolating: ['“Semalam aku habis-habisan di karaoke.”', 'Cerita kriminal yang dibacakan.'],
    },
    'violence.3': {
      translatedFrom: 1,
      title: 'Kekerasan tanpa label',
      text: 'Kekerasan kuat dalam fiksi atau dokumenter harus ditandai tidak cocok untuk anak di bawah umur.',
      guidance:
        'Batasi usia, jangan menghapus. Kekerasan ala kartun tanpa rasa sakit atau darah tidak perlu label. Jika label sudah ada, tidak ada pelanggaran.',
      violating: [
        'Drama radio horor tanpa tanda dengan adegan penyiksaan panjang.',
        'Rekaman dokumenter perang tanpa tanda.',
      ],
      notViolating: [
        'Kepiting raksasa merusak eskalator dalam animasi.',
        'Cerita hantu yang ternyata kucing.',
      ],
    },
  },
}
