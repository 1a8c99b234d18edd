import { describe, expect, it } from 'vitest'
import { realSecretStore, type SafeStorage } from '../../../../electron/vault/secret-store.ts'

function safeStorage(backend: string, available = true): SafeStorage {
  return {
    isEncryptionAvailable: () => available,
    getSelectedStorageBackend: () => backend,
    encryptString: (text) => Buffer.from(text),
    decryptString: (sealed) => sealed.toString(),
  }
}

describe('the secret store', () => {
  it.each(['basic_text', 'unknown'])('is none on Linux when the backend is %s', (backend) => {
    expect(realSecretStore(safeStorage(backend), 'linux')).toBeNull()
  })

  it.each(['gnome_libsecret', 'kwallet6'])('is there on Linux when the backend is %s', (backend) => {
    expect(realSecretStore(safeStorage(backend), 'linux')).not.toBeNull()
  })

  it('is none anywhere when encryption is not available', () => {
    expect(realSecretStore(safeStorage('gnome_libsecret', false), 'linux')).toBeNull()
    expect(realSecretStore(safeStorage('', false), 'darwin')).toBeNull()
  })

  it('is asked for no backend where there is only one', () => {
    expect(realSecretStore(safeStorage('basic_text'), 'win32')).not.toBeNull()
  })

  it('answers null when the system cannot open what it sealed', () => {
    const broken: SafeStorage = {
      ...safeStorage('kwallet'),
      decryptString: () => {
        throw new Error('no key')
      },
    }
    expect(realSecretStore(broken, 'linux')?.open(new Uint8Array(4))).toBeNull()
  })
})
