/** The screen on which the keys are changed. */
export default {
  title: 'Change the keys',
  hint: 'Arrows move, Enter changes a key, Delete gives the command its own keys back.',
  change: 'Change',
  changed: 'changed',
  none: 'no key',
  defaults: 'All keys as they were',
  needsModifier: 'Letters and numbers act only together with Alt',
  record: {
    title: 'New key',
    press: 'Press the new key for: {{command}}',
    unusable: 'This key cannot be used: the system or text editing needs it. Press another one.',
    taken: 'This key belongs to: {{commands}}. Enter takes it from there; or press another one.',
    hint: 'Esc gives up. Delete leaves the command without a key.',
  },
  text: {
    title: 'Keys as text',
    label: 'The keys as text: copy to keep them, paste to take others over',
    apply: 'Take over',
    taken: 'Taken over.',
  },
  fault: {
    noText: 'This is not a text with keys.',
    otherVersion: 'These keys are from another version of Teduh.',
    notKeys: 'There is no key of the right form here: {{where}}.',
    unknown: 'There is no command {{command}}.',
    unusable: '{{key}} cannot be used for: {{command}}.',
    shared: '{{key}} would belong to two commands: {{command}}; {{other}}.',
  },
} as const
