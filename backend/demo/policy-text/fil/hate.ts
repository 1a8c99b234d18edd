import type { PolicyWords } from '../../policy-words.ts'

export const hate: PolicyWords<'hate'> = {
  title: 'Pagkapoot',
  clauses: {
    'hate.1': {
      translatedFrom: 1,
      title: 'Pag-atake dahil sa protektadong katangian',
      text: 'Hindi puwedeng atakihin, ituring na hindi tao, o ipataboy ng content ang mga tao dahil sa etnisidad, nasyonalidad, relihiyon, kasta, kasarian, oryentasyong seksuwal, kapansanan, o malubhang sakit.',
      guidance:
        'Dapat may grupong target at may pag-atake. Pinapayagan ang pagpuna sa mga ideya, institusyon, o pamahalaan. Walang pinatutunayan ang salitang “galit” kung ito lang: marami ang galit sa Lunes. Basahin nang buo ang liriko at satira bago magdesisyon, at i-escalate kapag wala sa wika mo ang konteksto.',
      violating: [
        '“Walang lugar sa bansang ito ang mga taong may ganoong relihiyon.”',
        'Komentong naghahambing sa isang etnikong grupo sa mga peste.',
      ],
      notViolating: [
        'Playlist para sa mga galit sa Lunes.',
        'Talakayan tungkol sa diskriminasyon na sumisipi ng mga halimbawa.',
      ],
    },
    'hate.2': {
      translatedFrom: 1,
      title: 'Mga panlalait at simbolo ng pagkapoot',
      text: 'Hindi puwedeng gamitin ang mga panlalait at simbolo ng pagkapoot para manghamak ng tao sa pangalan, pamagat, larawan, o teksto.',
      guidance:
        'Tingnan kung sino ang nagsasalita at kanino. Puwedeng gamitin ng isang grupo ang salita para sa sarili nila. Pinapayagan ang gamit sa kasaysayan, edukasyon, at sining kapag malinaw ang layunin. Kapag hindi tiyak sa lokal na panlalait, magtanong muna sa taong bihasa sa wika bago magdesisyon.',
      violating: [
        'Panlalait bilang pamagat ng kanta tungkol sa kapitbahay.',
        'Cover art na nagbubunyi sa simbolo ng pagkapoot.',
      ],
      notViolating: [
        'Episode tungkol sa kasaysayan ng isang panlalait.',
        'Lumang simbolo ng relihiyon na kahawig ng simbolo ng pagkapoot.',
      ],
    },
    'hate.3': {
      translatedFrom: 1,
      title: 'Pagpuri sa mga grupong mapoot o marahas',
      text: 'Hindi puwedeng pumuri, sumuporta, o mag-recruit ang content para sa mga grupong nagtataguyod ng pagkapoot o karahasan.',
      guidance:
        'Pinapayagan ang pagbabalita, pananaliksik, at pagkondena. Itinuturing na papuri ang mga awit at talumpating walang komentaryo kapag sinasang-ayunan ng pamagat o paglalarawan. Laging i-escalate ang pagre-recruit; huwag balaan ang nag-post nito.',
      violating: [
        'Playlist ng mga awit ng ipinagbabawal na grupo na pinamagatang “mga bayani natin”.',
        'Palabas na nagtuturo sa mga tagapakinig kung paano sumali.',
      ],
      notViolating: [
        'Dokumentaryong nagpapatugtog ng sampung segundo ng talumpati.',
        'Balita tungkol sa isang paglilitis.',
      ],
    },
  },
}
