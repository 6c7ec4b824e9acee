import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { readXlsx } from '#shared/tables/read-xlsx.ts'
import { test } from './launch.ts'
import { answerSaveDialogs } from './scripted-dialogs.ts'

test.describe.configure({ timeout: 90_000 })

async function openDocument(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch', exact: true }).click()
  await expect(page.frameLocator('iframe[title="Bản xem trước văn bản"]').locator('.sheet').first()).toBeVisible()
}

test('“Mở để sửa” of a missing signer opens head and end beside the pages, at that very field', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openDocument(page)
  await page.getByRole('button', { name: 'Đầu và cuối văn bản' }).click()
  const signer = page.getByRole('dialog').getByLabel('Họ và tên người ký')
  await signer.fill('')
  await signer.blur()
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()
  await expect(page.getByRole('button', { name: 'Đầu và cuối văn bản' })).toBeFocused()

  const finding = page.getByRole('listitem').filter({ hasText: 'chưa có “Họ và tên người ký”' })
  await finding.getByRole('link', { name: 'Mở để sửa' }).click()
  await expect(signer).toBeFocused()
  await expect(signer).toBeInViewport({ ratio: 1 })
  await page.keyboard.type('Trần Thị B')
  await expect(page.frameLocator('iframe[title="Bản xem trước văn bản"]').locator('.signature')).toContainText(
    'Trần Thị B',
  )
})

test('a click on the subject or the signature opens head and end, one on the hospital’s name the hospital', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openDocument(page)
  const pages = page.frameLocator('iframe[title="Bản xem trước văn bản"]')
  const drawer = page.getByRole('dialog', { name: 'Đầu và cuối văn bản' })
  await pages.locator('.subject').first().click()
  await expect(drawer).toBeVisible()
  await page.keyboard.press('Escape')
  await pages.locator('.signature .name').click()
  await expect(drawer).toBeVisible()
  await page.keyboard.press('Escape')
  await pages.locator('.letterhead .hospital').click()
  await expect(page.getByLabel('Tên đơn vị', { exact: true })).toHaveValue('Bệnh viện Y học cổ truyền Bình Dương')
})

test('a heading of the contents is edited by its pencil, without looking for it on the pages', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openDocument(page)
  await page.getByRole('link', { name: 'Sửa: 3. Nguồn nhân lực' }).click()
  await expect(page.getByRole('dialog', { name: 'Nguồn nhân lực' })).toBeVisible()
})

test('the appendices are saved as a workbook and read again', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  await openDocument(page)
  const path = join(home, 'phu-luc.xlsx')
  await answerSaveDialogs(app, [path])
  await page.getByRole('button', { name: 'Lưu phụ lục XLSX…' }).click()
  const outcome = page.getByTestId('file-outcome')
  await expect(outcome).toContainText('Đã lưu phu-luc.xlsx')
  await expect(outcome).toContainText('Đã đọc lại, khớp với các phụ lục.')
  const read = readXlsx('phu-luc.xlsx', readFileSync(path))
  expect(read.ok && read.value.length).toBeGreaterThan(1)
})

test('the letterhead stands between the margins, also with the longest place name', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openDocument(page)
  const pages = page.frameLocator('iframe[title="Bản xem trước văn bản"]')
  const head = await pages.locator('.letterhead').first().boundingBox()
  const text = await pages.locator('.sheet p.text').first().boundingBox()
  if (head === null || text === null) throw new Error('nothing drawn')
  expect(head.x).toBeGreaterThanOrEqual(text.x - 1)
  expect(head.x + head.width).toBeLessThanOrEqual(text.x + text.width + 1)
  const place = pages.locator('.place-and-date').first()
  await expect(place).toContainText('Thành phố Hồ Chí Minh')
  const line = await place.evaluate((each) => {
    const range = each.ownerDocument.createRange()
    range.selectNodeContents(each)
    return range.getClientRects().length
  })
  expect(line).toBe(1)
})
