import { expect, type Page } from '@playwright/test'
import { test } from './launch.ts'

async function openRoadmap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Lộ trình', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lộ trình' })).toBeVisible()
}

const barOf = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}: `) })

/** The centre of an element, and how wide a quarter is on the grid of 2026 to 2030. */
async function placeOf(page: Page, name: string) {
  const box = await barOf(page, name).boundingBox()
  const lane = await barOf(page, name).locator('xpath=..').boundingBox()
  if (box === null || lane === null) throw new Error('not on the grid')
  return { box, y: box.y + box.height / 2, quarter: lane.width / 20 }
}

test('a bar is dragged by a quarter, its end drawn out, and each is taken back by itself', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openRoadmap(page)
  const name = 'Đầu tư, nâng cấp hạ tầng mạng'
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý I/2026`)

  const { box, y, quarter } = await placeOf(page, name)
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + quarter * 0.6, y, { steps: 4 })
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý II/2026`)
  await page.mouse.move(box.x + box.width / 2 + quarter * 2, y, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByText(`“${name}”: Quý I/2026 → Quý III/2026.`).first()).toBeVisible()
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý III/2026`)

  const moved = await placeOf(page, name)
  await page.mouse.move(moved.box.x + moved.box.width - 2, moved.y)
  await page.mouse.down()
  await page.mouse.move(moved.box.x + moved.box.width + quarter, moved.y, { steps: 4 })
  await page.mouse.up()
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý III-IV/2026`)

  await page.keyboard.press('Control+z')
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý III/2026`)
  await page.keyboard.press('Control+z')
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý I/2026`)
})

test('a drag is left with Escape, and a press without one opens the project', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openRoadmap(page)
  const name = 'Thanh toán không dùng tiền mặt'
  const { box, y, quarter } = await placeOf(page, name)
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + quarter, y, { steps: 4 })
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý III/2026`)
  await page.keyboard.press('Escape')
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý II/2026`)
  await page.mouse.up()
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý II/2026`)

  await barOf(page, name).click()
  await expect(page).toHaveURL(/#\/plan\/initiatives\/ini-thanhtoan/)
})

test('the keyboard moves a bar and its end, each as a step of its own, and the page stays', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openRoadmap(page)
  const name = 'Mua sắm trang thiết bị CNTT'
  await barOf(page, name).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý III/2027 - Quý II/2029`)
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý III/2027 - Quý I/2029`)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý II/2027 - Quý IV/2028`)
  await expect(page).toHaveURL(/#\/roadmap/)
  await page.keyboard.press('Control+z')
  await expect(barOf(page, name)).toHaveAccessibleName(`${name}: Quý III/2027 - Quý I/2029`)
  await page.keyboard.press('ArrowDown')
  await expect(barOf(page, 'Đăng ký KCB từ xa')).toBeFocused()
})

test('what is done all the time is not dragged, and says why; words are found without marks', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openRoadmap(page)
  await page.getByRole('checkbox', { name: 'Hiện nhiệm vụ' }).check()
  const ongoing = page.getByRole('button', { name: /: Thường xuyên$/ }).first()
  await ongoing.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByText('“Thường xuyên” không có đầu và cuối nên không kéo được')).toBeVisible()

  await page.getByPlaceholder('Tìm dự án, nhóm, thời gian').fill('benh an dien tu')
  await expect(barOf(page, 'Hoàn thiện hệ thống bệnh án điện tử EMR')).toBeVisible()
  await expect(barOf(page, 'Đăng ký KCB từ xa')).toHaveCount(0)
})

test('the roadmap is switched on as an appendix and is there in the document', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openRoadmap(page)
  await page.getByRole('checkbox', { name: 'In kèm kế hoạch' }).click()
  await expect(page.getByRole('checkbox', { name: 'In kèm kế hoạch (Phụ lục I)' })).toBeChecked()
  await page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch', exact: true }).click()
  const pages = page.frameLocator('iframe[title="Bản xem trước văn bản"]')
  await expect(pages.getByText('LỘ TRÌNH THỰC HIỆN CÁC NHIỆM VỤ, DỰ ÁN')).toBeAttached()
  await expect(pages.locator('td.shade').filter({ hasText: '→' }).first()).toBeAttached()
})
