import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import readXlsx from 'read-excel-file/node'
import { test } from './launch.ts'
import { answerSaveDialogs } from './scripted-dialogs.ts'

test.describe.configure({ timeout: 90_000 })

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await expect(page.getByRole('link', { name: 'Thiết bị' })).toBeVisible()
}

const place = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })

test('selected devices become an item of the plan, which its text, its appendix and the device tell of', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openSample(page)
  await place(page, 'Thiết bị').click()
  await page.getByPlaceholder('Tìm thiết bị').fill('MVT-00')
  await expect(page.getByText('9 / 90 dòng')).toBeVisible()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Tạo nội dung chi thay thế…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Tên nội dung chi')).toHaveValue('Thay thế 09 máy tính để bàn')
  await expect(dialog).toContainText('chưa có đơn giá và năm của loại này')
  await dialog.getByLabel('Đơn giá: Máy tính để bàn').fill('15000000')
  await expect(dialog).toContainText('135.000.000')
  await dialog.getByRole('button', { name: 'Tạo nội dung chi' }).click()

  const drawer = page.getByRole('dialog')
  await expect(drawer.getByLabel('Tên nhiệm vụ, dự án hoặc nội dung chi')).toHaveValue('Thay thế 09 máy tính để bàn')
  await expect(drawer.getByText('Thiết bị liên quan (9)')).toBeVisible()
  await page.keyboard.press('Escape')

  await place(page, 'Kế hoạch').click()
  const pages = page.frameLocator('iframe[title="Bản xem trước văn bản"]')
  await expect(pages.getByText('Thay thế 09 máy tính để bàn').first()).toBeAttached()

  // The same devices again: pointed out and left out.
  await place(page, 'Thiết bị').click()
  await page.getByPlaceholder('Tìm thiết bị').fill('MVT-001')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Tạo nội dung chi thay thế…' }).click()
  await expect(dialog).toContainText('1 thiết bị đã có trong nội dung chi khác của kế hoạch này')
  await expect(dialog.getByRole('button', { name: 'Tạo nội dung chi' })).toBeDisabled()
  await dialog.getByLabel('Vẫn đưa các thiết bị này vào').check()
  await expect(dialog.getByLabel('Tên nội dung chi')).toHaveValue('Thay thế 01 máy tính để bàn')
  await page.keyboard.press('Escape')

  await page.getByRole('grid').press('Enter')
  await expect(page.getByText('Có trong nội dung chi')).toBeVisible()
  await page.getByRole('link', { name: 'Thay thế 09 máy tính để bàn' }).click()
  await expect(drawer.getByText('Thiết bị liên quan (9)')).toBeVisible()

  // One batch: one undo takes it all back.
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Hoàn tác/ })
    .first()
    .click()
  await place(page, 'Kế hoạch').click()
  await expect(pages.getByText('Thay thế 09 máy tính để bàn')).toHaveCount(0)
})

test('a picture, a finding and a figure lead to exactly the rows behind them', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openSample(page)
  await page.getByRole('link', { name: /Khoa Khám bệnh.*12\/12/ }).click()
  await expect(page.getByText('12 / 90 dòng')).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: /Không rõ năm.*55/ }).click()
  await expect(page.getByText('55 / 90 dòng')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Lọc theo Thời gian sử dụng' })).toBeVisible()
  await page.goBack()
  await page
    .getByRole('figure', { name: /hỗ trợ của hãng/ })
    .getByRole('link', { name: /Không rõ.*55/ })
    .click()
  await expect(page.getByText('55 / 90 dòng')).toBeVisible()
  await page.getByRole('link', { name: /^Kiểm tra trước khi ban hành/ }).click()
  const finding = page.getByRole('listitem').filter({ hasText: 'được cài phần mềm diệt virus' })
  await finding.getByRole('link', { name: 'Mở để sửa' }).click()
  await expect(page.getByText('35 / 90 dòng')).toBeVisible()
  await place(page, 'Số liệu').click()
  const antivirus = page.getByRole('table', { name: /Tình hình máy trạm/ })
  await antivirus
    .getByRole('row', { name: /Tổng cộng/ })
    .getByRole('link', { name: '20', exact: true })
    .click()
  await expect(page.getByText('20 / 90 dòng')).toBeVisible()
})

test('the figures are saved as a workbook, and printed with the plan when asked for', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  await openSample(page)
  await place(page, 'Số liệu').click()
  const path = join(home, 'So-lieu.xlsx')
  await answerSaveDialogs(app, [path])
  await page.getByRole('button', { name: 'Xuất XLSX…' }).click()
  await expect(page.getByTestId('file-outcome')).toContainText('Đã lưu So-lieu.xlsx')
  const sheets = await readXlsx(path)
  expect(sheets[1]?.data.find((row) => row[1] === 'Tổng cộng')?.[2]).toBe(55)

  await place(page, 'Dự án & kinh phí').click()
  await page.getByRole('button', { name: 'Giai đoạn, nhóm, phụ lục' }).click()
  await page.getByRole('dialog').getByLabel('Tình hình máy trạm và phòng, chống mã độc').click()
  await page.keyboard.press('Escape')
  await place(page, 'Kế hoạch').click()
  const pages = page.frameLocator('iframe[title="Bản xem trước văn bản"]')
  await expect(pages.getByText('HIỆN TRẠNG HẠ TẦNG CÔNG NGHỆ THÔNG TIN')).toBeAttached()
  await expect(
    pages.getByText('(Chi tiết kèm theo Phụ lục I, Phụ lục II; hiện trạng hạ tầng kèm theo Phụ lục III)'),
  ).toBeAttached()
})
