import type { PolicyWords } from '../../policy-words.ts'

export const sexual: PolicyWords<'sexual'> = {
  title: 'Kandungan seksual',
  clauses: {
    'sexual.1': {
      translatedFrom: 1,
      title: 'Kandungan seksual eksplisit',
      text: 'Gambar, video atau rakaman yang dibuat untuk merangsang dan menunjukkan atau memperdengarkan perlakuan seks tidak dibenarkan.',
      guidance:
        'Pengesan sering tersilap menganggap corak, ombak dan warna kulit sebagai kebogelan: lihat dahulu sebelum mengikut skornya. Pendidikan, kesihatan dan seni dibenarkan jika tujuan itu jelas. Lirik dinilai mengikut klausa kandungan sugestif.',
      violating: [
        'Trek yang terdiri daripada rakaman perlakuan seks.',
        'Gambar kulit dengan foto eksplisit.',
      ],
      notViolating: ['Rancangan tentang kesihatan seksual.', 'Gambar kulit bercorak batik.'],
    },
    'sexual.2': {
      translatedFrom: 1,
      title: 'Keselamatan kanak-kanak',
      text: 'Tiada kandungan yang boleh menseksualkan orang bawah umur dalam apa-apa bentuk, termasuk lukisan dan teks.',
      guidance:
        'Tiada pengecualian untuk fiksyen atau seni. Buang, gantung dan eskalasi segera; pasukan eskalasi memaklumkan pihak berkuasa. Jangan gambarkan kandungannya dalam nota dan jangan lihat lebih lama daripada yang perlu.',
      violating: [
        'Teks yang menggambarkan orang bawah umur secara seksual.',
        'Tajuk senarai main yang menseksualkan murid sekolah.',
      ],
      notViolating: ['Episod tentang pencegahan penderaan.', 'Gambar keluarga pada album lagu kanak-kanak.'],
    },
    'sexual.3': {
      translatedFrom: 1,
      title: 'Kandungan sugestif tanpa label',
      text: 'Kandungan yang sangat sugestif mesti ditandai sebagai tidak sesuai untuk bawah umur dan tidak dicadangkan.',
      guidance:
        'Kenakan sekatan umur dan hadkan capaian; jangan buang. Lagu cinta biasa, tarian dan pakaian renang tidak memerlukan label. Jika anda ragu-ragu lama, biasanya tiada pelanggaran.',
      violating: [
        'Trek tanpa label dengan lirik seksual yang terang-terangan.',
        'Gambar kulit dengan gaya yang jelas seksual tanpa label.',
      ],
      notViolating: ['Lagu cinta.', 'Foto konsert di pantai.'],
    },
  },
}
