import type { Keyed } from '../../commands/keymap.ts'

/** Away from the settings, also out of a field there. */
export const LEAVE_SETTINGS: Keyed = {
  id: 'settings.leave',
  scope: 'settings',
  bindings: [{ code: 'Escape' }],
  inTextFields: true,
}
