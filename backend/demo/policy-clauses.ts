import type { EnforcementAction, HarmClass } from '../../shared/domain/vocabulary.ts'

/** What a clause is besides its words. */
export type ClauseFrame = {
  version: number
  harmClass: HarmClass
  /** What enforcement starts from; the reviewer may change it. Empty: nothing happens to the content. */
  defaultActions: readonly EnforcementAction[]
  /** Report reasons and signal names that point here. */
  hints: readonly string[]
}

/** The policies of an audio streaming platform, in the order in which reviewers know them. */
export const clauseFrames = {
  spam: {
    'spam.1': frame(2, 'spam', ['remove_content', 'warn_author'], ['spam']),
    'spam.2': frame(1, 'spam', ['remove_content'], ['spam']),
    'spam.3': frame(
      2,
      'spam',
      ['remove_content', 'suspend_author'],
      ['spam', 'phishing', 'scam', 'misleading'],
    ),
    'spam.4': frame(1, 'spam', ['limit_reach', 'warn_author'], ['spam', 'metadata_stuffing']),
  },
  harassment: {
    'harassment.1': frame(1, 'harassment', ['remove_content', 'warn_author'], ['harassment']),
    'harassment.2': frame(1, 'harassment', ['remove_content', 'suspend_author'], ['harassment', 'threat']),
    'harassment.3': frame(
      1,
      'harassment',
      ['remove_content', 'suspend_author'],
      ['harassment', 'private_data'],
    ),
  },
  hate: {
    'hate.1': frame(1, 'hate', ['remove_content', 'warn_author'], ['hate', 'hate_speech']),
    'hate.2': frame(1, 'hate', ['remove_content', 'warn_author'], ['hate', 'hate_speech', 'hate_symbol']),
    'hate.3': frame(1, 'hate', ['remove_content', 'suspend_author'], ['hate', 'extremism']),
  },
  violence: {
    'violence.1': frame(1, 'graphic_violence', ['remove_content'], ['graphic_violence']),
    'violence.2': frame(
      1,
      'graphic_violence',
      ['remove_content', 'suspend_author'],
      ['violence', 'graphic_violence', 'threat'],
    ),
    'violence.3': frame(1, 'graphic_violence', ['age_restrict'], ['graphic_violence', 'violence']),
  },
  sexual: {
    'sexual.1': frame(1, 'sexual_content', ['remove_content', 'warn_author'], ['sexual_content', 'nudity']),
    'sexual.2': frame(
      1,
      'child_safety',
      ['remove_content', 'suspend_author'],
      ['sexual_content', 'child_safety'],
    ),
    'sexual.3': frame(1, 'sexual_content', ['age_restrict', 'limit_reach'], ['sexual_content', 'nudity']),
  },
  misinformation: {
    'misinformation.1': frame(
      4,
      'misinformation',
      ['remove_content', 'warn_author'],
      ['misinformation', 'health_misinformation'],
    ),
    'misinformation.2': frame(
      1,
      'misinformation',
      ['remove_content', 'limit_reach'],
      ['misinformation', 'civic_misinformation'],
    ),
    'misinformation.3': frame(
      1,
      'misinformation',
      ['limit_reach', 'warn_author'],
      ['misinformation', 'synthetic_media'],
    ),
  },
  impersonation: {
    'impersonation.1': frame(
      1,
      'impersonation',
      ['remove_content', 'suspend_author'],
      ['misleading', 'impersonation', 'fake_badge'],
    ),
    'impersonation.2': frame(
      2,
      'impersonation',
      ['remove_content', 'suspend_author'],
      ['misleading', 'impersonation', 'fake_badge', 'paid_placement'],
    ),
    'impersonation.3': frame(
      1,
      'impersonation',
      ['limit_reach', 'warn_author'],
      ['misleading', 'metadata_stuffing'],
    ),
    'impersonation.4': frame(
      1,
      'impersonation',
      ['limit_reach', 'demonetise'],
      ['misleading', 'synthetic_media'],
    ),
  },
  rights: {
    'rights.1': frame(
      1,
      'intellectual_property',
      ['remove_content', 'demonetise'],
      ['intellectual_property', 'audio_match'],
    ),
    'rights.2': frame(
      1,
      'intellectual_property',
      ['remove_content', 'warn_author'],
      ['intellectual_property', 'image_match'],
    ),
    'rights.3': frame(
      1,
      'intellectual_property',
      ['remove_content', 'warn_author'],
      ['intellectual_property', 'piracy_link'],
    ),
  },
  selfharm: {
    'selfharm.1': frame(1, 'self_harm', ['remove_content'], ['self_harm']),
    'selfharm.2': frame(1, 'self_harm', [], ['self_harm', 'person_at_risk']),
  },
} as const satisfies Record<string, Record<string, ClauseFrame>>

export type PolicyKey = keyof typeof clauseFrames
export type ClauseKey<Key extends PolicyKey> = Extract<keyof (typeof clauseFrames)[Key], string>

function frame(
  version: number,
  harmClass: HarmClass,
  defaultActions: readonly EnforcementAction[],
  hints: readonly string[],
): ClauseFrame {
  return { version, harmClass, defaultActions, hints }
}
