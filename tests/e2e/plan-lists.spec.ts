import { expect, type Page } from '@playwright/test'
import { test } from './launch.ts'

async function openSample(page: Page, place: string): Promise<void> {
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await goTo(page, place)
  await expect(page.getByRole('grid')).toBeVisible()
}

const goTo = (page: Page, place: string) =>
  page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click()

/** What Excel would put on the clipboard, pasted where the keyboard stands. */
const paste = (page: Page, rows: readonly (readonly string[])[]) =>
  page.getByRole('grid').evaluate(
    (grid, text) => {
      ;(grid as HTMLElement).focus()
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    rows.map((row) => row.join('\t')).join('\r\n'),
  )

/** A row of the table by the words in it. */
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })

test('a target is written cell by cell in the words of a plan, and knows whether it is reached', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openSample(page, 'Mục tiêu')
  await page.getByText('Dòng mới').first().click()
  await page.keyboard.type('Tỷ lệ máy tính có diệt virus')
  await page.keyboard.press('Tab')
  for (const words of ['%', '36', '>= 80']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  const written = row(page, 'Tỷ lệ máy tính có diệt virus')
  await expect(written).toContainText('≥ 80')
  await expect(written).toContainText('Chưa đạt')
  await written.getByText('36', { exact: true }).dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('95')
  await page.keyboard.press('Enter')
  await expect(written.getByText('Đạt', { exact: true })).toBeVisible()
})

test('a table pasted with its headings is shown as it is understood, stored as one step, and undone as one', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openSample(page, 'Mục tiêu')
  await paste(page, [
    ['STT', 'Mục tiêu, chỉ tiêu', 'ĐVT', 'Năm 2026', 'Năm 2030', 'Cơ quan, đơn vị chủ trì'],
    ['I', 'Hạ tầng số', '', '', '', ''],
    ['1', 'Tỷ lệ máy tính đạt cấu hình', '%', 'Tối thiểu 80% trở lên', '100', 'P. KHTH'],
    ['1.1', 'Trong đó của khoa lâm sàng', '%', '70', '', 'Sở Y tế (Văn phòng)'],
  ])
  const dialog = page.getByRole('dialog', { name: 'Dán bảng' })
  await expect(dialog).toContainText('thêm 1 nhóm, thêm 2 chỉ tiêu')
  await expect(dialog).toContainText('≥ 80')
  await expect(dialog).toContainText('Phòng Kế hoạch Tổng hợp')
  await dialog.getByRole('button', { name: 'Dán', exact: true }).click()
  await expect(page.getByText('31 chỉ tiêu trong 8 nhóm')).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await expect(page.getByText('29 chỉ tiêu trong 7 nhóm')).toBeVisible()
})

test('a task goes to the department that leads it, and the table can be printed as an appendix', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openSample(page, 'Nhiệm vụ')
  await page.getByText('Dòng mới').first().click()
  await page.keyboard.type('Kiểm kê máy tính')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Quý II/2026')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Khoa Dược')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Phòng KHTH; nhà thầu')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Kiểm kê máy tính')).toContainText('Phòng Kế hoạch Tổng hợp, nhà thầu')
  await page.getByRole('checkbox', { name: 'In kèm kế hoạch' }).click()
  await expect(page.getByText('In kèm kế hoạch (Phụ lục I)')).toBeVisible()

  await goTo(page, 'Phân công')
  await expect(page.getByText('Khoa Dược', { exact: true })).toHaveCount(0)
  await page.getByLabel('Nhiệm vụ ở phần Tổ chức thực hiện').first().click()
  await page.getByRole('option', { name: 'Liệt kê nhiệm vụ chủ trì và phối hợp' }).click()
  const card = page.getByRole('listitem').filter({ has: page.getByText('Khoa Dược', { exact: true }) })
  await expect(card).toContainText('Kiểm kê máy tính (thời hạn: quý II/2026)')
  const joining = page.getByRole('listitem').filter({ hasText: 'Tham mưu Ban Giám đốc triển khai' }).first()
  await expect(joining).toContainText('Kiểm kê máy tính (chủ trì: Khoa Dược; thời hạn: quý II/2026)')

  await goTo(page, 'Kế hoạch')
  const pages = page.frameLocator('iframe[title="Bản xem trước văn bản"]')
  await expect(pages.getByText('DANH MỤC NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN').first()).toBeAttached()
})
