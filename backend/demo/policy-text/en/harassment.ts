import type { PolicyWords } from '../../policy-words.ts'

export const harassment: PolicyWords<'harassment'> = {
  title: 'Harassment',
  clauses: {
    'harassment.1': {
      translatedFrom: 1,
      title: 'Insults and humiliation aimed at a person',
      text: 'Content may not repeatedly insult, demean or mock a particular person.',
      guidance:
        'Ask whether the target is the person or the work. Harsh criticism of a song, an episode or an opinion is allowed. Announcing that one will go on, or calling others to join in, makes it clearly worse. Consider whether both sides are friends who tease each other.',
      violating: [
        '“You are a clown and I will write this under every upload.”',
        'A playlist whose titles together mock one person.',
      ],
      notViolating: [
        '“This remix is the laziest I have heard all year.”',
        'Friends teasing each other about being late.',
      ],
    },
    'harassment.2': {
      translatedFrom: 1,
      title: 'Threats and intimidation',
      text: 'Content may not threaten a person with harm or try to frighten them into silence.',
      guidance:
        'A threat needs a target and harm that a reasonable person would take seriously. Obvious jokes and figures of speech are not threats. If a time, a place or a means is named, escalate at once, whatever you decide.',
      violating: [
        '“I know where you work and you will regret this.”',
        '“Take the episode down or something will happen to you.”',
      ],
      notViolating: [
        '“If you are late again, you buy snacks for everyone.”',
        'A villain’s line in a radio play.',
      ],
    },
    'harassment.3': {
      translatedFrom: 1,
      title: 'Exposing private information',
      text: 'Nobody may publish another person’s private address, phone number, documents or similar data without consent.',
      guidance:
        'Business addresses and contact data that the person publishes themselves are not private. It does not matter whether the data is correct. Do not copy the data into your note; write what kind it is. Remove first, and escalate when somebody is called to go there.',
      violating: [
        'A host reads out a critic’s home address.',
        'A comment with a photograph of an identity card.',
      ],
      notViolating: [
        'A booking address in a band’s bio.',
        'The name of the town somebody says they come from.',
      ],
    },
  },
}
