import type { PolicyWords } from '../../policy-words.ts'

export const harassment: PolicyWords<'harassment'> = {
  title: 'Gangguan',
  clauses: {
    'harassment.1': {
      translatedFrom: 1,
      title: 'Penghinaan terhadap seseorang',
      text: 'Kandungan tidak boleh berulang kali menghina, merendahkan atau mengejek orang tertentu.',
      guidance:
        'Tanya sama ada sasarannya orang itu atau karyanya. Kritikan keras terhadap lagu, episod atau pendapat dibenarkan. Kenyataan bahawa dia akan terus berbuat begitu, atau ajakan supaya orang lain turut serta, menjadikannya jauh lebih berat. Pertimbangkan sama ada kedua-duanya kawan yang saling mengusik.',
      violating: [
        '“Kau badut dan aku akan tulis ini di setiap muat naik.”',
        'Senarai main yang tajuk-tajuknya bersama-sama mengejek seorang.',
      ],
      notViolating: [
        '“Remix ini paling malas yang saya dengar tahun ini.”',
        'Kawan-kawan saling mengusik kerana lambat.',
      ],
    },
    'harassment.2': {
      translatedFrom: 1,
      title: 'Ugutan dan intimidasi',
      text: 'Kandungan tidak boleh mengugut untuk mencederakan seseorang atau cuba menakutkannya supaya diam.',
      guidance:
        'Ugutan mesti ada sasaran dan bahaya yang dipandang serius oleh orang yang munasabah. Gurauan yang jelas dan kiasan bukan ugutan. Jika masa, tempat atau alat disebut, eskalasi segera, apa pun keputusan anda.',
      violating: [
        '“Aku tahu tempat kerja kau dan kau akan menyesal.”',
        '“Turunkan episod itu atau sesuatu akan menimpa kau.”',
      ],
      notViolating: [
        '“Kalau lambat lagi, kau belanja semua orang teh tarik.”',
        'Kata-kata watak jahat dalam drama radio.',
      ],
    },
    'harassment.3': {
      translatedFrom: 1,
      title: 'Mendedahkan maklumat peribadi',
      text: 'Sesiapa pun tidak boleh menyiarkan alamat, nombor telefon, dokumen atau data peribadi seumpamanya milik orang lain tanpa kebenaran.',
      guidance:
        'Alamat perniagaan dan maklumat perhubungan yang disiarkan oleh orang itu sendiri bukan maklumat peribadi. Betul atau tidak data itu tidak penting. Jangan salin data itu ke dalam nota; tulis jenisnya sahaja. Buang dahulu, dan eskalasi jika ada ajakan supaya pergi ke tempat itu.',
      violating: ['Hos membacakan alamat rumah seorang pengkritik.', 'Komen dengan gambar kad pengenalan.'],
      notViolating: [
        'Alamat tempahan dalam bio sebuah kumpulan.',
        'Nama bandar asal yang disebut oleh orang itu sendiri.',
      ],
    },
  },
}
