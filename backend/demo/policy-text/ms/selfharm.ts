import type { PolicyWords } from '../../policy-words.ts'

export const selfharm: PolicyWords<'selfharm'> = {
  title: 'Mencederakan diri',
  clauses: {
    'selfharm.1': {
      translatedFrom: 1,
      title: 'Galakan atau arahan',
      text: 'Kandungan tidak boleh menggalakkan perbuatan mencederakan diri, menampilkannya sebagai sesuatu yang diingini atau menerangkan caranya.',
      guidance:
        'Lagu tentang kesedihan dan putus asa ialah seni dan dibiarkan. Yang dikira ialah seruan, cara atau cabaran. Buang, dan eskalasi jika seseorang mungkin dalam bahaya. Serahkan kes itu jika perkaranya terlalu dekat dengan anda; tidak perlu memberi sebab.',
      violating: ['Cabaran yang meminta pendengar mencederakan diri.', 'Episod yang menerangkan suatu cara.'],
      notViolating: [
        'Lagu sedih tentang kehilangan.',
        'Rancangan tentang pemulihan, dengan nombor talian bantuan.',
      ],
    },
    'selfharm.2': {
      translatedFrom: 1,
      title: 'Orang yang mungkin dalam risiko',
      text: 'Apabila seseorang menceritakan penderitaannya sendiri, dia ditawarkan bantuan; dia tidak dihukum.',
      guidance:
        'Tiada tindakan penguatkuasaan diambil terhadap pencipta. Eskalasi dengan sebab “orang dalam risiko”, walaupun anda tidak pasti. Pasukan eskalasi mengetahui talian bantuan di setiap pasaran dan bertindak sepanjang masa.',
      violating: [
        'Mesej seseorang yang mengucapkan selamat tinggal buat selamanya kepada pendengarnya.',
        'Bio yang mengumumkan niat mencederakan diri.',
      ],
      notViolating: [
        '“Minggu ini sukar, rancangan ini membantu saya mengharunginya.”',
        '“Aku nak mati ketawa.”',
      ],
    },
  },
}
