import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { readDocxText } from '#shared/document/read-docx-text.ts'
import { test } from './launch.ts'
import { answerSaveDialogs } from './scripted-dialogs.ts'

test.describe.configure({ timeout: 120_000 })

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await expect(page.getByRole('link', { name: 'Thiết bị' })).toBeVisible()
}

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

async function issue(page: Page): Promise<void> {
  await goTo(page, '#/versions')
  await page.getByRole('button', { name: 'Ban hành…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ban hành kế hoạch năm 2026' })
  await expect(dialog.getByText(/Kiểm tra trước khi ban hành: \d+ lỗi/)).toBeVisible()
  const anyway = dialog.getByRole('button', { name: 'Vẫn ban hành' })
  await expect(anyway).toBeDisabled()
  await dialog.getByLabel('Lý do vẫn ban hành khi còn lỗi').fill('Lãnh đạo đã xem và đồng ý')
  await anyway.click()
  await expect(dialog).toBeHidden()
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('an issued plan is kept; an edit makes edition 2, an undo takes that back, and the kept DOCX is the same after a restart', async ({
  launchApp,
}) => {
  const first = await launchApp()
  const { page } = first
  await openSample(page)
  await issue(page)
  const plans = page.getByRole('region', { name: 'Các kế hoạch' })
  await expect(plans.getByText('Đã ban hành')).toBeVisible()
  await page.getByRole('button', { name: 'Mở bản ban hành 10/KH-YHCTBD, lần 1' }).click()
  const drawer = page.getByRole('dialog', { name: 'Bản ban hành 10/KH-YHCTBD' })
  await expect(drawer.getByText('Văn bản và dữ liệu còn nguyên')).toBeVisible()
  await expect(drawer.getByText(/Ban hành khi còn 1 lỗi: Lãnh đạo đã xem và đồng ý/)).toBeVisible()
  const one = join(first.home, 'ban-1.docx')
  await answerSaveDialogs(first.app, [one])
  await drawer.getByRole('button', { name: 'Lưu lại DOCX…' }).click()
  await expect(page.getByTestId('file-outcome')).toContainText('Mã băm khớp với mã ghi lúc ban hành.')
  const kept = readFileSync(one)

  await goTo(page, '#/document/head')
  const signer = page.getByRole('dialog').getByLabel('Họ và tên người ký')
  await signer.fill('Trần Thị B')
  await signer.blur()
  await expect(page.getByText('Kế hoạch năm 2026: Đã sửa sau ban hành: đang soạn lần 2.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Kế hoạch đang làm: năm 2026, lần 2' })).toBeVisible()

  const again = await first.relaunch()
  await goTo(again.page, '#/versions')
  await expect(again.page.getByRole('region', { name: 'Các kế hoạch' }).getByText('đang soạn lần 2')).toBeVisible()
  await again.page.getByRole('button', { name: 'Mở bản ban hành 10/KH-YHCTBD, lần 1' }).click()
  const two = join(again.home, 'ban-2.docx')
  await answerSaveDialogs(again.app, [two])
  await again.page.getByRole('button', { name: 'Lưu lại DOCX…' }).click()
  await expect(again.page.getByTestId('file-outcome')).toContainText(sha256(kept))
  expect(sha256(readFileSync(two))).toBe(sha256(kept))

  await again.page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await expect(again.page.frameLocator('iframe[title="Văn bản đã ban hành"]').locator('.signature')).not.toContainText(
    'Trần Thị B',
  )
  await goTo(again.page, '#/versions/compare')
  await expect(again.page.getByRole('row', { name: /Họ và tên người ký .* Trần Thị B/ })).toBeVisible()
})

test('issuing can be undone at once, and a plan without number is not issued', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openSample(page)
  await goTo(page, '#/versions/issue')
  const dialog = page.getByRole('dialog', { name: 'Ban hành kế hoạch năm 2026' })
  const number = dialog.getByLabel('Số văn bản')
  await number.fill('')
  await number.blur()
  await expect(dialog.getByText('Còn thiếu số văn bản.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Vẫn ban hành' })).toBeDisabled()
  await number.fill('10')
  await number.blur()
  await dialog.getByRole('button', { name: 'Thôi' }).click()
  await issue(page)
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await expect(page.getByRole('region', { name: 'Các kế hoạch' }).getByText('Dự thảo')).toBeVisible()
  await expect(page.getByText('Chưa ban hành bản nào.')).toBeVisible()
})

test('next year’s plan: what stays and why, one step that is undone, years side by side, and the comparison as a DOCX', async ({
  launchApp,
}) => {
  const { app, page, home } = await launchApp()
  await openSample(page)
  await goTo(page, '#/versions')
  await page.getByRole('button', { name: 'Lập kế hoạch năm sau…' }).click()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('checkbox', { name: 'Đầu tư, nâng cấp hạ tầng mạng' }).uncheck()
  await expect(page.getByRole('row', { name: /Đầu tư, nâng cấp hạ tầng mạng/ })).toContainText('Để lại: theo lựa chọn')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('radio', { name: 'Chuyển sang cùng kỳ năm 2027' }).check()
  await expect(page.getByText('đã hết hiệu lực').first()).toBeVisible()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText('Dự án, nội dung chi: chuyển sang 6, để lại 1.')).toBeVisible()
  await page.getByRole('button', { name: 'Lập kế hoạch năm 2027' }).click()
  await expect(page.getByRole('button', { name: 'Kế hoạch đang làm: năm 2027' })).toBeVisible()

  await goTo(page, '#/versions/years')
  await expect(page.getByRole('row', { name: /^Dự án, nội dung chi 7 6$/ })).toBeVisible()

  await goTo(page, '#/versions/compare')
  await expect(page.getByText(/Dự án, nội dung chi: thêm 0, bỏ 1, thay đổi \d+/)).toBeVisible()
  const path = join(home, 'so-sanh.docx')
  await answerSaveDialogs(app, [path])
  await page.getByRole('button', { name: 'Lưu bảng so sánh DOCX…' }).click()
  await expect(page.getByTestId('file-outcome')).toContainText('khớp với bảng so sánh')
  const text = readDocxText(new Uint8Array(readFileSync(path)))
  expect(text.ok && text.value.join('\n')).toContain('Đầu tư, nâng cấp hạ tầng mạng')

  await goTo(page, '#/versions')
  await page.getByRole('button', { name: 'Thao tác khác: kế hoạch năm 2027' }).click()
  await page.getByRole('menuitem', { name: 'Xóa kế hoạch' }).click()
  await expect(page.getByText('Đã xóa kế hoạch năm 2027')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Các kế hoạch' }).getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await expect(page.getByRole('region', { name: 'Các kế hoạch' }).getByRole('row')).toHaveCount(3)
})
