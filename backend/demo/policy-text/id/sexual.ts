import type { PolicyWords } from '../../policy-words.ts'

export const sexual: PolicyWords<'sexual'> = {
  title: 'Konten seksual',
  clauses: {
    'sexual.1': {
      translatedFrom: 1,
      title: 'Konten seksual eksplisit',
      text: 'Gambar, video, atau rekaman yang dibuat untuk merangsang dan menampilkan tindakan seksual tidak diperbolehkan.',
      guidance:
        'Detektor sering mengira pola, gelombang, dan warna kulit sebagai ketelanjangan: lihat dulu sebelum mengikuti skornya. Pendidikan, kesehatan, dan seni diperbolehkan bila tujuannya jelas. Lirik dinilai menurut klausul konten sugestif.',
      violating: ['Lagu yang isinya rekaman tindakan seksual.', 'Sampul dengan foto eksplisit.'],
      notViolating: ['Program tentang kesehatan reproduksi.', 'Sampul bermotif batik.'],
    },
    'sexual.2': {
      translatedFrom: 1,
      title: 'Keselamatan anak',
      text: 'Tidak boleh ada seksualisasi anak di bawah umur dalam bentuk apa pun, termasuk gambar dan tulisan.',
      guidance:
        'Tidak ada pengecualian untuk fiksi atau seni. Hapus, tangguhkan, dan segera eskalasikan; tim eskalasi memberi tahu pihak berwenang. Jangan menggambarkan isinya di catatan dan jangan melihat lebih lama dari yang perlu.',
      violating: [
        'Tulisan yang menggambarkan anak secara seksual.',
        'Judul playlist yang menseksualisasi pelajar.',
      ],
      notViolating: ['Episode tentang pencegahan pelecehan.', 'Foto keluarga pada album lagu anak.'],
    },
    'sexual.3': {
      translatedFrom: 1,
      title: 'Konten sugestif tanpa label',
      text: 'Konten yang sangat sugestif harus ditandai tidak cocok untuk anak di bawah umur dan tidak direkomendasikan.',
      guidance:
        'Batasi usia dan jangkauan; jangan menghapus. Lagu cinta biasa, tarian, dan pakaian renang tidak perlu label. Bila kamu ragu lama, biasanya tidak ada pelanggaran.',
      violating: [
        'Lagu tanpa tanda dengan lirik seksual yang gamblang.',
        'Sampul berpose jelas seksual tanpa label.',
      ],
      notViolating: ['Lagu cinta.', 'Foto konser di pantai.'],
    },
  },
}
