/** Least urgent first, so that an index compares. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What a piece of content may do to the person who looks at it; veils, budgets and restrictions go by it. */
export const HARM_CLASSES = [
  'spam',
  'harassment',
  'hate',
  'graphic_violence',
  'sexual_content',
  'child_safety',
  'self_harm',
  'misinformation',
  'impersonation',
  'intellectual_property',
  'other',
] as const
export type HarmClass = (typeof HARM_CLASSES)[number]

export const REPORTERS = ['listener', 'trusted_flagger', 'rights_holder', 'automated', 'authority'] as const
export type Reporter = (typeof REPORTERS)[number]

/** The effect of a decision on the platform; a decision has none or several. */
export const ENFORCEMENT_ACTIONS = [
  'remove_content',
  'limit_reach',
  'age_restrict',
  'demonetise',
  'warn_author',
  'suspend_author',
] as const
export type EnforcementAction = (typeof ENFORCEMENT_ACTIONS)[number]

export const ROLES = [
  'moderator',
  'vendor_moderator',
  'escalation_specialist',
  'supervisor',
  'policy_editor',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

/** How much of a picture or video is shown, least first. `veil` is 16–24 px wide and grey. */
export const REVEAL_LEVELS = ['veil', 'reduced', 'grey', 'full'] as const
export type RevealLevel = (typeof REVEAL_LEVELS)[number]

/** What a reveal can go to, least first. */
export const OPEN_LEVELS = ['reduced', 'grey', 'full'] as const satisfies readonly RevealLevel[]
export type OpenLevel = (typeof OPEN_LEVELS)[number]

/** Why a job stands where it stands in its queue (promise Q2); shown on the item. */
export const PRIORITY_REASONS = [
  'legal_deadline',
  'internal_deadline',
  'high_profile',
  'severity_critical',
  'severity_high',
  'age',
] as const
export type PriorityReason = (typeof PRIORITY_REASONS)[number]
