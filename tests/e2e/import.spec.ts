import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import readXlsx from 'read-excel-file/node'
import { test } from './launch.ts'
import { answerOpenDialogs, answerSaveDialogs } from './scripted-dialogs.ts'

test.describe.configure({ timeout: 90_000 })

const TABLE = [
  'BỆNH VIỆN Y HỌC CỔ TRUYỀN',
  'STT;Tên thiết bị;Mã tài sản;Khoa phòng;Số lượng;Vị trí kệ',
  '1;Máy tính để bàn;KK-001;Khoa Nội;1;A1',
  '2;Máy in;KK-002;Khoa Nội;vài máy;A2',
  '3;Máy quét;KK-003;;1;A3',
].join('\r\n')

async function openImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Nhập từ bảng tính' }).click()
}

test('a file with a wrong row goes in through the wizard, and out again with one undo', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  await openImport(page)
  writeFileSync(join(home, 'kiểm kê.csv'), TABLE)
  await answerOpenDialogs(app, join(home, 'kiểm kê.csv'))
  await page.getByRole('button', { name: 'Chọn tệp Excel hoặc CSV…' }).click()
  await expect(page.getByRole('cell', { name: 'Danh sách “Thiết bị”, tiêu đề ở dòng 2' })).toBeVisible()
  await page.getByRole('button', { name: 'Tiếp tục: xem các cột' }).click()
  await expect(page.getByRole('combobox', { name: 'Cột F “Vị trí kệ” đưa vào' })).toHaveValue('Không dùng')
  await page.getByRole('combobox', { name: 'Cột F “Vị trí kệ” đưa vào' }).click()
  await page.getByRole('option', { name: 'Phòng, vị trí', exact: true }).click()
  await page.getByRole('button', { name: 'Tiếp tục: kiểm tra từng dòng' }).click()
  await expect(page.getByText('“Khoa Nội” chưa có trong danh sách')).toBeVisible()
  await page.getByRole('button', { name: 'Gợi ý: Khoa Nội tổng hợp' }).click()
  await page.getByRole('button', { name: 'Tiếp tục: xem trước' }).click()

  const grid = page.getByRole('grid', { name: 'Kết quả kiểm tra từng dòng' })
  await expect(grid.getByRole('row', { name: /Lỗi.*E4/ })).toBeVisible()
  await answerSaveDialogs(app, [join(home, 'ket-qua.xlsx')])
  await page.getByText('Lỗi 1', { exact: true }).click()
  await expect(page.getByText('1 / 5 dòng')).toBeVisible()
  await page.getByRole('button', { name: 'Xuất XLSX…' }).click()
  await expect(page.getByTestId('file-outcome')).toContainText('Đã lưu ket-qua.xlsx')
  const [sheet] = await readXlsx(join(home, 'ket-qua.xlsx'))
  expect(sheet?.data[1]?.slice(2, 6)).toEqual([4, 'Lỗi', 'Máy in', 'E4'])

  // Looking something up elsewhere does not lose the work.
  await page.getByRole('navigation').getByRole('link', { name: 'Thiết bị', exact: true }).click()
  await expect(page.getByText('90 dòng')).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: 'Chỉ nhập 2 dòng đúng' }).click()
  await expect(page.getByText('Đã nhập 2 dòng.')).toBeVisible()
  await page
    .getByRole('row', { name: /Thiết bị/ })
    .getByRole('link', { name: 'Mở danh sách' })
    .click()
  await page.getByPlaceholder('Tìm thiết bị').fill('KK-00')
  await expect(page.getByText('2 / 92 dòng')).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click()
  await expect(page.getByText('Đã hoàn tác: dữ liệu trở lại như trước khi nhập.')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Thiết bị', exact: true }).click()
  await expect(page.getByText('90 dòng')).toBeVisible()
})

test('a block copied in Excel is pasted, and the same block again adds nothing', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openImport(page)
  const paste = async () => {
    await expect(page.getByRole('button', { name: 'Chọn tệp Excel hoặc CSV…' })).toBeEnabled()
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'Tên thiết bị\tMã tài sản\tSố lượng\nMàn hình\tMH-1\t2\n')
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
  }
  await paste()
  await page.getByRole('button', { name: 'Tiếp tục: xem các cột' }).click()
  await page.getByRole('button', { name: 'Tiếp tục: kiểm tra từng dòng' }).click()
  await page.getByRole('button', { name: 'Nhập 1 dòng' }).click()
  await page.getByRole('button', { name: 'Nhập bảng khác' }).click()
  await paste()
  await page.getByRole('button', { name: 'Tiếp tục: xem các cột' }).click()
  await page.getByRole('button', { name: 'Tiếp tục: kiểm tra từng dòng' }).click()
  await expect(page.getByText('Không có gì để nhập: mọi dòng đều đã có hoặc không dùng được.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nhập 0 dòng' })).toBeDisabled()
})
