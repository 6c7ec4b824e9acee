import type { Bridge } from '#shared/contract/bridge.ts'
import { browserBridge } from './browser-bridge.ts'

declare global {
  interface Window {
    /** What electron/preload exposes; absent in a browser. */
    readonly keHoachSo?: Bridge
  }
}

/** The shell when there is one, otherwise downloads and file inputs of the browser. */
export function getBridge(): Bridge {
  return window.keHoachSo ?? browserBridge()
}
