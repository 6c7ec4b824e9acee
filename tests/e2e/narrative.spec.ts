import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './launch.ts'

test.describe.configure({ timeout: 90_000 })

const pagesOf = (page: Page) => page.frameLocator('iframe[title="Bản xem trước văn bản"]')

async function openDocument(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch', exact: true }).click()
  await expect(pagesOf(page).locator('.sheet').first()).toBeVisible()
}

async function openStaffSection(page: Page): Promise<Locator> {
  await openDocument(page)
  await page.getByRole('link', { name: 'Sửa: 3. Nguồn nhân lực' }).click()
  const text = page.getByRole('textbox', { name: 'Nội dung' })
  await text.focus()
  await page.keyboard.press('Control+End')
  return text
}

test('a figure is put in by a search without diacritics and follows the records while one looks', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  const text = await openStaffSection(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Toàn viện có ')
  await page.getByRole('toolbar', { name: 'Trình bày: Nội dung' }).getByRole('button', { name: 'Chèn số liệu' }).click()
  await page.keyboard.type('so may tinh')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' máy, /ty le cai diet virus')
  await expect(page.getByRole('option').first()).toContainText('Tỷ lệ máy tính đã cài diệt virus')
  await page.keyboard.press('Enter')
  const chip = text.locator('[data-chip="inventory.computers"]').last()
  await expect(chip).toHaveText('55')
  await expect(pagesOf(page).getByText(/Toàn viện có 55 máy, 36,4%/)).toBeVisible()

  // Three machines more, and the chip says so.
  await page.evaluate(() => {
    location.hash = '#/assets/asset-mt001'
  })
  await page.getByRole('dialog').getByLabel('Số lượng thực tế').fill('4')
  await page.getByRole('dialog').getByLabel('Số lượng thực tế').blur()
  await page.goBack()
  await expect(page.getByRole('textbox', { name: 'Nội dung' }).locator('[data-chip="inventory.computers"]')).toHaveText(
    '58',
  )
  await expect(pagesOf(page).getByText(/Toàn viện có 58 máy/)).toBeVisible()
})

test('Ctrl+Z takes back what was typed since the field was entered, then whole steps of the plan', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  const text = await openStaffSection(page)
  const before = await text.innerText()
  await page.keyboard.type(' Thêm chữ.')
  await expect(text).toContainText('Thêm chữ.')
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('Thêm chữ.')
  expect(await text.innerText()).toBe(before)

  await page.keyboard.type(' Câu một.')
  await page.getByRole('textbox', { name: 'Tiêu đề' }).focus()
  await text.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Câu hai.')
  await page.getByRole('textbox', { name: 'Tiêu đề' }).focus()
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('Câu hai.')
  await expect(text).toContainText('Câu một.')
})

test('nothing typed is lost by a reload in the middle of typing', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openStaffSection(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Đang gõ dở thì')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Nội dung' })).toContainText('Đang gõ dở thì')
})

test('a chip changes its style, becomes words, and goes like a letter', async ({ launchApp }) => {
  const { page } = await launchApp()
  const text = await openStaffSection(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nhân lực: {{nhan luc cntt chuyen trach')
  await page.keyboard.press('Enter')
  const chip = text.locator('[data-chip="people.it"]').last()
  await chip.click()
  const menu = page.getByRole('dialog', { name: 'Số liệu gắn sống' })
  await expect(chip).toHaveText('2')
  await menu.getByRole('radio', { name: /hai chữ số/ }).check()
  await expect(chip).toHaveText('02')
  await page.keyboard.press('Escape')
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await expect(text.locator('[data-chip="people.it"]')).toHaveCount(0)
  await expect(text).toContainText('Nhân lực:')
})

test('sections are added, named, moved, nested and removed from the keyboard, and numbered anew each time', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openDocument(page)
  const tree = page.getByRole('tree', { name: 'Các mục của văn bản' })
  const line = (name: string) => tree.getByRole('treeitem', { name, exact: true })
  await line('1. Hạ tầng kỹ thuật').focus()
  await page.keyboard.press('Insert')
  await expect(page.getByRole('textbox', { name: 'Tiêu đề' })).toBeFocused()
  await page.keyboard.type('Trung tâm dữ liệu')
  await page.keyboard.press('Enter')
  await expect(line('2. Trung tâm dữ liệu')).toBeFocused()
  await expect(line('3. Các ứng dụng, dịch vụ CNTT')).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(line('1. Trung tâm dữ liệu')).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(line('1.1. Trung tâm dữ liệu')).toBeFocused()
  await expect(pagesOf(page).getByText('1.1. Trung tâm dữ liệu')).toBeVisible()
  await page.keyboard.press('F2')
  await page.keyboard.type('Máy chủ')
  await page.keyboard.press('Escape')
  await expect(line('1.1. Trung tâm dữ liệu')).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(line('2. Trung tâm dữ liệu')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(line('2. Các ứng dụng, dịch vụ CNTT')).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
  await expect(line('2. Trung tâm dữ liệu')).toBeVisible()
})

test('a section is dragged to another place, and an outline replaces the text after saying what it replaces', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openDocument(page)
  const line = (name: string) => page.getByRole('treeitem', { name, exact: true })
  await line('3. Nguồn nhân lực').dragTo(line('1. Hạ tầng kỹ thuật'), { targetPosition: { x: 40, y: 3 } })
  await expect(line('1. Nguồn nhân lực')).toBeVisible()
  await page.getByRole('button', { name: 'Dàn ý…' }).click()
  const dialog = page.getByRole('dialog', { name: /Dàn ý của kế hoạch/ })
  await expect(dialog).toContainText(/Thay cho \d+ mục, [\d.]+ chữ hiện có/)
  await dialog.getByRole('radio', { name: /Mười trụ cột/ }).check()
  await dialog.getByRole('button', { name: 'Thay bằng dàn ý này' }).click()
  await expect(line('1. Nhận thức số')).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
  await expect(line('1. Nguồn nhân lực')).toBeVisible()
})

async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/html', text)
    data.setData('text/plain', 'chữ')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, html)
}
const word = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/word', `${name}.html`), 'utf8')

test('what is pasted from Word keeps lists and bold, and tells what it could not keep', async ({ launchApp }) => {
  const { page } = await launchApp()
  const text = await openStaffSection(page)
  await page.keyboard.press('Enter')
  await pasteHtml(page, word('fake-lists'))
  await expect(text.locator('p[data-block="item"][data-level="1"]')).toHaveText([
    'Đường truyền Internet 300 Mb/s.',
    'Máy in: 35 máy',
  ])
  await expect(text.locator('p[data-level="2"] strong')).toHaveText('Nhà cung cấp: VNPT')
  await expect(text.locator('p[data-block="lettered"]')).toHaveText('Phòng máy chủ đặt tại tầng 2')
  await expect(pagesOf(page).getByText('- Đường truyền Internet 300 Mb/s.')).toBeVisible()
  await pasteHtml(page, word('table-and-picture'))
  await expect(page.getByText(/Bảng được ghi thành từng dòng.*Đã bỏ 1 hình/)).toBeVisible()
  await expect(text).toContainText('1; Dell PowerEdge R740; Đang hoạt động')
})

test('headings pasted onto the outline become sections only when that is wanted', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openDocument(page)
  await page.getByRole('treeitem', { name: '4. An toàn thông tin', exact: true }).focus()
  await pasteHtml(page, word('headings'))
  const dialog = page.getByRole('dialog', { name: 'Nội dung dán có 9 đề mục' })
  await dialog.getByRole('radio', { name: 'Cuối văn bản' }).check()
  await dialog.getByRole('button', { name: 'Tạo 9 mục' }).click()
  await expect(page.getByRole('treeitem', { name: 'C. BÁO CÁO TÌNH HÌNH', exact: true })).toBeVisible()
  await expect(page.getByRole('treeitem', { name: '1.1. Máy chủ', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
  await expect(page.getByRole('treeitem', { name: 'C. BÁO CÁO TÌNH HÌNH', exact: true })).toHaveCount(0)
})

test('a typed number that the records know is pointed out and bound at one press', async ({ launchApp }) => {
  const { page } = await launchApp()
  const text = await openStaffSection(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Bệnh viện hiện có 54 máy tính, 35 máy in.')
  const strip = page.getByRole('list', { name: 'Con số gõ tay' })
  await expect(strip.getByRole('listitem')).toHaveText([
    /“54 máy tính” khác với số liệu “Số máy tính”, đang là 55/,
    /“35 máy in” trùng với số liệu “Số máy in”/,
  ])
  await expect(text.locator('[data-typed-number="differs"]')).toHaveText('54')
  await strip.getByRole('button', { name: 'Gắn với số liệu' }).first().click()
  await expect(text.locator('[data-chip="inventory.computers"]')).toHaveText('55')
  await expect(strip.getByRole('listitem')).toHaveCount(1)
  await expect(pagesOf(page).getByText('Bệnh viện hiện có 55 máy tính, 35 máy in.')).toBeVisible()
})
