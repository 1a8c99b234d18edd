import type { PolicyWords } from '../../policy-words.ts'

export const violence: PolicyWords<'violence'> = {
  title: 'Graphic na karahasan',
  clauses: {
    'violence.1': {
      translatedFrom: 1,
      title: 'Graphic na paglalarawan ng totoong pinsala',
      text: 'Hindi puwedeng ipakita ang mga larawan, video, o tunog ng totoong malubhang pinsala o pagkamatay.',
      guidance:
        'Magdesisyon sa pinakamababang antas ng pagpapakita na sapat na. Madalas na napagkakamalan at nare-report ang pintura, make-up, pagkain, at drowing. Ang balita at dokumentaryo na malinaw ang layunin ay sakop naman ng probisyon sa karahasang walang label. Magpahinga pagkatapos; walang nagbibilang.',
      violating: [
        'Cover na gumagamit ng litrato ng biktima ng totoong aksidente.',
        'Clip na may totoong tunog ng isang pag-atake.',
      ],
      notViolating: ['Pulang pintura sa cover.', 'Isang mangkok ng sopas na kamatis.'],
    },
    'violence.2': {
      translatedFrom: 1,
      title: 'Pagpuri o panawagan ng karahasan',
      text: 'Hindi puwedeng manawagan ang content ng karahasan laban sa mga tao o ipagbunyi ito.',
      guidance:
        'Hindi paglabag ang mga tayutay tulad ng “pinatay ako ng kantang ito”. Hinuhusgahan ang kathang-isip at liriko ayon sa kung totoong tao o grupo ang target. I-escalate agad ang panawagang may totoong target, lugar, o oras.',
      violating: [
        '“Lahat sa plaza sa Biyernes, at magdala ng bato.”',
        'Kantang nagbubunyi sa totoong pag-atake at pinapangalanan ang mga biktima.',
      ],
      notViolating: [
        '“Pinatay ko ang videoke kagabi, hiyawan silang lahat.”',
        'Kuwentong krimen na binabasa nang malakas.',
      ],
    },
    'violence.3': {
      translatedFrom: 1,
      title: 'Karahasang walang label',
      text: 'Dapat markahang hindi angkop sa mga menor ang matinding karahasan sa kathang-isip o dokumentaryo.',
      guidance:
        'Limitahan sa edad sa halip na alisin. Hindi kailangan ng label ang parang-cartoon na karahasan na walang sakit o dugo. Kung may label na, walang paglabag.',
      violating: [
        'Nakakatakot na drama sa radyo na walang marka at may mahahabang eksena ng pagpapahirap.',
        'Kuha mula sa digmaan na walang marka.',
      ],
      notViolating: [
        'Winawasak ng higanteng alimango ang escalator sa isang animation.',
        'Kuwentong multo na may pusa.',
      ],
    },
  },
}
