import type { PolicyWords } from '../../policy-words.ts'

export const impersonation: PolicyWords<'impersonation'> = {
  title: 'Pagpapanggap at mapanlinlang na metadata',
  clauses: {
    'impersonation.1': {
      translatedFrom: 1,
      title: 'Pagpapanggap bilang tao, artist, o organisasyon',
      text: 'Bawal magpanggap bilang iba sa pangalan, larawan, o teksto para akalain ng mga tao na siya ang taong iyon, artist, o organisasyon.',
      guidance:
        'Ihambing ang pangalan, larawan, at mga link sa account na ginagaya. Malakas na palatandaan ang iginuhit na badge o ang zero kapalit ng letrang O. Pinapayagan ang fan page at parodya kapag sinasabi nilang ganoon sila. Suspendihin kapag may perang kinukuha.',
      violating: [
        '“Ito ang TOTOONG official page. Sa akin lang ang ticket, bayad sa gift card.”',
        'Larawan sa profile na may iginuhit na verification badge.',
      ],
      notViolating: [
        '“Fan page ito, hindi ang banda.”',
        'Dalawang artist na nagkataong magkapareho ang pangalan.',
      ],
    },
    'impersonation.2': {
      translatedFrom: 2,
      title: 'Pagpapanggap bilang platform o tauhan nito',
      text: 'Bawal magpanggap bilang ang platform, mga editor nito, ang support, o ang safety team nito.',
      guidance:
        'Hindi kami kailanman humihingi ng password sa mensahe, at hindi kami nagbebenta ng puwesto sa playlist o ng badge. Mataas ang tindi kapag humihingi ng password o pera. Suspendihin ang nag-post; kulang ang babala.',
      violating: [
        '“Platform Safety Team: kumpirmahin ang password mo sa loob ng 24 na oras.”',
        '“Pinili ng mga editor ng platform, 1,000 pesos ang isang puwesto.”',
      ],
      notViolating: [
        '“Nagsusulat kami tungkol sa platform na ito pero hindi kami bahagi nito.”',
        'Biro tungkol sa support ng platform.',
      ],
    },
    'impersonation.3': {
      translatedFrom: 1,
      title: 'Mapanlinlang na pamagat at metadata',
      text: 'Hindi puwedeng manlinlang ang mga pamagat, cover, at paglalarawan tungkol sa maririnig ng mga tao.',
      guidance:
        'Buksan ang laman ng playlist o album: karaniwang sapat na ang ilan para makita ito. Kasama rito ang katahimikang ibinebenta bilang hit, o sikat na pamagat sa ibang kanta. Hindi kasama ang pagmamalabis (“pinakamagandang kanta sa lahat”). Limitahan ang abot at magbabala; alisin kapag inulit.',
      violating: [
        '“Number One na Kanta” na tatlumpung segundo lang ng katahimikan.',
        'Episode na ipinangalan sa sikat na palabas pero hindi naman iyon.',
      ],
      notViolating: [
        '“Ang pinakamagandang playlist sa lahat ng panahon.”',
        'Cover version na sinasabing cover ito.',
      ],
    },
    'impersonation.4': {
      translatedFrom: 1,
      title: 'Synthetic na boses na hindi ipinaalam',
      text: 'Kailangang ipaalam ang synthetic na panggagaya sa boses ng totoong tao, at kailangan ang pahintulot ng taong iyon.',
      guidance:
        'Kailangan mo ng palatandaan bukod sa sariling pandinig: isang signal, reklamo ng mismong tao, o sariling salita ng nag-post. Pinapayagan ang karaniwang boses ng computer na walang ginagaya. Kapag hindi tiyak, i-escalate sa halip na manghula.',
      violating: [
        '“Bagong single” na may ginayang boses ng mang-aawit na hindi naman nag-record nito.',
        'Ginayang boses ng host na nag-aanunsiyo ng investment.',
      ],
      notViolating: ['Audiobook na binabasa ng boses ng computer.', 'Impersonator sa isang comedy show.'],
    },
  },
}
