import type { PolicyWords } from '../../policy-words.ts'

export const selfharm: PolicyWords<'selfharm'> = {
  title: 'Pananakit sa sarili',
  clauses: {
    'selfharm.1': {
      translatedFrom: 1,
      title: 'Panghihikayat o pagtuturo',
      text: 'Hindi puwedeng humikayat ang content ng pananakit sa sarili, ipakita itong kanais-nais, o ipaliwanag kung paano ito ginagawa.',
      guidance:
        'Sining ang mga awit tungkol sa dalamhati at kawalan ng pag-asa, at nananatili ang mga ito. Ang tinitingnan ay panawagan, paraan, o hamon. Alisin, at i-escalate kapag maaaring may taong nanganganib. Ipasa ang kaso kung masyadong malapit sa iyo ang paksa; hindi kailangang magbigay ng dahilan.',
      violating: [
        'Hamon na humihiling sa mga tagapakinig na saktan ang sarili.',
        'Episode na naglalarawan ng paraan.',
      ],
      notViolating: [
        'Malungkot na kanta tungkol sa pagkawala.',
        'Programa tungkol sa paggaling na may mga numero ng helpline.',
      ],
    },
    'selfharm.2': {
      translatedFrom: 1,
      title: 'Taong maaaring nanganganib',
      text: 'Kapag ikinukuwento ng isang tao ang sarili niyang paghihirap, inaalok siya ng tulong; hindi siya pinarurusahan.',
      guidance:
        'Walang aksiyon laban sa nag-post. I-escalate na ang dahilan ay “may taong nanganganib”, kahit hindi ka tiyak. Alam ng escalation team ang mga helpline ng bawat market at kumikilos sila araw at gabi.',
      violating: [
        'Mensahe kung saan nagpapaalam na nang tuluyan ang isang tao sa mga tagapakinig niya.',
        'Bio na nag-aanunsiyo ng pananakit sa sarili.',
      ],
      notViolating: [
        '“Mahirap ang linggong ito, natulungan ako ng show mo na malampasan ito.”',
        '“Namamatay na ako sa katatawa.”',
      ],
    },
  },
}
