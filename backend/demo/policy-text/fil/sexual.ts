import type { PolicyWords } from '../../policy-words.ts'

export const sexual: PolicyWords<'sexual'> = {
  title: 'Seksuwal na content',
  clauses: {
    'sexual.1': {
      translatedFrom: 1,
      title: 'Tahasang seksuwal na content',
      text: 'Bawal ang mga larawan, video, o recording na ginawa para makapukaw at nagpapakita o nagpaparinig ng seksuwal na gawain.',
      guidance:
        'Napagkakamalan ng mga detector na hubad ang mga disenyo, alon, at kulay ng balat: tingnan muna bago sundin ang score. Pinapayagan ang edukasyon, kalusugan, at sining kapag malinaw ang layunin. Hinuhusgahan ang liriko ayon sa probisyon sa mapang-akit na content.',
      violating: [
        'Track na ang laman ay recording ng seksuwal na gawain.',
        'Cover art na may tahasang seksuwal na litrato.',
      ],
      notViolating: ['Programa tungkol sa kalusugang seksuwal.', 'Cover na may disenyong alon.'],
    },
    'sexual.2': {
      translatedFrom: 1,
      title: 'Kaligtasan ng mga menor',
      text: 'Bawal gawing seksuwal ang mga menor sa anumang anyo, kasama ang drowing at teksto.',
      guidance:
        'Walang eksepsiyon para sa kathang-isip o sining. Alisin, suspendihin, at i-escalate agad; ang escalation team ang magsasabi sa mga awtoridad. Huwag ilarawan ang content sa tala mo, at huwag tumingin nang mas matagal kaysa sa kailangan.',
      violating: [
        'Tekstong naglalarawan sa isang menor sa seksuwal na paraan.',
        'Pamagat ng playlist na ginagawang seksuwal ang mga estudyante.',
      ],
      notViolating: [
        'Episode tungkol sa pag-iwas sa pang-aabuso.',
        'Litrato ng pamilya sa album na pambata.',
      ],
    },
    'sexual.3': {
      translatedFrom: 1,
      title: 'Mapang-akit na content na walang label',
      text: 'Dapat markahang hindi angkop sa mga menor ang content na lubhang mapang-akit, at hindi ito inirerekomenda sa iba.',
      guidance:
        'Limitahan sa edad at limitahan ang abot; huwag alisin. Hindi kailangan ng label ang karaniwang awit ng pag-ibig, pagsasayaw, at swimwear. Kung matagal kang nag-aalangan, karaniwang walang paglabag.',
      violating: [
        'Track na walang marka at may lantarang seksuwal na liriko.',
        'Cover na may halatang seksuwal na pose at walang label.',
      ],
      notViolating: ['Awit ng pag-ibig.', 'Litrato mula sa konsiyerto sa tabing-dagat.'],
    },
  },
}
