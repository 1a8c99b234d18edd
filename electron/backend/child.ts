/** The part of Electron's `UtilityProcess` that is used. */
export interface BackendChild {
  postMessage(message: unknown): void
  onMessage(hear: (message: unknown) => void): void
  onExit(hear: (code: number) => void): void
  kill(): void
}
