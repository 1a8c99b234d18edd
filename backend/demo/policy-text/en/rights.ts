import type { PolicyWords } from '../../policy-words.ts'

export const rights: PolicyWords<'rights'> = {
  title: 'Intellectual property',
  clauses: {
    'rights.1': {
      translatedFrom: 1,
      title: 'Recordings uploaded without permission',
      text: 'Recordings may be uploaded only by those who hold the rights to them or have permission.',
      guidance:
        'A high audio match together with a claim by the rights holder suffices. Slowed or sped-up versions are the same recording. Works in the public domain may be read by anybody, but somebody else’s reading of them may not be copied. Mind the legal deadline.',
      violating: [
        'A slowed upload of another artist’s track.',
        'A whole album uploaded again “so that everybody can listen for free”.',
      ],
      notViolating: ['A volunteer’s own reading of a book from 1890.', 'A licensed cover version.'],
    },
    'rights.2': {
      translatedFrom: 1,
      title: 'Copied cover art and brands',
      text: 'Cover art, logos and profile pictures may not copy the protected work of others.',
      guidance:
        'Compare with the reported original side by side. A common motif (a mountain, a record, a wave) belongs to nobody. If no original is named and none is known, it is no violation.',
      violating: [
        'The cover of a known album with another name on it.',
        'A brand’s logo as a profile picture.',
      ],
      notViolating: [
        'A drawn sunset that resembles other sunsets.',
        'A photograph under an open licence, with its source.',
      ],
    },
    'rights.3': {
      translatedFrom: 1,
      title: 'Links to unauthorised copies',
      text: 'Content may not lead to unauthorised downloads or to ways around copy protection.',
      guidance:
        'The link and its label suffice; do not follow it. Links to lawful shops, archives and the artist’s own page are allowed. Remove the comment and warn; suspend when it is repeated.',
      violating: [
        '“The full album as a free download here.”',
        'A description of how to strip copy protection from an audiobook.',
      ],
      notViolating: ['A link to the band’s own shop.', 'A link to an archive of works in the public domain.'],
    },
  },
}
