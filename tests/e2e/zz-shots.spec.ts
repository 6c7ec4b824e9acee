import { expect } from '@playwright/test'
import { test } from './launch.ts'

test.describe.configure({ timeout: 120_000 })
test('shots', async ({ launchApp }) => {
  const { page } = await launchApp()
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch', exact: true }).click()
  await expect(page.frameLocator('iframe').locator('.sheet').first()).toBeVisible()
  for (const [w, h] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width: w, height: h })
      await page.emulateMedia({ colorScheme })
      await page.evaluate(() => {
        location.hash = '#/document'
      })
      await page.getByRole('treeitem').nth(3).hover()
      await page.waitForTimeout(400)
      await page.screenshot({ path: `/tmp/eng/shots-nar/tree-${w}-${colorScheme}.png` })
      await page.evaluate(() => {
        location.hash = '#/document/narratives/sec-a11'
      })
      const text = page.getByRole('textbox', { name: 'Nội dung' })
      await text.focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Tỷ lệ /ty le')
      await page.waitForTimeout(400)
      await page.screenshot({ path: `/tmp/eng/shots-nar/edit-${w}-${colorScheme}.png` })
      await page.keyboard.press('Escape')
      await text.locator('[data-chip]').nth(1).click()
      await page.waitForTimeout(300)
      await page.screenshot({ path: `/tmp/eng/shots-nar/chip-${w}-${colorScheme}.png` })
      await page.keyboard.press('Escape')
    }
  }
})
