import type { PolicyWords } from '../../policy-words.ts'

export const misinformation: PolicyWords<'misinformation'> = {
  title: 'Misinformasi berbahaya',
  clauses: {
    'misinformation.1': {
      translatedFrom: 4,
      title: 'Klaim kesehatan berbahaya',
      text: 'Konten tidak boleh menyatakan secara keliru bahwa suatu ramuan menggantikan pengobatan yang diperlukan, atau menyarankan orang menghentikannya.',
      guidance:
        'Tandai rentang tempat klaim itu diucapkan; satu rentang cukup untuk seluruh episode. Ramuan rumahan untuk kenyamanan diperbolehkan: madu memang melegakan tenggorokan. “Saya melakukannya” tanpa saran kepada orang lain adalah kasus batas; eskalasikan bila jangkauannya besar. Anjuran menunda pengobatan sama dengan anjuran menghentikannya.',
      violating: [
        '“Jamu ini menggantikan obat darah tinggi. Buang obatnya.”',
        'Acara yang menyarankan berhenti minum semua obat tidur malam ini.',
      ],
      notViolating: [
        '“Madu hangat baik untuk batuk.”',
        'Seseorang menceritakan penyakit dan pengobatannya sendiri.',
      ],
    },
    'misinformation.2': {
      translatedFrom: 1,
      title: 'Pemilu dan proses kewargaan',
      text: 'Pernyataan keliru tentang kapan, di mana, atau bagaimana memilih, atau siapa yang boleh memilih, tidak diperbolehkan.',
      guidance:
        'Ini soal fakta tata cara, bukan pendapat tentang partai. Periksa situs resmi penyelenggara pemilu di pasar item itu. Selama masa pemilu setiap kasus dieskalasikan sesudah keputusan.',
      violating: ['“Kali ini memilih cukup lewat SMS.”', 'Klip dengan tanggal pemilu yang salah.'],
      notViolating: ['“Partai itu buruk buat kita.”', 'Satire yang tidak mungkin dikira pengumuman.'],
    },
    'misinformation.3': {
      translatedFrom: 1,
      title: 'Keadaan darurat rekaan dan rekaman yang diubah',
      text: 'Keadaan darurat rekaan, dan rekaman yang diubah sehingga dikira kejadian nyata, tidak diperbolehkan.',
      guidance:
        'Tanyakan apakah orang bisa celaka atau panik bila memercayainya. Remiks, parodi, dan sulih suara diperbolehkan bila dapat dikenali. Batasi jangkauan dulu, dan hapus bila menyangkut keadaan darurat yang sedang berlangsung.',
      violating: [
        'Wawancara yang dipotong sehingga pejabat seolah mengumumkan banjir.',
        '“Tinggalkan kota sekarang, bendungan jebol”, padahal rekaan.',
      ],
      notViolating: [
        'Parodi berita dengan penonton tertawa.',
        'Drama radio tentang badai yang disebut sebagai drama.',
      ],
    },
  },
}
