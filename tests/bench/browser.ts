import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { bigHospital } from './big-hospital.ts'

// The runner itself is loaded by its own package, not bundled.
const { chromium } = createRequire(import.meta.url)('@playwright/test') as typeof import('@playwright/test')

function browserPath(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file)) ?? null
}

/** Runs a bench in a Chromium with a profile of its own; one line that says so when there is no browser here. */
export async function inChromium(
  title: string,
  bench: (context: BrowserContext, profile: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const executablePath = browserPath()
  if (executablePath === null) return [`| ${title} | không có Chromium trên máy này | | | | bỏ qua |`]
  const profile = mkdtempSync(join(tmpdir(), 'khs-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox'],
    // Scrollbars are what some benches drag.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    headless: true,
    viewport: { width: 1366, height: 768 },
  })
  try {
    return await bench(context, profile)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Opens the app with a hospital of so many assets, initiatives and further sections of its plan. */
export async function fill(
  page: Page,
  address: string,
  assets: number,
  initiatives: number,
  sections = 0,
): Promise<void> {
  const body = JSON.stringify(bigHospital(assets, initiatives, sections))
  await page.route('**/sample/*.json', (route) => route.fulfill({ body, contentType: 'application/json' }))
  await page.goto(address)
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await page.getByRole('navigation').first().waitFor({ timeout: 60_000 })
  await page.waitForTimeout(2_000)
}
