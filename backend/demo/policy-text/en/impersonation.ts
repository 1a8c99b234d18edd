import type { PolicyWords } from '../../policy-words.ts'

export const impersonation: PolicyWords<'impersonation'> = {
  title: 'Impersonation and deceptive metadata',
  clauses: {
    'impersonation.1': {
      translatedFrom: 1,
      title: 'Posing as a person, an artist or an organisation',
      text: 'Nobody may pose as somebody else in name, picture or text so that others take them for that person, artist or organisation.',
      guidance:
        'Compare name, picture and links with the account that is being imitated. A drawn badge or a zero in place of the letter O is a strong sign. Fan pages and parody are allowed when they say so. Suspend when money is taken.',
      violating: [
        '“The REAL official page. Tickets only through me, pay by gift card.”',
        'A profile picture with a drawn verification badge.',
      ],
      notViolating: ['“A fan page, not the band.”', 'Two artists who happen to have the same name.'],
    },
    'impersonation.2': {
      translatedFrom: 2,
      title: 'Posing as the platform or its staff',
      text: 'Nobody may pose as the platform, its editors, its support or its safety team.',
      guidance:
        'We never ask for passwords in messages and never sell playlist places or badges. A request for a password or for money makes it high severity. Suspend the author; a warning is not enough.',
      violating: [
        '“Platform Safety Team: confirm your password within 24 hours.”',
        '“Curated by the platform’s editors, a place costs 20 dollars.”',
      ],
      notViolating: [
        '“We write about this platform but do not belong to it.”',
        'A joke about the platform’s support.',
      ],
    },
    'impersonation.3': {
      translatedFrom: 1,
      title: 'Deceptive titles and metadata',
      text: 'Titles, covers and descriptions may not mislead people about what they will hear.',
      guidance:
        'Open the children of a playlist or album: a few of them usually show it. Silence sold as a hit, or a well-known title on another song, counts. Exaggeration (“the best songs ever”) does not. Limit reach and warn; remove when it is repeated.',
      violating: [
        '“Number One Song” that is thirty seconds of silence.',
        'An episode named after a famous show that it is not.',
      ],
      notViolating: ['“The greatest playlist of all time.”', 'A cover version that is marked as one.'],
    },
    'impersonation.4': {
      translatedFrom: 1,
      title: 'Synthetic voice without disclosure',
      text: 'A synthetic imitation of a real person’s voice has to be disclosed and needs that person’s consent.',
      guidance:
        'You need a sign beyond your own ear: a signal, a complaint by the person, or the author’s own words. An ordinary computer voice that imitates nobody is allowed. Without certainty, escalate instead of guessing.',
      violating: [
        'A “new single” with an imitated voice of a singer who never recorded it.',
        'An imitated host who advertises an investment.',
      ],
      notViolating: ['An audiobook read by a computer voice.', 'An impressionist at a comedy show.'],
    },
  },
}
