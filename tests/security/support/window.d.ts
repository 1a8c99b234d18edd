import type { Bridge } from '../../../shared/contracts/ipc/bridge.ts'

declare global {
  interface Window {
    readonly teduh: Bridge
  }
}
