import type { Bridge } from '#shared/contract/bridge.ts'

/** The bridge of a browser without shell: downloads, file inputs and the print dialog. */
export function browserBridge(): Bridge {
  throw new Error('browserBridge: being written')
}
