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
