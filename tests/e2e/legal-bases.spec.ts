import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './launch.ts'

const block = (number: string): string =>
  readFileSync(join(import.meta.dirname, `../fixtures/legal/can-cu-${number}.txt`), 'utf8')

async function openBases(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Căn cứ', exact: true }).click()
  await expect(page.getByText('24 dòng', { exact: true })).toBeVisible()
}
/** What an open dialog has of serious faults of accessibility. */
async function faultsIn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('[role="dialog"]').analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)
}
const summary = (page: Page, count: number) =>
  expect(page.getByText(`Kế hoạch năm 2026 dùng ${count} căn cứ`)).toBeVisible()

test('căn cứ pasted from a plan are looked through, added and undone in one step', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openBases(page)
  await page.getByRole('button', { name: 'Dán căn cứ…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(`${block('002')}\n- Chỉ thị số 14/CT-TTg của Thủ tướng Chính phủ;`)
  await dialog.getByRole('button', { name: 'Tách thành văn bản' }).click()
  await expect(page.getByRole('dialog', { name: 'Đọc được 16 văn bản' })).toBeVisible()
  await expect(dialog.getByText('Đã có', { exact: true })).toHaveCount(1)
  await expect(dialog.getByText('Trong danh mục', { exact: true })).toHaveCount(14)
  await expect(dialog.getByText('Không nhận ra văn bản trong 1 đoạn')).toBeVisible()
  expect(await faultsIn(page)).toEqual([])
  // A symbol that several documents share is asked about.
  await expect(dialog.getByText('Còn 1 văn bản chưa rõ')).toBeVisible()
  await dialog.getByRole('combobox', { name: /^Xử lý văn bản 16/ }).click()
  await page.getByRole('option', { name: /Chỉ thị 14\/CT-TTg \(07\/06\/2019\)/ }).click()
  await dialog.getByRole('button', { name: 'Sửa văn bản 15: Kế hoạch 11/KH-SYT' }).click()
  await dialog.getByLabel('Ngày ban hành').fill('31/02/2025')
  await expect(dialog.getByText('không phải là một ngày có trong lịch', { exact: false })).toBeVisible()
  await dialog.getByLabel('Ngày ban hành').fill('28/7/2025')
  await dialog.getByRole('button', { name: 'Thêm 14 văn bản' }).click()
  await expect(page.getByText('38 dòng', { exact: true })).toBeVisible()
  await summary(page, 12 + 15)
  await page.locator('#undo').getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText('24 dòng', { exact: true })).toBeVisible()
  await summary(page, 12)
})

test('what is no căn cứ is refused in a sentence, and the text stays', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openBases(page)
  await page.getByRole('button', { name: 'Dán căn cứ…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Hôm nay trời đẹp 😀')
  await dialog.getByRole('button', { name: 'Tách thành văn bản' }).click()
  await expect(dialog.getByText(/Không nhận ra văn bản nào trong đoạn dán/)).toBeVisible()
  await expect(dialog.getByRole('textbox')).toHaveValue('Hôm nay trời đẹp 😀')
})

test('documents of the catalogue are found without marks, shown with their force, and taken with what replaces them', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openBases(page)
  await page.getByRole('button', { name: 'Thêm từ danh mục có sẵn…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm từ danh mục có sẵn' })
  await dialog.getByRole('searchbox').fill('46/2018')
  expect(await faultsIn(page)).toEqual([])
  const old = dialog.getByRole('listitem').filter({ hasText: 'Thông tư 46/2018/TT-BYT' })
  await expect(old.getByText('Đã có', { exact: true })).toBeVisible()
  await expect(old.getByText('Hết hiệu lực từ 21/07/2025')).toBeVisible()
  await dialog.getByRole('searchbox').fill('quan ly dau tu ung dung')
  const decree = dialog.getByRole('listitem').filter({ hasText: 'Nghị định 73/2019/NĐ-CP ngày 05/09/2019' })
  await expect(decree.getByText('Cần kiểm tra: có văn bản thay thế')).toBeVisible()
  await decree.getByRole('button', { name: 'Chọn cả hai' }).click()
  await dialog.getByRole('button', { name: 'Thêm 2 văn bản' }).click()
  await expect(page.getByText('26 dòng', { exact: true })).toBeVisible()
  await summary(page, 14)
})

test('cited documents are put in the order of rank and date at one press', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openBases(page)
  await page.getByRole('button', { name: 'Mở chi tiết Nghị quyết 157-NQ/BCSD' }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('thứ 3 / 12')).toBeVisible()
  await drawer.getByRole('button', { name: 'Sắp xếp mọi căn cứ theo thứ bậc, ngày' }).click()
  // Behind the Party's resolution and two decisions of the Prime Minister: it is a ministry's.
  await expect(drawer.getByText('thứ 4 / 12')).toBeVisible()
})
