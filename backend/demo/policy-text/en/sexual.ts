import type { PolicyWords } from '../../policy-words.ts'

export const sexual: PolicyWords<'sexual'> = {
  title: 'Sexual content',
  clauses: {
    'sexual.1': {
      translatedFrom: 1,
      title: 'Explicit sexual content',
      text: 'Pictures, videos or recordings that are made to arouse and show or play sexual acts are not allowed.',
      guidance:
        'Detectors mistake patterns, waves and skin colours for nudity: look before you follow the score. Education, health and art are allowed when that purpose is plain. Lyrics are judged by the clause on suggestive content.',
      violating: [
        'A track that consists of a recorded sexual act.',
        'Cover art with an explicit photograph.',
      ],
      notViolating: ['A programme on sexual health.', 'A cover with a wave pattern.'],
    },
    'sexual.2': {
      translatedFrom: 1,
      title: 'Safety of minors',
      text: 'Nothing may sexualise minors, in any form, including drawings and text.',
      guidance:
        'There is no exception for fiction or art. Remove, suspend and escalate at once; the escalation team informs the authorities. Do not describe the content in your note and do not look longer than you must.',
      violating: [
        'A text that describes a minor in a sexual way.',
        'A playlist title that sexualises pupils.',
      ],
      notViolating: ['An episode on preventing abuse.', 'A family photograph on a children’s album.'],
    },
    'sexual.3': {
      translatedFrom: 1,
      title: 'Suggestive content without a label',
      text: 'Strongly suggestive content has to be marked as unsuitable for minors and is not recommended.',
      guidance:
        'Age-restrict and limit reach; do not remove. Ordinary love songs, dancing and swimwear need no label. If you hesitate for long, it is usually no violation.',
      violating: [
        'An unmarked track with drastic sexual lyrics.',
        'A cover in a clearly sexual pose without a label.',
      ],
      notViolating: ['A love song.', 'A photograph from a beach concert.'],
    },
  },
}
