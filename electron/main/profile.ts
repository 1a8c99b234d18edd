import { mkdirSync } from 'node:fs'
import type { App } from 'electron'

/**
 * Names the app and puts its profile where it belongs, before anything reads or locks it.
 *
 * @param profile absolute path of another profile folder (development only), or null for the usual one
 */
export function chooseProfile(app: App, profile: string | null): void {
  app.setName('Teduh')
  if (profile === null) return
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  app.setPath('userData', profile)
  app.setPath('sessionData', profile)
}
