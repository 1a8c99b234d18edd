/** The part of Electron's `safeStorage` that is used. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean
  /** Linux only. */
  getSelectedStorageBackend(): string
  encryptString(text: string): Buffer
  decryptString(sealed: Buffer): string
}

/** The system's secret store: the Keychain, DPAPI, or a keyring that asks for a login. */
export interface SecretStore {
  seal(text: string): Uint8Array
  /** Null when the store no longer has what it sealed with, or the bytes are not its own. */
  open(sealed: Uint8Array): string | null
}

/** Backends that encrypt with a key that is in Chromium's source code, or that nobody has chosen. */
const NO_PROTECTION = new Set(['basic_text', 'unknown'])

/**
 * The secret store of this machine, or null when there is no real one (promise S6).
 * On Linux `isEncryptionAvailable` is true for `basic_text` too, which protects nothing: the name decides.
 *
 * @param safeStorage after the app's `ready` only: before, Linux answers `unknown`
 */
export function realSecretStore(safeStorage: SafeStorage, platform: NodeJS.Platform): SecretStore | null {
  if (!safeStorage.isEncryptionAvailable()) return null
  if (platform === 'linux' && NO_PROTECTION.has(safeStorage.getSelectedStorageBackend())) return null
  return {
    seal: (text) => safeStorage.encryptString(text),
    open: (sealed) => {
      try {
        return safeStorage.decryptString(Buffer.from(sealed))
      } catch {
        return null
      }
    },
  }
}
