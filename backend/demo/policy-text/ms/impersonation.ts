import type { PolicyWords } from '../../policy-words.ts'

export const impersonation: PolicyWords<'impersonation'> = {
  title: 'Penyamaran dan metadata mengelirukan',
  clauses: {
    'impersonation.1': {
      translatedFrom: 1,
      title: 'Menyamar sebagai orang, artis atau organisasi',
      text: 'Sesiapa pun tidak boleh menyamar sebagai pihak lain melalui nama, gambar atau teks sehingga disangka orang, artis atau organisasi itu.',
      guidance:
        'Bandingkan nama, gambar dan pautan dengan akaun yang ditiru. Lencana yang dilukis atau angka sifar sebagai ganti huruf O ialah tanda yang kuat. Halaman peminat dan parodi dibenarkan jika dinyatakan begitu. Gantung jika wang diambil.',
      violating: [
        '“Akaun rasmi SEBENAR. Tiket melalui saya sahaja, bayar dengan baucar.”',
        'Gambar profil dengan lencana pengesahan yang dilukis.',
      ],
      notViolating: [
        '“Halaman peminat, bukan kumpulan itu.”',
        'Dua artis yang kebetulan mempunyai nama yang sama.',
      ],
    },
    'impersonation.2': {
      translatedFrom: 2,
      title: 'Menyamar sebagai platform atau kakitangannya',
      text: 'Sesiapa pun tidak boleh menyamar sebagai platform, editornya, khidmat sokongannya atau pasukan keselamatannya.',
      guidance:
        'Kami tidak pernah meminta kata laluan dalam mesej dan tidak pernah menjual tempat dalam senarai main atau lencana. Permintaan kata laluan atau wang menjadikan tahap keseriusannya tinggi. Gantung pencipta; amaran tidak mencukupi.',
      violating: [
        '“Pasukan Keselamatan Platform: sahkan kata laluan dalam masa 24 jam.”',
        '“Dipilih oleh editor platform, satu tempat RM80.”',
      ],
      notViolating: [
        '“Kami menulis tentang platform ini tetapi bukan sebahagian daripadanya.”',
        'Jenaka tentang khidmat sokongan platform.',
      ],
    },
    'impersonation.3': {
      translatedFrom: 1,
      title: 'Tajuk dan metadata mengelirukan',
      text: 'Tajuk, gambar kulit dan perihalan tidak boleh mengelirukan orang tentang apa yang akan didengar.',
      guidance:
        'Buka isi senarai main atau album: beberapa sahaja biasanya sudah menunjukkannya. Senyap yang dijual sebagai lagu hit, atau tajuk terkenal pada lagu lain, dikira. Kata-kata melampau (“lagu terbaik sepanjang zaman”) tidak dikira. Hadkan capaian dan beri amaran; buang jika diulangi.',
      violating: [
        '“Lagu Nombor Satu” yang hanya senyap tiga puluh saat.',
        'Episod yang dinamakan sempena rancangan terkenal padahal bukan.',
      ],
      notViolating: [
        '“Senarai main terhebat sepanjang zaman.”',
        'Versi nyanyian semula yang dinyatakan begitu.',
      ],
    },
    'impersonation.4': {
      translatedFrom: 1,
      title: 'Suara sintetik yang tidak dinyatakan',
      text: 'Tiruan sintetik suara orang sebenar mesti dinyatakan dan memerlukan persetujuan orang itu.',
      guidance:
        'Anda memerlukan tanda selain telinga anda sendiri: isyarat, aduan orang itu, atau kata-kata pencipta sendiri. Suara komputer biasa yang tidak meniru sesiapa dibenarkan. Jika tidak pasti, eskalasi, jangan meneka.',
      violating: [
        '“Single baharu” dengan suara tiruan penyanyi yang tidak pernah merakamnya.',
        'Suara tiruan hos yang mengiklankan pelaburan.',
      ],
      notViolating: ['Buku audio yang dibaca oleh suara komputer.', 'Pengajuk suara dalam rancangan komedi.'],
    },
  },
}
