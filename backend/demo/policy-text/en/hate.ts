import type { PolicyWords } from '../../policy-words.ts'

export const hate: PolicyWords<'hate'> = {
  title: 'Hate',
  clauses: {
    'hate.1': {
      translatedFrom: 1,
      title: 'Attacks because of a protected characteristic',
      text: 'Content may not attack, dehumanise or call for the exclusion of people because of ethnicity, nationality, religion, caste, gender, sexual orientation, disability or serious illness.',
      guidance:
        'There must be a target group and an attack. Criticism of ideas, institutions or governments is allowed. The word “hate” alone proves nothing: people hate Mondays. Read lyrics and satire as a whole before deciding, and escalate when the context is out of your language.',
      violating: [
        '“People of that religion do not belong in this country.”',
        'A comment that compares an ethnic group to vermin.',
      ],
      notViolating: [
        'A playlist for people who hate Mondays.',
        'A discussion of discrimination that quotes examples.',
      ],
    },
    'hate.2': {
      translatedFrom: 1,
      title: 'Slurs and symbols of hate',
      text: 'Slurs and symbols of hate may not be used to demean people in names, titles, pictures or texts.',
      guidance:
        'Look at who speaks and to whom. A group may use a word for itself. Historical, educational and artistic use is allowed when its purpose is plain. In doubt about a local slur, ask a native reader before you decide.',
      violating: [
        'A slur as the title of a track about a neighbour.',
        'Cover art that celebrates a symbol of hate.',
      ],
      notViolating: [
        'An episode about the history of a slur.',
        'An old religious sign that resembles a symbol of hate.',
      ],
    },
    'hate.3': {
      translatedFrom: 1,
      title: 'Praise of hateful or violent groups',
      text: 'Content may not praise, support or recruit for groups that stand for hatred or violence.',
      guidance:
        'Reporting, research and condemnation are allowed. Anthems and speeches without comment count as praise when title or description present them approvingly. Always escalate recruitment; do not warn its author.',
      violating: [
        'A playlist of a banned group’s anthems called “our heroes”.',
        'A show that tells listeners how to join.',
      ],
      notViolating: ['A documentary that plays ten seconds of a speech.', 'A news item on a trial.'],
    },
  },
}
