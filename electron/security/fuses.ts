/**
 * Electron's fuses as a package must have them (promise S8). Every fuse is named: the type is total, and a test
 * compares it with the list of the tool that sets them, so that a new fuse cannot go unnoticed.
 */
export interface Fuses {
  readonly RunAsNode: boolean
  readonly EnableCookieEncryption: boolean
  readonly EnableNodeOptionsEnvironmentVariable: boolean
  readonly EnableNodeCliInspectArguments: boolean
  readonly EnableEmbeddedAsarIntegrityValidation: boolean
  readonly OnlyLoadAppFromAsar: boolean
  readonly LoadBrowserProcessSpecificV8Snapshot: boolean
  readonly GrantFileProtocolExtraPrivileges: boolean
  readonly WasmTrapHandlers: boolean
}

export const PACKAGE_FUSES: Fuses = {
  /** Else any program of the person could run code as Teduh, and so read its keyring entry. */
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  /** On is the default and only makes WebAssembly bounds checks fast; the embedded backend is WebAssembly. */
  WasmTrapHandlers: true,
}

/** A build for tests differs in this alone: Playwright reaches the app through Node's inspector. */
export const TEST_BUILD_FUSES: Fuses = { ...PACKAGE_FUSES, EnableNodeCliInspectArguments: true }
