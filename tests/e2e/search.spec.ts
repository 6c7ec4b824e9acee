import { expect } from '@playwright/test'
import { test } from './launch.ts'

test('Ctrl+K goes to a project, a section and a finding, does what is asked, and remembers what was looked at', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await expect(page.getByRole('link', { name: 'Thiết bị', exact: true })).toBeVisible()
  const find = async (words: string, hit: RegExp) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Tìm trang hoặc bản ghi' }).fill(words)
    await expect(page.getByRole('option', { name: hit }).first()).toBeVisible()
    await page.getByRole('option', { name: hit }).first().click()
  }
  await find('nang cap ha tang mang', /Dự án, nội dung chi/)
  await expect(page).toHaveURL(/#\/plan\/initiatives\//)
  await find('cap do 1 luu giu', /^Hệ thống.*Lỗi$/)
  await expect(page).toHaveURL(/#\/information-systems\//)
  await find('them khoa', /^Thêm khoa, phòng/)
  await expect(page).toHaveURL(/#\/hospital\/departments\/.+/)
  await page.keyboard.press('Escape')

  await page.reload()
  await expect(page.getByRole('link', { name: 'Thiết bị', exact: true })).toBeVisible()
  await page.keyboard.press('Control+k')
  const recent = page.getByRole('group', { name: 'Xem gần đây' })
  await expect(recent.getByRole('option').first()).toContainText('Hệ thống')
  await expect(recent.getByRole('option').nth(1)).toContainText('Dự án, nội dung chi')
})
