import type { PolicyWords } from '../../policy-words.ts'

export const misinformation: PolicyWords<'misinformation'> = {
  title: 'Mapanganib na maling impormasyon',
  clauses: {
    'misinformation.1': {
      translatedFrom: 4,
      title: 'Mapanganib na pahayag sa kalusugan',
      text: 'Hindi puwedeng sabihin nang mali ng content na kapalit ng kailangang gamutan ang isang lunas, o payuhan ang mga tao na itigil ang gamutan.',
      guidance:
        'Markahan ang bahagi kung saan sinabi ang pahayag; sapat na ang isa para sa buong episode. Pinapayagan ang mga lunas sa bahay na pampaginhawa: talagang nakagiginhawa ng lalamunan ang pulot. Nasa hangganan ang “ginawa ko ito” na walang payo sa iba; i-escalate kapag malawak ang abot. Ang payong ipagpaliban ang gamutan ay katumbas ng payong itigil ito.',
      violating: [
        '“Kapalit ng gamot mo sa diabetes ang kanela. Itapon mo na iyon.”',
        'Palabas na nagpapayong itigil ngayong gabi ang lahat ng pampatulog.',
      ],
      notViolating: [
        '“Mabuti sa ubo ang mainit na tubig na may pulot.”',
        'Taong nagkukuwento ng sarili niyang sakit at gamutan.',
      ],
    },
    'misinformation.2': {
      translatedFrom: 1,
      title: 'Halalan at mga prosesong sibiko',
      text: 'Bawal ang maling pahayag tungkol sa kung kailan, saan, o paano bumoto, o kung sino ang puwedeng bumoto.',
      guidance:
        'Tungkol ito sa mga katotohanan ng proseso, hindi sa opinyon tungkol sa mga partido. Tingnan ang opisyal na site ng halalan sa market ng item. Sa panahon ng halalan, ini-escalate ang bawat kaso pagkatapos ng desisyon.',
      violating: [
        '“Ngayon, puwede nang bumoto sa pamamagitan ng text.”',
        'Clip na may maling petsa ng halalan.',
      ],
      notViolating: [
        '“Makakasama sa atin ang partidong iyon.”',
        'Satirang hindi mapagkakamalang anunsiyo ng kahit sino.',
      ],
    },
    'misinformation.3': {
      translatedFrom: 1,
      title: 'Gawa-gawang emerhensiya at binagong recording',
      text: 'Bawal ang gawa-gawang emerhensiya, at ang mga recording na binago para akalaing totoong pangyayari.',
      guidance:
        'Itanong kung may mapapahamak o magpa-panic kapag naniwala rito. Pinapayagan ang remix, parodya, at dubbing kapag halata. Limitahan muna ang abot, at alisin kapag tungkol sa emerhensiyang nangyayari ngayon.',
      violating: [
        'Pinutol na panayam kung saan nag-aanunsiyo ang opisyal ng bahang hindi naman nangyari.',
        '“Lumikas na kayo, nasira ang dam”, na gawa-gawa lang.',
      ],
      notViolating: [
        'Parodya ng balita na may tumatawang audience.',
        'Drama sa radyo tungkol sa bagyo, na sinasabing drama ito.',
      ],
    },
  },
}
