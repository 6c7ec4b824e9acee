import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { bytesOf, collectorFile, glpiFile } from '../shared/collector/machine-samples.ts'
import { test } from './launch.ts'
import { answerOpenDialogs } from './scripted-dialogs.ts'

test.describe.configure({ timeout: 90_000 })

test('the collector goes onto a stick byte for byte, and what it brings back goes into the list, and out again', async ({
  launchApp,
}) => {
  const { app, page, home } = await launchApp()
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  const place = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
  await place('Thu thập từ máy').click()
  const stick = join(home, 'USB')
  mkdirSync(join(stick, 'ket-qua'), { recursive: true })
  await answerOpenDialogs(app, stick)
  await page.getByRole('button', { name: 'Ghi bộ thu thập…' }).click()
  await expect(page.getByText(/Đã ghi 4 tệp .* đọc lại đúng/)).toBeVisible()
  const source = new URL('../../build/collector/', import.meta.url)
  for (const name of readdirSync(source)) {
    expect(readFileSync(join(stick, name)).equals(readFileSync(new URL(name, source)))).toBe(true)
  }

  const results = join(stick, 'ket-qua')
  await answerOpenDialogs(app, results)
  await page.getByRole('button', { name: 'Chọn thư mục kết quả…' }).click()
  await expect(page.getByRole('alert')).toContainText('Thư mục “ket-qua” trống')

  writeFileSync(join(results, 'a.json'), bytesOf(collectorFile()))
  writeFileSync(join(results, 'b.json'), bytesOf(glpiFile()))
  writeFileSync(join(results, 'dở.json'), JSON.stringify(collectorFile()).slice(0, 300))
  await page.getByRole('button', { name: 'Chọn thư mục kết quả…' }).click()
  const grid = page.getByRole('grid', { name: 'Máy đọc được' })
  await expect(grid.getByRole('row', { name: /Tệp lỗi.*bị ghi dở/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nhận 2 mục đã chọn' })).toBeEnabled()
  // A file that cannot be read is never taken over; a printer only when it is chosen; a field stays when it is left out.
  await grid.getByRole('checkbox', { name: 'Chọn dở.json' }).click()
  await grid.getByRole('checkbox', { name: 'Chọn HP LaserJet 107w' }).click()
  await expect(page.getByRole('button', { name: 'Nhận 3 mục đã chọn' })).toBeEnabled()
  await grid.getByRole('button', { name: 'Mở chi tiết KHOA-NOI-01' }).click()
  await page.getByRole('dialog').getByLabel('Nhận Kiểu máy').uncheck()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Nhận 3 mục đã chọn' }).click()
  await expect(page.getByText(/Đã ghi \d bản ghi/)).toBeVisible()

  await page.getByRole('link', { name: 'Mở danh sách thiết bị' }).click()
  await expect(page.getByText('93 dòng')).toBeVisible()
  await page.getByPlaceholder('Tìm thiết bị').fill('KHOA-NOI-01')
  await expect(page.getByText('1 / 93 dòng')).toBeVisible()
  await page.getByRole('grid').press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Số sê-ri')).toHaveValue('8CG1234ABC')
  await expect(page.getByRole('dialog').getByLabel('Kiểu máy')).toHaveValue('')

  await place('Thu thập từ máy').click()
  await page.getByRole('button', { name: 'Hoàn tác cả lần nhận' }).click()
  await expect(page.getByText('Đã hoàn tác: dữ liệu trở lại như trước khi nhận.')).toBeVisible()
  await place('Thiết bị').click()
  await expect(page.getByText('90 dòng')).toBeVisible()
})
