/** Exposure, limits and pauses. Plain figures: nothing here judges, praises or promises. */
export default {
  pause: {
    title: 'Pause',
    hidden: 'Everything is hidden and silent.',
    kept: 'Your items stay with you for {{time}}. After that they go back to their queues.',
    givenBack: 'Your items are back in their queues.',
    notGivenBack: 'Your items could not be given back. Their leases end by themselves.',
    required: 'Your organisation asks for a pause here. You can go on in {{time}}.',
    rotate: 'Give my items back and work in {{queue}}',
    notRotated: 'Your items could not be given back, so the pause goes on: {{reason}}',
  },
  calm: {
    title: 'The next item waits',
    text: 'It is shown when you press the key.',
  },
  budget: {
    near: '{{harmClass}}: {{used}} of {{limit}} in this shift',
    reached: '{{harmClass}}: limit of {{limit}} used up. Pause:',
  },
  exposure: {
    title: 'What was revealed to me',
    own: 'Only you can see this. It is encrypted on this machine, is never sent, and is removed when you sign out.',
    counting:
      'An item of several classes counts in each of them, and once in the total. Sound and text are not counted.',
    today: 'Today',
    days: 'Last {{days}} days',
    none: 'Nothing was revealed.',
    harmClass: 'Class',
    total: 'Total',
    count: 'Reveals',
  },
  settings: {
    limits: 'My limits for one shift',
    limitsHint:
      'When a limit is used up, a pause is offered. A limit of your organisation can only be lowered. A shift ends after {{time}} without a reveal.',
    noLimit: 'none',
    calmAfter: 'Full reveals before the next item waits',
    calmHint: 'Counted for: {{classes}}. The item waits until you press a key.',
    never: 'never',
    notForMe: 'Not for me',
    notForMeHint:
      'Items of these classes are no longer given to you. When you add one, everything you hold goes back to its queues.',
    notForMeFailed: 'Not changed: {{reason}}',
  },
} as const
