import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { readDocxText } from '#shared/document/read-docx-text.ts'
import { test } from './launch.ts'
import { answerSaveDialogs } from './scripted-dialogs.ts'

// Each walk starts the app once or twice, and a loaded machine takes its time.
test.describe.configure({ timeout: 90_000 })

/** What the sample says before anything is changed, and with one more machine of the first row of desktop computers. */
const BEFORE = { count: '55', over: '55/98', percent: '56,1%' }
const AFTER = { count: '56', over: '56/98', percent: '57,1%' }

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await expect(page.getByRole('link', { name: 'Thiết bị' })).toBeVisible()
}

/** Waits until a write that begins during `act` has been acknowledged by the disk, as the bar tells it. */
async function untilSaved(page: Page, act: () => Promise<void>): Promise<void> {
  const state = page.getByTestId('save-state')
  await state.evaluate((element) => {
    const told: string[] = []
    Object.assign(window, { told })
    new MutationObserver(() => told.push(element.textContent ?? '')).observe(element, {
      subtree: true,
      characterData: true,
      childList: true,
    })
  })
  await act()
  await page.waitForFunction(() => {
    const told = (window as unknown as { told: string[] }).told
    const begun = told.findIndex((text) => text.startsWith('Đang lưu'))
    return begun >= 0 && told.slice(begun).some((text) => text.startsWith('Đã lưu'))
  })
}

async function addOneComputer(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Thiết bị' }).click()
  await page.getByRole('button', { name: 'Lọc theo Loại thiết bị' }).click()
  await page.getByRole('checkbox', { name: 'Máy tính để bàn' }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('gridcell').first().click()
  await page.getByRole('grid').press('Enter')
  const quantity = page.getByRole('dialog').getByLabel('Số lượng thực tế')
  const now = Number(await quantity.inputValue())
  await untilSaved(page, () => quantity.fill(String(now + 1)))
}

async function expectPreview(page: Page, wanted: typeof BEFORE): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch', exact: true }).click()
  const pages = page.frameLocator('iframe[title="Bản xem trước văn bản"]')
  const figure = (name: string) => pages.locator(`[data-figure="${name}"]`)
  await expect(figure('inventory.computers').first()).toHaveText(wanted.count)
  await expect(figure('inventory.computersPerStaff')).toHaveText(['trên 50%', wanted.over, wanted.percent])
}

test('a changed count is in the preview at once and in the DOCX that is saved', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  const path = join(home, 'KH.docx')
  await openSample(page)
  await expectPreview(page, BEFORE)
  await addOneComputer(page)
  await expectPreview(page, AFTER)

  await answerSaveDialogs(app, [path])
  await page.getByRole('button', { name: 'Lưu DOCX…' }).click()
  const outcome = page.getByTestId('file-outcome')
  await expect(outcome).toContainText('Đã lưu KH.docx')
  await expect(outcome).toContainText('Đã đọc lại, khớp với bản xem trước.')
  await expect(outcome).toContainText(/SHA-256: [0-9a-f]{64}/)

  expect(statSync(path).size).toBeGreaterThan(5000)
  const text = readDocxText(readFileSync(path))
  if (!text.ok) throw new Error(text.error)
  const sentence = text.value.find((line) => line.includes('bộ máy vi tính'))
  expect(sentence).toContain(`có ${AFTER.count} bộ máy vi tính`)
  expect(sentence).toContain(`(${AFTER.over}, tương ứng ${AFTER.percent})`)
})

test('a file that cannot be written says why, and the next try works', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  await openSample(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch', exact: true }).click()
  await answerSaveDialogs(app, [join(home, 'gone', 'KH.docx'), join(home, 'KH.docx')])
  await page.getByRole('button', { name: 'Lưu DOCX…' }).click()
  await expect(page.getByRole('alert')).toContainText('Không tìm thấy')
  await page.getByRole('button', { name: 'Lưu DOCX…' }).click()
  await expect(page.getByTestId('file-outcome')).toContainText('Đã lưu KH.docx')
})

test('the package and the PDF are saved from the same screen', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  await openSample(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch', exact: true }).click()
  await answerSaveDialogs(app, [join(home, 'goi.json'), join(home, 'KH.pdf')])
  await page.getByRole('button', { name: 'Xuất gói dữ liệu…' }).click()
  await page.getByRole('button', { name: /^Xuất gói, không kèm/ }).click()
  await expect(page.getByTestId('file-outcome')).toContainText('Đã lưu goi.json')
  const packed = JSON.parse(readFileSync(join(home, 'goi.json'), 'utf8')) as {
    kind: string
    header: { year: number; sequence: number }
    payload: { assets: unknown[] }
  }
  expect(packed).toMatchObject({ kind: 'report', header: { year: 2026, sequence: 1 } })
  expect(packed.payload.assets).toHaveLength(90)

  await page.getByRole('button', { name: 'Xuất PDF…' }).click()
  await expect(page.getByTestId('file-outcome')).toContainText('Đã lưu KH.pdf')
  expect(readFileSync(join(home, 'KH.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})

test('what was changed is still there after the app was closed and started again', async ({ launchApp }) => {
  const first = await launchApp()
  await openSample(first.page)
  await addOneComputer(first.page)
  const second = await first.relaunch()
  await expectPreview(second.page, AFTER)
})

test('a change that was told as saved survives the app being killed', async ({ launchApp }) => {
  const first = await launchApp()
  await openSample(first.page)
  await addOneComputer(first.page)
  await first.kill()
  const second = await launchApp({ userDataDir: first.userDataDir })
  await expectPreview(second.page, AFTER)
})
