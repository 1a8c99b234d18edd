import type { PolicyWords } from '../../policy-words.ts'

export const spam: PolicyWords<'spam'> = {
  title: 'Spam and manipulation',
  clauses: {
    'spam.1': {
      translatedFrom: 2,
      title: 'Trade in plays, followers or reviews',
      text: 'Nobody may sell, buy, offer or ask for artificial plays, followers, likes or reviews.',
      guidance:
        'An offer is enough; no sale has to be shown. A price, a quantity or a delivery time usually settles it. Honest promotion of one’s own work, paid advertising and newsletters are not a trade in plays. If the author only complains about such offers, it is no violation.',
      violating: [
        '“10,000 plays for 15 dollars, delivered tonight.”',
        'A cover with a code to scan for free followers.',
      ],
      notViolating: [
        '“Please follow my show, it helps a lot.”',
        '“Careful, somebody here is selling fake plays.”',
      ],
    },
    'spam.2': {
      translatedFrom: 1,
      title: 'Repeated unwanted promotion',
      text: 'The same or nearly the same promotion may not be posted many times, or sent to people who did not ask for it.',
      guidance:
        'Look at the author’s other posts before deciding. Three or more near copies within a day count as repeated. A single post with a link to one’s own music is normal and stays. Warn before you remove when the author is new and the links are harmless.',
      violating: [
        'The same link under thirty unrelated episodes.',
        'A message with a voucher sent to two hundred strangers.',
      ],
      notViolating: [
        'One comment with a link to the author’s own new track.',
        'Show notes that list sponsors.',
      ],
    },
    'spam.3': {
      translatedFrom: 2,
      title: 'Scams and phishing',
      text: 'Content may not try to get money, passwords, codes or identity documents by deceit.',
      guidance:
        'Signs are urgency, a prize nobody entered for, a fee before a payout, and addresses that imitate a known service. Never open the link yourself; the domain and the text suffice. Suspend the author when credentials or card numbers are asked for. Somebody quoting a scam to warn others does not break this rule.',
      violating: [
        '“You won a phone. Pay a 2 dollar fee to receive it.”',
        '“Enter your card number and code within ten minutes.”',
      ],
      notViolating: [
        'A ticket shop’s real address in a band’s bio.',
        'A screenshot of a scam with the words “do not fall for this”.',
      ],
    },
    'spam.4': {
      translatedFrom: 1,
      title: 'Coordinated manipulation of charts and search',
      text: 'Nobody may organise listening, rating or keywords in order to trick charts, recommendations or search.',
      guidance:
        'Calls to stream on loop with the sound off, exchange rings and lists of unrelated search words all count. Limit reach first; remove only when it is repeated after a warning. Fans who cheer one another on to listen are not manipulating anything.',
      violating: [
        '“Loop this all night on mute, tomorrow we loop yours.”',
        'A description made of fifty unrelated search words.',
      ],
      notViolating: ['“Let us all listen together on release day!”', 'Five fitting genre tags.'],
    },
  },
}
