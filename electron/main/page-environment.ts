import type { App } from 'electron'
import type { Environment } from '../../shared/contracts/ipc/bridge.ts'
import type { Language } from '../../shared/domain/languages.ts'
import { nearestLanguage } from '../../shared/domain/nearest-language.ts'

/** What the page may know of the machine. @param wished `TEDUH_LOCALE` */
export function pageEnvironment(app: App, wished: Language | null): Environment {
  return {
    platform: platform(),
    versions: {
      teduh: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
    },
    locale: nearestLanguage(app.getPreferredSystemLanguages()),
    wishedLocale: wished,
  }
}

function platform(): Environment['platform'] {
  const { platform: own } = process
  return own === 'darwin' || own === 'win32' ? own : 'linux'
}
