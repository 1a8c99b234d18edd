import type { PolicyWords } from '../../policy-words.ts'

export const misinformation: PolicyWords<'misinformation'> = {
  title: 'Dangerous misinformation',
  clauses: {
    'misinformation.1': {
      translatedFrom: 4,
      title: 'Dangerous health claims',
      text: 'Content may not claim falsely that a remedy replaces necessary treatment, or advise people to stop it.',
      guidance:
        'Mark the range in which the claim is made; one such range is enough for the whole episode. Home remedies for comfort are allowed: honey does soothe a sore throat. “I did so” without advice to others is a borderline case; escalate it when the reach is large. Advice to put treatment off counts as advice to stop it.',
      violating: [
        '“Cinnamon replaces your diabetes tablets. Throw them away.”',
        'A show that advises stopping all sleeping pills tonight.',
      ],
      notViolating: [
        '“Warm honey is good for a cough.”',
        'A person describes their own illness and treatment.',
      ],
    },
    'misinformation.2': {
      translatedFrom: 1,
      title: 'Elections and civic processes',
      text: 'False statements about when, where or how to vote, or about who may vote, are not allowed.',
      guidance:
        'It is about facts of the procedure, not about opinions on parties. Check the official election site for the market of the item. During an election period every case is escalated after the decision.',
      violating: ['“This time you vote by sending a text message.”', 'A clip with a wrong election date.'],
      notViolating: [
        '“That party would be bad for us.”',
        'Satire that nobody could take for an announcement.',
      ],
    },
    'misinformation.3': {
      translatedFrom: 1,
      title: 'Invented emergencies and altered recordings',
      text: 'Invented emergencies, and recordings altered so that people take them for real events, are not allowed.',
      guidance:
        'Ask whether somebody could come to harm or panic by believing it. Remixes, parody and dubbing are allowed when recognisable. Limit reach first, and remove when it is an emergency that is happening now.',
      violating: [
        'A cut interview in which an official announces a flood that never was.',
        '“Leave the city now, the dam broke”, invented.',
      ],
      notViolating: [
        'A parody of the news with a laughing audience.',
        'A radio play about a storm, named as such.',
      ],
    },
  },
}
