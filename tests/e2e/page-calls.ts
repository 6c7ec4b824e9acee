import type { Page } from '@playwright/test'
import type { Bridge } from '#shared/contract/bridge.ts'

type Method = Exclude<keyof Bridge, 'kind'>

/** Calls the bridge with anything, as a page gone wrong would: the arguments are not held to the contract. */
export function callBridge(page: Page, method: Method, ...args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    async ([name, given]) => {
      const { keHoachSo } = window as unknown as { keHoachSo: Record<string, (...args: unknown[]) => Promise<unknown>> }
      const call = keHoachSo[name]
      if (call === undefined) throw new Error(`the bridge has no ${name}`)
      return call(...given)
    },
    [method, args] as const,
  )
}
