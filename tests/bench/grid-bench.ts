import type { BrowserContext, Page } from '@playwright/test'
import { fill, inChromium } from './browser.ts'
import { median, simpleRow } from './timing.ts'

const ASSETS = 10_000
const ROW_HEIGHT = 36
/** Typed one after another; each leaves other rows. */
const KEYS = ['9', '7', '3', 'Backspace', 'Backspace', 'Backspace', '9', '1', 'Backspace', 'Backspace'] as const
/** A sort compares every name: it is asked for less often than a letter is typed. */
const SORT_GOAL = 500

/** The list of 10.000 assets in Chromium: how soon it answers, and whether a frame is painted in which rows are missing. */
export function gridBench(address: string): Promise<readonly string[]> {
  return inChromium('Bảng 10.000 thiết bị', async (context) => {
    const page = await context.newPage()
    await fill(page, address, ASSETS, 10)
    await page.goto(`${address}#/assets`)
    await page.locator('tr[aria-rowindex] td:nth-child(2)').first().waitFor({ timeout: 60_000 })
    await page.waitForTimeout(5_000)
    await watchAnswers(page)
    const search = page.locator('[data-filter-search]')
    await search.focus()
    const typed: number[] = []
    for (const key of KEYS) typed.push(await answerTo(page, `the key ${key}`, () => page.keyboard.press(key)))
    const sorted: number[] = []
    // The list stands by name: each click asks for another order.
    for (const label of ['Tên thiết bị', 'Khoa, phòng', 'Khoa, phòng', 'Tên thiết bị']) {
      const heading = page.locator('[role="grid"] th button').filter({ hasText: label }).first()
      sorted.push(await answerTo(page, `sorting by ${label}`, () => heading.click()))
    }
    const wheel = await worstBand(context, page, () => turnWheel(page))
    const bar = await worstBand(context, page, () => dragScrollbar(page))
    return [
      simpleRow('10.000 thiết bị: gõ ô tìm, từ phím đến khung vẽ (lâu nhất)', Math.max(...typed), 'ms', 100),
      simpleRow('10.000 thiết bị: gõ ô tìm (trung vị)', median(typed), 'ms', 100),
      simpleRow('10.000 thiết bị: bấm sắp xếp (lâu nhất)', Math.max(...sorted), 'ms', SORT_GOAL),
      simpleRow(`Dải trống lớn nhất khi lăn chuột, ${wheel.frames} khung`, wheel.band, 'px', 2 * ROW_HEIGHT),
      simpleRow(`Dải trống lớn nhất khi kéo thanh cuộn, ${bar.frames} khung`, bar.band, 'px', 2 * ROW_HEIGHT),
    ]
  })
}

/** Notes on the page when a key or a click came, and when the first frame with other rows had been painted. */
async function watchAnswers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const state = { came: 0, before: '', answered: null as number | null }
    const shown = () =>
      `${document.querySelector('[role="status"]')?.textContent} ${[
        ...document.querySelectorAll('tbody tr[aria-rowindex]'),
      ]
        .slice(0, 8)
        .map((row) => row.textContent)}`
    const note = ({ timeStamp }: Event) => Object.assign(state, { came: timeStamp, before: shown(), answered: null })
    addEventListener('keydown', note, { capture: true })
    addEventListener('mousedown', note, { capture: true })
    const look = () => {
      if (state.came > 0 && state.answered === null && shown() !== state.before) {
        const { came } = state
        // A task after the frame's own work: the frame is out by then.
        const after = new MessageChannel()
        after.port1.onmessage = () => Object.assign(state, { answered: performance.now() - came, came: 0 })
        after.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(window, { answers: state })
  })
}

async function answerTo(page: Page, what: string, act: () => Promise<void>): Promise<number> {
  await act()
  const answer = await page
    .waitForFunction(() => (window as unknown as { answers: { answered: number | null } }).answers.answered, null, {
      polling: 100,
      timeout: 10_000,
    })
    .catch((cause: unknown) => {
      throw new Error(`no answer to ${what}`, { cause })
    })
  const took = Number(await answer.jsonValue())
  await page.waitForTimeout(400)
  return took
}

async function turnWheel(page: Page): Promise<void> {
  await page.getByTestId('grid-scroller').hover()
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, turn % 3 === 0 ? 900 : 300)
    await page.waitForTimeout(16)
  }
}

async function dragScrollbar(page: Page): Promise<void> {
  const scroller = page.getByTestId('grid-scroller')
  const box = await scroller.evaluate((element) => {
    element.scrollTop = 0
    const { right, top, bottom } = element.getBoundingClientRect()
    return { right, top, bottom }
  })
  await page.waitForTimeout(300)
  const x = box.right - 6
  await page.mouse.move(x, box.top + 24)
  await page.mouse.down()
  for (let y = box.top + 24; y < box.bottom - 30; y += 6) {
    await page.mouse.move(x, y)
    await page.waitForTimeout(16)
  }
  await page.mouse.up()
  const moved = await scroller.evaluate((element) => element.scrollTop)
  if (moved < 1_000) throw new Error(`the scrollbar was not caught: ${moved}`)
}

/** Looks at every frame that Chromium painted meanwhile: the highest band within the rows in which nothing is written. */
async function worstBand(
  context: BrowserContext,
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly frames: number; readonly band: number }> {
  const area = await page.getByTestId('grid-scroller').evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { left, top, width, height }
  })
  const session = await context.newCDPSession(page)
  const frames: string[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data)
    void session.send('Page.screencastFrameAck', { sessionId })
  })
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  await act()
  await page.waitForTimeout(300)
  await session.send('Page.stopScreencast')
  await session.detach()
  if (frames.length < 10) throw new Error(`only ${frames.length} frames were seen`)
  const viewer = await context.newPage()
  let band = 0
  for (const frame of frames) band = Math.max(band, await viewer.evaluate(emptyBand, { frame, area }))
  await viewer.close()
  return { frames: frames.length, band }
}

/** Runs in a page of its own: the longest run of lines of pixels without a dark one, below the head of the table. */
async function emptyBand(given: {
  frame: string
  area: { left: number; top: number; width: number; height: number }
}): Promise<number> {
  const { frame, area } = given
  const bytes = Uint8Array.from(atob(frame), (letter) => letter.charCodeAt(0))
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  context.drawImage(image, 0, 0)
  // Left of the scrollbar, right of the checkboxes, above the horizontal scrollbar.
  const [left, width] = [Math.round(area.left) + 70, Math.round(Math.min(area.width, 700)) - 100]
  const [top, height] = [Math.round(area.top) + 36, Math.round(area.height) - 36 - 20]
  const { data } = context.getImageData(left, top, width, height)
  let [worst, run] = [0, 0]
  for (let y = 0; y < height; y += 1) {
    let dark = false
    for (let x = 0; x < width && !dark; x += 1) {
      const at = (y * width + x) * 4
      dark = (data[at] ?? 255) < 110 && (data[at + 1] ?? 255) < 110
    }
    run = dark ? 0 : run + 1
    worst = Math.max(worst, run)
  }
  return worst
}
