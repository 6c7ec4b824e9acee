import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { planRecord } from '#shared/records/plan.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'
import { SEED_001_APPENDIX_1 } from '#tests/fixtures/seed-001-appendix-1.ts'
import { test } from './launch.ts'
import { answerOpenDialogs } from './scripted-dialogs.ts'

async function openResults(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Kết quả thực hiện', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kết quả thực hiện' })).toBeVisible()
}

test('results are taken from the plan of the year before once, however often it is asked', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  const sample = sampleSnapshot()
  const next = planRecord.create('plan-2027', { year: 2027, previousPlanId: SAMPLE_PLAN })
  const path = join(home, 'hai-nam.json')
  writeFileSync(path, JSON.stringify({ ...sample, plans: [...sample.plans, next] }))
  await answerOpenDialogs(app, path)
  await page.getByRole('button', { name: /^Mở tệp/ }).click()
  await expect(page.getByText('Kế hoạch năm 2027').first()).toBeVisible()
  await openResults(page)

  await page.getByRole('button', { name: 'Lấy từ kế hoạch năm trước' }).click()
  await expect(page.getByText('Đã lấy từ kế hoạch năm 2026: thêm 3 dòng.')).toBeVisible()
  await expect(page.getByText('3 dòng', { exact: true })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Đầu tư, nâng cấp hạ tầng mạng' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Lấy từ kế hoạch năm trước' }).click()
  await expect(page.getByText('Các dự án của kế hoạch năm 2026 đã có đủ trong danh sách.')).toBeVisible()
  await expect(page.getByText('3 dòng', { exact: true })).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(page.getByText('3 dòng', { exact: true })).toHaveCount(0)
})

test('the appendix of seed 001 is pasted as it stands, and its slips are found', async ({ launchApp }) => {
  const { page } = await launchApp()
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await openResults(page)
  await page.getByRole('button', { name: 'Dán bảng…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/Bảng chép từ Excel/).fill(SEED_001_APPENDIX_1)
  await expect(dialog.getByText('Đọc được 22 dòng trong 4 nhóm')).toBeVisible()
  await dialog.getByRole('button', { name: 'Thêm 22 dòng' }).click()
  await expect(page.getByText('22 dòng', { exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'Cộng theo nhóm' }).click()
  await expect(page.getByText('Các dòng cộng lại là 42.149.314.000 đồng, lệch 783.330.000 đồng.')).toBeVisible()
  await page.getByRole('link', { name: 'III. Hạ tầng kỹ thuật' }).click()
  await expect(page.getByText('5 / 22 dòng')).toBeVisible()
})

test('the share for information security grows as projects are parted, one click each', async ({ launchApp }) => {
  const { page } = await launchApp()
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Chi an toàn thông tin', exact: true }).click()
  await expect(page.getByText('Còn thiếu')).toBeVisible()
  await page.getByRole('button', { name: 'Đầu tư, nâng cấp hạ tầng mạng: toàn bộ là chi an toàn thông tin' }).click()
  await expect(page.getByText('Đạt mức tối thiểu')).toBeVisible()
  await expect(page.getByText('Còn thiếu')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Còn thiếu')).toBeVisible()
})
