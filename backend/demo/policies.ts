import type { z } from 'zod'
import type { ClauseText, PolicySet } from '../../shared/contracts/http/policies.ts'
import { policySet } from '../../shared/contracts/http/policies.ts'
import { LANGUAGES, type Language } from '../../shared/domain/languages.ts'
import { type ClauseFrame, clauseFrames, type PolicyKey } from './policy-clauses.ts'
import { englishPolicies } from './policy-text/en/index.ts'
import { filipinoPolicies } from './policy-text/fil/index.ts'
import { indonesianPolicies } from './policy-text/id/index.ts'
import { khmerPolicies } from './policy-text/km/index.ts'
import { laoPolicies } from './policy-text/lo/index.ts'
import { malayPolicies } from './policy-text/ms/index.ts'
import { burmesePolicies } from './policy-text/my/index.ts'
import { tamilPolicies } from './policy-text/ta/index.ts'
import { thaiPolicies } from './policy-text/th/index.ts'
import { vietnamesePolicies } from './policy-text/vi/index.ts'
import { chinesePolicies } from './policy-text/zh-Hans/index.ts'
import type { PolicyWordsByKey } from './policy-words.ts'
import { escalationReasons, skipReasons } from './reasons.ts'
import { demoTermLists } from './term-lists.ts'

/** A further language is one more folder in `policy-text` and one more line here. */
const wordsByLanguage: Partial<Record<Language, PolicyWordsByKey>> & { en: PolicyWordsByKey } = {
  en: englishPolicies,
  id: indonesianPolicies,
  ms: malayPolicies,
  th: thaiPolicies,
  vi: vietnamesePolicies,
  fil: filipinoPolicies,
  my: burmesePolicies,
  km: khmerPolicies,
  lo: laoPolicies,
  'zh-Hans': chinesePolicies,
  ta: tamilPolicies,
}

/** In the order in which reviewers are shown them. */
const policyOrder = [
  'spam',
  'harassment',
  'hate',
  'violence',
  'sexual',
  'misinformation',
  'impersonation',
  'rights',
  'selfharm',
] as const satisfies readonly PolicyKey[]

/** The policy set of the demo organisation, an audio streaming platform. */
export const demoPolicySet: PolicySet = policySet.parse({
  version: 1,
  policies: policyOrder.map((key) => ({
    id: key,
    title: inEachLanguage((words) => words[key].title),
    clauses: clausesOf(key),
  })),
  skipReasons,
  escalationReasons,
  termLists: demoTermLists,
  wellbeing: {
    budgets: [
      { harmClass: 'child_safety', minutes: 20, pause: 'offered' },
      { harmClass: 'graphic_violence', minutes: 30, pause: 'offered' },
      { harmClass: 'self_harm', minutes: 30, pause: 'offered' },
    ],
    pauseMinutes: 5,
  },
  reveals: {
    child_safety: { level: 'reduced', floor: 'reduced' },
    graphic_violence: { level: 'reduced', floor: 'grey' },
    self_harm: { level: 'reduced', floor: 'grey' },
    sexual_content: { level: 'grey', floor: 'full' },
    hate: { level: 'grey', floor: 'full' },
  },
} satisfies z.input<typeof policySet>)

function clausesOf(key: PolicyKey): z.input<typeof policySet>['policies'][number]['clauses'] {
  const frames: Record<string, ClauseFrame> = clauseFrames[key]
  return Object.entries(frames).map(([id, { version, harmClass, defaultActions, hints }]) => ({
    id,
    version,
    harmClass,
    defaultActions: [...defaultActions],
    hints: [...hints],
    retiredAt: null,
    translations: inEachLanguage((words): ClauseText | undefined => {
      const clauses: Record<string, ClauseText> = words[key].clauses
      return clauses[id]
    }),
  }))
}

/** By locale, only where there is something to say; readers fall back to English. */
function inEachLanguage<Value>(say: (words: PolicyWordsByKey) => Value | undefined): Record<string, Value> {
  const said: Record<string, Value> = {}
  for (const language of LANGUAGES) {
    const words = wordsByLanguage[language]
    const value = words && say(words)
    if (value !== undefined) said[language] = value
  }
  return said
}
