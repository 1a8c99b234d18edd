import type { PolicyWords } from '../../policy-words.ts'

export const spam: PolicyWords<'spam'> = {
  title: 'Spam at manipulasyon',
  clauses: {
    'spam.1': {
      translatedFrom: 2,
      title: 'Bentahan ng plays, followers, o reviews',
      text: 'Bawal magbenta, bumili, mag-alok, o humingi ng artipisyal na plays, followers, likes, o reviews.',
      guidance:
        'Sapat na ang alok; hindi kailangang patunayang may nabenta. Karaniwang malinaw na kapag may presyo, dami, o oras ng deliver. Hindi bentahan ng plays ang tapat na pag-promote ng sariling gawa, bayad na ads, at newsletter. Kung inirereklamo lang ng nag-post ang ganitong mga alok, walang paglabag.',
      violating: [
        '“10,000 plays sa halagang 800 pesos, deliver ngayong gabi.”',
        'Cover na may code na isa-scan para sa libreng followers.',
      ],
      notViolating: [
        '“Paki-follow naman ang show ko, malaking tulong po.”',
        '“Ingat, may nagbebenta rito ng pekeng plays.”',
      ],
    },
    'spam.2': {
      translatedFrom: 1,
      title: 'Paulit-ulit na promosyong hindi hiningi',
      text: 'Hindi puwedeng paulit-ulit na i-post ang pareho o halos parehong promosyon, o ipadala ito sa mga taong hindi humingi nito.',
      guidance:
        'Tingnan ang iba pang post ng nag-post bago magdesisyon. Paulit-ulit na ang tatlo o higit pang halos magkaparehong kopya sa loob ng isang araw. Normal ang isang post na may link sa sariling musika, at hinahayaan ito. Magbabala muna bago mag-alis kung bago pa lang ang nag-post at hindi mapanganib ang mga link.',
      violating: [
        'Iisang link sa ilalim ng tatlumpung episode na walang kaugnayan.',
        'Mensaheng may voucher na ipinadala sa dalawandaang hindi kakilala.',
      ],
      notViolating: [
        'Isang komento na may link sa sariling bagong kanta ng nag-post.',
        'Show notes na naglilista ng mga sponsor.',
      ],
    },
    'spam.3': {
      translatedFrom: 2,
      title: 'Scam at phishing',
      text: 'Hindi puwedeng gamitin ang content para makuha nang may panlilinlang ang pera, password, code, o ID ng iba.',
      guidance:
        'Mga palatandaan: pagmamadali, premyong hindi naman sinalihan, bayad bago makuha ang pera, at address na gumagaya sa kilalang serbisyo. Huwag kailanman buksan ang link; sapat na ang domain at ang teksto. Suspendihin ang nag-post kapag humihingi ng password o numero ng card. Hindi lumalabag ang nagbabahagi ng scam para magbabala sa iba.',
      violating: [
        '“Nanalo ka ng cellphone. Magbayad ng 100 pesos para makuha ito.”',
        '“Ilagay ang card number at OTP mo sa loob ng sampung minuto.”',
      ],
      notViolating: [
        'Ang totoong address ng bilihan ng ticket sa bio ng isang banda.',
        'Screenshot ng scam na may “huwag kayong maniwala rito”.',
      ],
    },
    'spam.4': {
      translatedFrom: 1,
      title: 'Sabwatan para manipulahin ang charts at search',
      text: 'Bawal mag-organisa ng pakikinig, pagre-rate, o keywords para dayain ang charts, mga rekomendasyon, o search.',
      guidance:
        'Kasama rito ang yayang mag-stream nang paulit-ulit na walang tunog, mga grupong nagpapalitan ng plays, at listahan ng walang kaugnayang search words. Limitahan muna ang abot; alisin lang kapag naulit matapos balaan. Hindi nagmamanipula ang mga fan na naghihikayatan lang na makinig.',
      violating: [
        '“I-loop ito buong gabi nang naka-mute, bukas iyong sa inyo naman.”',
        'Paglalarawang binubuo ng limampung walang kaugnayang search words.',
      ],
      notViolating: [
        '“Sabay-sabay tayong makinig sa araw ng release!”',
        'Limang genre tag na akma sa kanta.',
      ],
    },
  },
}
