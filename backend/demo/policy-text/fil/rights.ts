import type { PolicyWords } from '../../policy-words.ts'

export const rights: PolicyWords<'rights'> = {
  title: 'Intellectual property',
  clauses: {
    'rights.1': {
      translatedFrom: 1,
      title: 'Recording na in-upload nang walang pahintulot',
      text: 'Ang may hawak ng karapatan o ang may pahintulot lang ang puwedeng mag-upload ng recording.',
      guidance:
        'Sapat na ang mataas na tugma ng audio kasama ng reklamo ng may hawak ng karapatan. Parehong recording pa rin ang pinabagal o pinabilis na bersiyon. Puwedeng basahin ng kahit sino ang mga akdang nasa public domain, pero hindi puwedeng kopyahin ang pagbasa ng iba. Bantayan ang legal na deadline.',
      violating: [
        'Pinabagal na upload ng kanta ng ibang artist.',
        'Buong album na in-upload ulit “para libreng mapakinggan ng lahat”.',
      ],
      notViolating: ['Sariling pagbasa ng boluntaryo sa aklat mula 1890.', 'Cover version na may lisensiya.'],
    },
    'rights.2': {
      translatedFrom: 1,
      title: 'Kinopyang cover art at brand',
      text: 'Hindi puwedeng kopyahin ng cover art, logo, at larawan sa profile ang protektadong gawa ng iba.',
      guidance:
        'Ihambing nang magkatabi sa orihinal na nasa report. Walang may-ari ng karaniwang disenyo (bundok, plaka, alon). Kung walang pinangalanang orihinal at walang nakikilala, walang paglabag.',
      violating: [
        'Cover ng kilalang album na iba ang pangalang nakalagay.',
        'Logo ng isang brand bilang larawan sa profile.',
      ],
      notViolating: [
        'Iginuhit na paglubog ng araw na kahawig ng iba.',
        'Litratong may open license at nakasaad ang pinagmulan.',
      ],
    },
    'rights.3': {
      translatedFrom: 1,
      title: 'Mga link sa kopyang walang pahintulot',
      text: 'Hindi puwedeng magturo ang content sa download na walang pahintulot o sa paraan para lusutan ang copy protection.',
      guidance:
        'Sapat na ang link at ang label nito; huwag itong buksan. Pinapayagan ang mga link sa legal na tindahan, archive, at sariling page ng artist. Alisin ang komento at magbabala; suspendihin kapag inulit.',
      violating: [
        '“Libreng download ng buong album dito.”',
        'Paglalarawan kung paano alisin ang copy protection ng audiobook.',
      ],
      notViolating: [
        'Link sa sariling tindahan ng banda.',
        'Link sa archive ng mga akdang nasa public domain.',
      ],
    },
  },
}
