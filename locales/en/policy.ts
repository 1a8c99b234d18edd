export default {
  title: 'Policy',
  version: 'version {{version}}',
  likely: 'Likely clauses',
  guidance: 'Guidance',
  violating: 'Violates',
  notViolating: 'Does not violate',
  defaultActions: 'Actions',
  inEnglish: 'Shown in English: not translated yet',
  outdated: 'This translation is older than the English text',
  none: 'The policy is not on this machine yet.',
} as const
