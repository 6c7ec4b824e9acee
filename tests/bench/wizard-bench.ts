import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { bigHospital } from './big-hospital.ts'
import { fill, inChromium } from './browser.ts'
import { inventoryWorkbook } from './inventory-workbook.ts'
import { simpleRow } from './timing.ts'

const ROWS = 50_000
const KNOWN_ASSETS = 5_000
const MEMORY_GOAL = 600
const LONGEST_WAIT = 120_000

/** 50.000 rows of 20 columns through the import wizard in Chromium and back: how long each step takes, and the page's memory. */
export function wizardBench(address: string): Promise<readonly string[]> {
  return inChromium('Nhập 50.000 dòng trên màn hình', async (context, profile) => {
    const folder = mkdtempSync(join(tmpdir(), 'khs-bench-'))
    try {
      const file = join(folder, 'kiem-ke.xlsx')
      writeFileSync(file, inventoryWorkbook(ROWS, bigHospital(KNOWN_ASSETS, 10)))
      const page = await context.newPage()
      await fill(page, address, KNOWN_ASSETS, 10)
      await page.goto(`${address}#/import`)
      const before = mostMemory(profile)
      const read = await timed(async () => {
        const chooser = page.waitForEvent('filechooser')
        await page.getByRole('button', { name: 'Chọn tệp Excel hoặc CSV…' }).click()
        await (await chooser).setFiles(file)
        await seen(page, 'Tiếp tục: xem các cột')
      })
      const afterReading = mostMemory(profile)
      await page.getByRole('button', { name: 'Tiếp tục: xem các cột' }).click()
      const judge = await timed(async () => {
        await page.getByRole('button', { name: 'Tiếp tục: kiểm tra từng dòng' }).click()
        await page.getByRole('button', { name: /^Chỉ nhập .* dòng đúng/ }).waitFor({ timeout: LONGEST_WAIT })
      })
      const afterJudging = mostMemory(profile)
      const write = await timed(async () => {
        await page.getByRole('button', { name: /^Chỉ nhập .* dòng đúng/ }).click()
        await seen(page, 'Hoàn tác cả lần nhập')
      })
      const afterWriting = mostMemory(profile)
      const undo = await timed(async () => {
        await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click()
        await page.getByText('Đã hoàn tác').first().waitFor({ timeout: LONGEST_WAIT })
      })
      const title = 'Nhập 50.000 dòng × 20 cột trên màn hình:'
      const steps = { đọc: read, 'kiểm tra từng dòng': judge, ghi: write, 'hoàn tác': undo }
      return [
        ...Object.entries(steps).map(([step, took]) => simpleRow(`${title} ${step}`, took, 'ms', null)),
        ...memoryRows({
          'trước khi nhập': before,
          'sau khi đọc': afterReading,
          'sau khi kiểm tra': afterJudging,
          'sau khi ghi': afterWriting,
          'sau khi hoàn tác': mostMemory(profile),
        }),
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** Only Linux tells the most memory that another process has had. */
function memoryRows(peaks: Readonly<Record<string, number | null>>): readonly string[] {
  return Object.entries(peaks).flatMap(([when, peak]) =>
    peak === null ? [] : [simpleRow(`Bộ nhớ nhiều nhất của tiến trình trang, ${when}`, peak, 'MB', MEMORY_GOAL)],
  )
}

async function timed(act: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

async function seen(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).and(page.locator(':enabled')).waitFor({ timeout: LONGEST_WAIT })
}

/** The most memory that a page of this Chromium has had so far, its workers included, in MB; null where it is not told. */
function mostMemory(profile: string): number | null {
  if (process.platform !== 'linux') return null
  const peaks = readdirSync('/proc').flatMap((id) => {
    if (!/^\d+$/.test(id) || !commandOf(id).includes('--type=renderer') || !isBelow(id, profile)) return []
    const peak = /VmHWM:\s+(\d+) kB/.exec(told(id, 'status'))?.[1]
    return peak === undefined ? [] : [Number(peak) / 1024]
  })
  return peaks.length === 0 ? null : Math.max(...peaks)
}

/** Whether a process or one that started it names the profile. */
function isBelow(id: string, profile: string): boolean {
  if (commandOf(id).includes(profile)) return true
  const parent = /PPid:\s+(\d+)/.exec(told(id, 'status'))?.[1] ?? '0'
  return parent !== '0' && isBelow(parent, profile)
}

function commandOf(id: string): string {
  return told(id, 'cmdline')
}

/** Empty for a process that has ended meanwhile. */
function told(id: string, what: 'cmdline' | 'status'): string {
  try {
    return readFileSync(`/proc/${id}/${what}`, 'utf8')
  } catch {
    return ''
  }
}
