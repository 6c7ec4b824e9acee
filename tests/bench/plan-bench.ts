import type { Page } from '@playwright/test'
import { fill, inChromium } from './browser.ts'
import { median, simpleRow } from './timing.ts'

const ASSETS = 350
const INITIATIVES = 300
const TIMES = 10

/** The plan's table of 300 initiatives in Chromium: how soon a key typed in a cell is drawn, and how soon the sums follow. */
export function planBench(address: string): Promise<readonly string[]> {
  return inChromium('Bảng 300 dự án', async (context) => {
    const page = await context.newPage()
    await fill(page, address, ASSETS, INITIATIVES)
    await page.goto(`${address}#/plan`)
    await page.locator('tr[aria-rowindex] td:nth-child(3)').first().waitFor({ timeout: 60_000 })
    await page.waitForTimeout(3_000)
    await watch(page)
    const [typed, summed]: [number[], number[]] = [[], []]
    const cell = page.locator('tr[aria-selected] td:nth-child(6)').first()
    for (let time = 0; time < TIMES; time += 1) {
      await cell.click()
      await page.waitForTimeout(200)
      typed.push(await drawn(page, 'typed', () => page.keyboard.press(String(1 + (time % 9)))))
      typed.push(await drawn(page, 'typed', () => page.keyboard.press('0')))
      await page.keyboard.type('0.000.000')
      summed.push(await drawn(page, 'sums', () => page.keyboard.press('Enter')))
      await page.waitForTimeout(500)
    }
    return [
      simpleRow('300 dự án: gõ vào một ô, từ phím đến khung vẽ (lâu nhất)', Math.max(...typed), 'ms', 100),
      simpleRow('300 dự án: gõ vào một ô (trung vị)', median(typed), 'ms', 100),
      simpleRow('300 dự án: Enter đến khi các tổng đã theo (lâu nhất)', Math.max(...summed), 'ms', 500),
    ]
  })
}

/** Notes on the page when a key came, and when the first frame with another text in the cell, or another sum, was painted. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown = () => ({
      typed: document.querySelector<HTMLTextAreaElement>('textarea[data-typed]')?.value ?? '',
      sums: document.querySelector('tr[data-look="group"]')?.textContent ?? '',
    })
    const state = { came: 0, before: shown(), typed: null as number | null, sums: null as number | null }
    addEventListener(
      'keydown',
      ({ timeStamp }) => Object.assign(state, { came: timeStamp, before: shown(), typed: null, sums: null }),
      { capture: true },
    )
    const look = () => {
      const now = shown()
      for (const part of ['typed', 'sums'] as const) {
        if (state.came === 0 || state[part] !== null || now[part] === state.before[part]) continue
        const { came } = state
        // A task after the frame's own work: the frame is out by then.
        const after = new MessageChannel()
        after.port1.onmessage = () => Object.assign(state, { [part]: performance.now() - came })
        after.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(window, { drawn: state })
  })
}

async function drawn(page: Page, part: 'typed' | 'sums', act: () => Promise<void>): Promise<number> {
  await act()
  const answer = await page
    .waitForFunction((of) => (window as unknown as { drawn: Record<string, number | null> }).drawn[of], part, {
      polling: 50,
      timeout: 10_000,
    })
    .catch((cause: unknown) => {
      throw new Error(`nothing was drawn: ${part}`, { cause })
    })
  return Number(await answer.jsonValue())
}
