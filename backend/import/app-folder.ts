import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the app keeps its embedded backend's data: Electron's `userData` of an app called Teduh. */
export function appBackendFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const profile = environment.TEDUH_PROFILE
  return join(profile !== undefined && profile !== '' ? profile : userData(environment, platform), 'backend')
}

function userData(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Teduh')
    case 'win32':
      return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Teduh')
    default:
      return join(environment.XDG_CONFIG_HOME || join(homedir(), '.config'), 'Teduh')
  }
}
