import type { PolicyWords } from '../../policy-words.ts'

export const harassment: PolicyWords<'harassment'> = {
  title: 'Harassment',
  clauses: {
    'harassment.1': {
      translatedFrom: 1,
      title: 'Pang-iinsulto at pamamahiya sa isang tao',
      text: 'Hindi puwedeng paulit-ulit na insultuhin, hamakin, o kutyain ng content ang isang partikular na tao.',
      guidance:
        'Itanong kung ang tao ba o ang gawa niya ang pinupuntirya. Pinapayagan ang matinding puna sa kanta, episode, o opinyon. Mas mabigat ito kapag sinasabing ipagpapatuloy pa, o kapag niyayaya ang iba na sumali. Isaalang-alang kung magkaibigan silang nag-aasaran lang.',
      violating: [
        '“Payaso ka, at isusulat ko ito sa bawat upload mo.”',
        'Playlist na kapag pinagsama-sama ang mga pamagat ay nangungutya ng isang tao.',
      ],
      notViolating: [
        '“Ito na ang pinakatamad na remix na narinig ko ngayong taon.”',
        'Magkakaibigang nag-aasaran dahil may na-late.',
      ],
    },
    'harassment.2': {
      translatedFrom: 1,
      title: 'Pagbabanta at pananakot',
      text: 'Hindi puwedeng magbanta ang content na sasaktan ang isang tao, o manakot para patahimikin siya.',
      guidance:
        'Ang banta ay dapat may target at may pinsalang seseryosohin ng karaniwang tao. Hindi banta ang halatang biro at tayutay. Kapag may binanggit na oras, lugar, o paraan, i-escalate agad, anuman ang desisyon mo.',
      violating: [
        '“Alam ko kung saan ka nagtatrabaho at magsisisi ka.”',
        '“Burahin mo ang episode o may mangyayari sa iyo.”',
      ],
      notViolating: [
        '“Kapag na-late ka ulit, ikaw ang bibili ng meryenda para sa lahat.”',
        'Linya ng kontrabida sa isang drama sa radyo.',
      ],
    },
    'harassment.3': {
      translatedFrom: 1,
      title: 'Paglalantad ng pribadong impormasyon',
      text: 'Bawal ilathala ang pribadong address, numero ng telepono, dokumento, o katulad na data ng ibang tao nang walang pahintulot niya.',
      guidance:
        'Hindi pribado ang address ng negosyo at ang contact na siya mismo ang naglathala. Hindi mahalaga kung tama ang data. Huwag kopyahin ang data sa tala mo; isulat lang kung anong uri ito. Alisin muna, at i-escalate kapag may niyayayang pumunta roon.',
      violating: [
        'Binabasa ng host ang address ng bahay ng isang kritiko.',
        'Komentong may litrato ng ID ng iba.',
      ],
      notViolating: [
        'Address para sa booking sa bio ng isang banda.',
        'Pangalan ng bayan na sinasabi ng isang tao na pinagmulan niya.',
      ],
    },
  },
}
