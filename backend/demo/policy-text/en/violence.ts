import type { PolicyWords } from '../../policy-words.ts'

export const violence: PolicyWords<'violence'> = {
  title: 'Graphic violence',
  clauses: {
    'violence.1': {
      translatedFrom: 1,
      title: 'Graphic depiction of real injury',
      text: 'Pictures, videos or sounds of real, severe injury or death may not be shown.',
      guidance:
        'Decide at the lowest reveal level that suffices. Paint, make-up, food and drawings are often reported by mistake. News and documentary material with a clear purpose is treated under the clause on unlabelled violence instead. Take a pause afterwards; nobody counts it.',
      violating: [
        'A cover that uses a photograph of a real accident’s victim.',
        'A clip with the real sound of an attack.',
      ],
      notViolating: ['Red paint on a cover.', 'A bowl of tomato soup.'],
    },
    'violence.2': {
      translatedFrom: 1,
      title: 'Praise of or call to violence',
      text: 'Content may not call for violence against people or celebrate it.',
      guidance:
        'Figures of speech such as “this song killed me” are no violation. Fiction and lyrics are judged by whether they address real targets. A call with a real target, place or time is escalated at once.',
      violating: [
        '“Everybody to the square on Friday, and bring stones.”',
        'A track that celebrates a real attack and names its victims.',
      ],
      notViolating: ['“I killed it at karaoke last night.”', 'A crime story read aloud.'],
    },
    'violence.3': {
      translatedFrom: 1,
      title: 'Violence without a label',
      text: 'Strong fictional or documentary violence has to be marked as unsuitable for minors.',
      guidance:
        'Age-restrict instead of removing. Cartoon-like violence without pain or blood needs no label. If the label is there already, it is no violation.',
      violating: [
        'An unmarked horror radio play with long torture scenes.',
        'Unmarked documentary footage from a war.',
      ],
      notViolating: [
        'A giant crab destroys an escalator in an animation.',
        'A ghost story with a cat in it.',
      ],
    },
  },
}
