import { expect, type Page } from '@playwright/test'
import { test } from './launch.ts'

test.describe.configure({ timeout: 90_000 })

async function openChecks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Kiểm tra', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Kiểm tra trước khi ban hành' })).toBeVisible()
}

test('a finding is left with its reason, told where it was left, and looked at again', async ({ launchApp }) => {
  const launched = await launchApp()
  const { page } = launched
  await openChecks(page)
  const finding = page.getByRole('listitem').filter({ hasText: 'được cài phần mềm diệt virus' })
  await finding.getByRole('button', { name: 'Bỏ qua…' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Bỏ qua' }).click()
  await expect(form.getByText('Hãy ghi lý do.')).toBeVisible()
  await form.getByLabel('Vì sao để nguyên?').fill('Máy thở do hãng quản lý.')
  await form.getByRole('button', { name: 'Bỏ qua' }).click()
  await expect(finding).toHaveCount(0)

  await page.reload()
  await page.getByRole('link', { name: /^Đã bỏ qua \(1\)/ }).click()
  const left = page.getByRole('listitem').filter({ hasText: 'Máy thở do hãng quản lý.' })
  await expect(left).toContainText('được cài phần mềm diệt virus')
  await left.getByRole('button', { name: 'Xem lại điểm này' }).click()
  await expect(left).toHaveCount(0)
  await page.getByRole('link', { name: /^Cần xem/ }).click()
  await expect(finding).toBeVisible()
})

test('what has one right answer is mended at one press, and Ctrl+Z takes it back', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openChecks(page)
  await page.evaluate(() => {
    window.location.hash = '#/document/head'
  })
  const head = page.getByRole('dialog', { name: 'Đầu và cuối văn bản' })
  await head.getByLabel('Họ và tên người ký').fill('BSCKII. Lê Thành Trung')
  await head.getByRole('button', { name: 'Đóng' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Kiểm tra', exact: true }).click()
  const finding = page.getByRole('listitem').filter({ hasText: 'Họ tên người ký có học hàm, học vị “BSCKII.”' })
  await finding.getByRole('button', { name: 'Chuyển “BSCKII.” sang mục học hàm, học vị' }).click()
  await expect(finding).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(finding).toBeVisible()
})

test('every rule is listed with its source and whether the plan keeps it', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openChecks(page)
  await page.getByRole('link', { name: /^Các quy tắc/ }).click()
  const rule = page.getByRole('row').filter({ hasText: 'Căn cứ còn hiệu lực vào ngày của kế hoạch' })
  await expect(rule).toContainText('3 điểm')
  await expect(page.getByRole('row').filter({ hasText: 'Không có vòng cha con' })).toContainText('Đạt')
})
