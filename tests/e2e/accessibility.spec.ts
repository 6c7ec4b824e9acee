import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { test } from './launch.ts'

test.describe.configure({ timeout: 120_000 })

const places = [
  '#/overview',
  '#/hospital',
  '#/assets',
  '#/links',
  '#/applications',
  '#/information-systems',
  '#/people',
  '#/figures',
  '#/import',
  '#/collect',
  '#/legal-bases',
  '#/targets',
  '#/tasks',
  '#/plan',
  '#/roadmap',
  '#/security-share',
  '#/security-share/rules',
  '#/execution',
  '#/execution/summary',
  '#/assignments',
  '#/document',
  '#/document/narratives/sec-a11',
  '#/versions',
  '#/versions/years',
  '#/versions/compare',
  '#/versions/next-year',
  '#/preflight',
  '#/preflight/rules',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen has a serious fault of accessibility (${colorScheme})`, async ({ launchApp }) => {
    const { page } = await launchApp()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
    await expect(page.getByRole('link', { name: 'Thiết bị' })).toBeVisible()
    const faults: string[] = []
    for (const place of places) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, place)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      // Legacy mode: the other one opens a page of its own, which the shell rightly refuses.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze()
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      faults.push(...grave.map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html ?? ''}`))
    }
    expect(faults).toEqual([])
  })
}
