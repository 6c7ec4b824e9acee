import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './launch.ts'

test.describe.configure({ timeout: 90_000 })

async function openPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Dự án & kinh phí', exact: true }).click()
  await expect(page.getByRole('grid')).toBeVisible()
}

/** The line of the table that says this. */
const line = (page: Page, text: string | RegExp): Locator =>
  page.locator('tbody tr[aria-rowindex]').filter({ hasText: text })
const cell = (page: Page, text: string): Locator => page.getByRole('gridcell', { name: text, exact: true })
/** The empty line at the end of the n-th group. */
const blank = (page: Page, at: number): Locator => page.locator('tr[data-blank] td:nth-child(3)').nth(at)
const note = (page: Page, text: string) => expect(page.getByText(text, { exact: false }).first()).toBeVisible()

/** What the clipboard of Excel would give, pasted where the keyboard is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer()
    data.setData('text/plain', given)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

test('an initiative is written into “Dòng mới” cell by cell; Enter goes below the cell where the run began, and sums follow', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openPlan(page)
  await blank(page, 0).click()
  await page.keyboard.type('Tường lửa')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Chặn tấn công từ ngoài')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Quý III/2026')
  await page.keyboard.press('Tab')
  await page.keyboard.type('150 triệu')
  await page.keyboard.press('Tab')
  await page.keyboard.type('20 triệu')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Lưu trữ dự phòng')
  await page.keyboard.press('Enter')
  const written = line(page, 'Tường lửa')
  await expect(written).toContainText('Chặn tấn công từ ngoài')
  await expect(written).toContainText('Quý III/2026')
  await expect(written).toContainText('150.000.000')
  await expect(line(page, 'Lưu trữ dự phòng')).toContainText('4.')
  await expect(line(page, 'Cộng Giai đoạn I').first()).toContainText('1.445.000.000')
  await expect(line(page, 'Tổng cộng kế hoạch')).toContainText('3.845.000.000')
})

test('words stand in the place of money, garbage stays in its cell with the reason, and Esc gives it up', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openPlan(page)
  const amount = line(page, 'Thanh toán không dùng tiền mặt').getByRole('gridcell', { name: '75.000.000' }).first()
  await amount.click()
  await page.keyboard.type('12abc')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('save-state')).toHaveText('1 ô chưa lưu')
  await expect(line(page, '12abc')).toContainText('không phải là một số')
  await expect(line(page, 'Tổng cộng kế hoạch')).toContainText('3.675.000.000')
  await page.keyboard.press('ArrowUp')
  for (const wrong of ['-5 triệu', '1000000000000000000']) {
    await page.keyboard.type(wrong)
    await page.keyboard.press('Enter')
    await expect(line(page, wrong)).toContainText('Chưa lưu')
    await page.keyboard.press('ArrowUp')
  }
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('save-state')).toContainText('Đã lưu')
  await page.keyboard.type('Theo hướng dẫn của Bộ Y tế')
  await page.keyboard.press('Enter')
  await expect(line(page, 'Thanh toán không dùng tiền mặt')).toContainText('Theo hướng dẫn của Bộ Y tế')
  await expect(line(page, 'Tổng cộng kế hoạch')).toContainText('3.600.000.000')
})

test('a block of Excel goes over the cells and below them, is filled down, and each is one step to undo', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openPlan(page)
  await blank(page, 1).click()
  await paste(
    page,
    'Chữ ký số\t"Ký bệnh án\r\nđiện tử"\tQuý II/2026\t50.000.000\r\nHóa đơn điện tử\tThu viện phí\tQuý III/2026\t70.000.000\r\n',
  )
  await note(page, 'Đã dán: thêm 2 dự án.')
  await expect(line(page, 'Chữ ký số')).toContainText('50.000.000')
  await expect(line(page, 'Hóa đơn điện tử')).toContainText('3.')
  await expect(line(page, 'Tổng cộng kế hoạch')).toContainText('3.795.000.000')

  // Filled down over the three rows of the group.
  await line(page, 'Thanh toán không dùng tiền mặt').getByRole('gridcell', { name: 'Quý II/2026' }).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await note(page, 'Đã điền 2 ô.')
  await expect(line(page, 'Hóa đơn điện tử')).toContainText('Quý II/2026')
  await page.keyboard.press('Control+z')
  await expect(line(page, 'Hóa đơn điện tử')).toContainText('Quý III/2026')
  await page.keyboard.press('Control+z')
  await expect(line(page, 'Chữ ký số')).toHaveCount(0)
  await expect(line(page, 'Tổng cộng kế hoạch')).toContainText('3.675.000.000')
})

test('whole rows copied in one group are added in another, and nothing has to be asked', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openPlan(page)
  await page.getByRole('checkbox', { name: 'Chọn Đầu tư, nâng cấp hạ tầng mạng' }).check()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Escape')
  await page.locator('tr[data-blank]').nth(2).locator('td').nth(1).click()
  await page.keyboard.press('Control+v')
  await note(page, 'Đã dán: thêm 1 dự án.')
  await expect(line(page, 'Đầu tư, nâng cấp hạ tầng mạng')).toHaveCount(2)
  await expect(line(page, 'Tổng cộng kế hoạch')).toContainText('4.575.000.000')
})

test('rows are moved, made parts of another and taken out again by the keyboard', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openPlan(page)
  const second = cell(page, 'Mua sắm trang thiết bị CNTT phục vụ tiếp nhận bệnh')
  await second.click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(line(page, 'phục vụ tiếp nhận bệnh')).toContainText('1.')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(line(page, 'phục vụ tiếp nhận bệnh')).toContainText('2.')
  // The one above has money of its own, which would be lost from the sum.
  await page.keyboard.press('Alt+ArrowRight')
  await note(page, 'có số tiền riêng 900.000.000 đồng')
  await line(page, 'Đầu tư, nâng cấp hạ tầng mạng').getByRole('gridcell', { name: '900.000.000' }).first().click()
  await page.keyboard.press('Delete')
  await second.click()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(line(page, 'phục vụ tiếp nhận bệnh')).toContainText('1.1.')
  await expect(line(page, 'Đầu tư, nâng cấp hạ tầng mạng')).toContainText('300.000.000')
  // A parent's money is that of its parts.
  await line(page, 'Đầu tư, nâng cấp hạ tầng mạng').getByRole('gridcell', { name: '300.000.000' }).first().click()
  await page.keyboard.type('5')
  await note(page, 'Hãy sửa ở mục con.')
  await second.click()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(line(page, 'phục vụ tiếp nhận bệnh')).toContainText('2.')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('Chèn giữa')
  await page.keyboard.press('Enter')
  await expect(line(page, 'Chèn giữa')).toContainText('3.')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press(' ')
  await page.keyboard.press('Delete')
  await note(page, 'Đã xóa “Chèn giữa”.')
  await page.keyboard.press('Control+z')
  await expect(line(page, 'Chèn giữa')).toHaveCount(1)
})

test('money is split by year in the table, and totals stay whole', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openPlan(page)
  const years = page.getByRole('radiogroup', { name: 'Kinh phí của năm' })
  const emr = line(page, 'bệnh án điện tử EMR')
  await years.getByText('Chưa chia năm').click()
  await emr.getByRole('gridcell', { name: '1.500.000.000' }).first().click()
  await page.keyboard.type('500 triệu')
  await page.keyboard.press('Enter')
  await years.getByText('2027', { exact: true }).click()
  await expect(emr).toContainText('500.000.000')
  await emr.locator('td').nth(5).click()
  await page.keyboard.type('1 tỷ')
  await page.keyboard.press('Enter')
  await expect(emr).toContainText('1.500.000.000')
  await expect(line(page, 'Năm 2027: 1.000.000.000 đồng').first()).toBeVisible()
  await expect(line(page, 'Tổng cộng kế hoạch')).toContainText('3.675.000.000')
  await years.getByText('Cả giai đoạn').click()
  await emr.getByRole('gridcell', { name: '1.500.000.000' }).first().click()
  await page.keyboard.type('7')
  await note(page, 'Số tiền này đã chia theo năm')
  await expect(emr).toContainText('1.500.000.000')
})

test('a table pasted with its headings is shown first, then added with its groups, parts and sources as one step', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await openPlan(page)
  await blank(page, 0).click()
  await paste(
    page,
    [
      'STT\tTên nhiệm vụ, dự án\tMục tiêu\tTổng kinh phí thực hiện (triệu đồng)\tNguồn vốn\tThời gian thực hiện\tGhi chú',
      'I\tAn toàn thông tin',
      '1.\tGiám sát an toàn thông tin\tPhát hiện sớm\t\t\tQuý I/2026',
      '1.1\tTường lửa\t\t1.275\tNgân sách cấp\tQuý I/2026',
      '1.2\tPhần mềm diệt mã độc\t\tTheo hướng dẫn của Bộ Y tế\tNgân sách cấp\tHằng năm\tGia hạn',
      '\tTổng cộng:\t\t1.275',
      'Trong đó (Ngân sách cấp: 1.275.000.000 đ)',
    ].join('\r\n'),
  )
  const dialog = page.getByRole('dialog', { name: 'Dán bảng dự án' })
  await expect(dialog).toContainText('thêm 3 dự án, xếp vào 1 nhóm')
  await expect(dialog).toContainText('1.275.000.000')
  await expect(dialog).toContainText('khớp với tổng ghi trong bảng')
  await expect(line(page, 'Tường lửa')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Dán 3 dự án' }).click()
  await note(page, 'Đã dán: thêm 3 dự án.')
  await expect(line(page, 'An toàn thông tin').first()).toContainText('III')
  await expect(line(page, 'Tường lửa')).toContainText('1.1.')
  await expect(line(page, 'Phần mềm diệt mã độc')).toContainText('Theo hướng dẫn của Bộ Y tế')
  await expect(line(page, 'Tổng cộng kế hoạch')).toContainText('4.950.000.000')
  await page.keyboard.press('Control+z')
  await expect(line(page, 'Tường lửa')).toHaveCount(0)
  await expect(line(page, 'Tổng cộng kế hoạch')).toContainText('3.675.000.000')
})
