import type { PolicyWords } from '../../policy-words.ts'

export const misinformation: PolicyWords<'misinformation'> = {
  title: 'Maklumat salah yang berbahaya',
  clauses: {
    'misinformation.1': {
      translatedFrom: 4,
      title: 'Dakwaan kesihatan yang berbahaya',
      text: 'Kandungan tidak boleh mendakwa secara palsu bahawa sesuatu ramuan menggantikan rawatan yang perlu, atau menasihati orang supaya menghentikannya.',
      guidance:
        'Tandai bahagian tempat dakwaan itu dibuat; satu bahagian sudah memadai untuk seluruh episod. Petua rumah untuk keselesaan dibenarkan: madu memang melegakan sakit tekak. “Saya buat begitu” tanpa nasihat kepada orang lain ialah kes sempadan; eskalasi jika capaiannya luas. Nasihat supaya menangguhkan rawatan dikira sama seperti nasihat supaya menghentikannya.',
      violating: [
        '“Air serai boleh ganti ubat kencing manis. Buang sahaja ubat itu.”',
        'Rancangan yang menasihati supaya semua ubat tidur dihentikan malam ini.',
      ],
      notViolating: [
        '“Madu suam baik untuk batuk.”',
        'Seseorang menceritakan penyakit dan rawatannya sendiri.',
      ],
    },
    'misinformation.2': {
      translatedFrom: 1,
      title: 'Pilihan raya dan proses sivik',
      text: 'Kenyataan palsu tentang bila, di mana atau bagaimana mengundi, atau siapa yang boleh mengundi, tidak dibenarkan.',
      guidance:
        'Ini tentang fakta tatacara, bukan pendapat tentang parti. Semak laman rasmi pilihan raya bagi pasaran item itu. Dalam tempoh pilihan raya setiap kes dieskalasi selepas keputusan.',
      violating: ['“Kali ini mengundi melalui SMS sahaja.”', 'Klip dengan tarikh mengundi yang salah.'],
      notViolating: ['“Parti itu tidak elok untuk kita.”', 'Satira yang tidak mungkin disangka pengumuman.'],
    },
    'misinformation.3': {
      translatedFrom: 1,
      title: 'Kecemasan rekaan dan rakaman yang diubah',
      text: 'Kecemasan rekaan, dan rakaman yang diubah sehingga disangka kejadian sebenar, tidak dibenarkan.',
      guidance:
        'Tanya sama ada seseorang boleh tercedera atau panik jika mempercayainya. Remix, parodi dan alih suara dibenarkan jika dapat dikenali. Hadkan capaian dahulu, dan buang jika melibatkan kecemasan yang sedang berlaku.',
      violating: [
        'Temu bual yang dipotong sehingga pegawai seolah-olah mengumumkan banjir yang tidak pernah berlaku.',
        '“Tinggalkan bandar sekarang, empangan pecah”, padahal rekaan.',
      ],
      notViolating: [
        'Parodi berita dengan penonton ketawa.',
        'Drama radio tentang ribut, dinyatakan sebagai drama.',
      ],
    },
  },
}
