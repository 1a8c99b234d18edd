import type { PolicyWords } from '../../policy-words.ts'

export const selfharm: PolicyWords<'selfharm'> = {
  title: 'Self-harm',
  clauses: {
    'selfharm.1': {
      translatedFrom: 1,
      title: 'Encouragement or instructions',
      text: 'Content may not encourage self-harm, present it as desirable or explain how it is done.',
      guidance:
        'Songs about grief and despair are art and stay. What counts is a call, a method or a dare. Remove, and escalate when a person may be in danger. Hand the case on if the subject is too close to you; no reason has to be given.',
      violating: ['A dare that asks listeners to hurt themselves.', 'An episode that describes a method.'],
      notViolating: ['A sad song about loss.', 'A programme on recovery, with helpline numbers.'],
    },
    'selfharm.2': {
      translatedFrom: 1,
      title: 'A person who may be at risk',
      text: 'When somebody speaks of their own distress, they are offered help; they are not punished.',
      guidance:
        'No enforcement action is taken against the author. Escalate with the reason “person at risk”, also when you are unsure. The escalation team knows the helplines of each market and acts around the clock.',
      violating: [
        'A message in which somebody says goodbye to their listeners for good.',
        'A bio that announces harm to oneself.',
      ],
      notViolating: ['“This week was hard, your show helped me through it.”', '“I am dying of laughter.”'],
    },
  },
}
