import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type ElectronApplication, expect } from '@playwright/test'
import { environmentOf, test } from './launch.ts'

declare global {
  var boxesShown: { message: string; detail: string; buttons: string[] }[] | undefined
  var focusedAgain: number | undefined
}

/** Answers every message box with one button, and keeps what it showed. */
function answerBoxes(app: ElectronApplication, button: number): Promise<void> {
  return app.evaluate(({ dialog }, response) => {
    globalThis.boxesShown = []
    dialog.showMessageBox = async (...given: unknown[]) => {
      const { message, detail = '', buttons = [] } = given.at(-1) as Electron.MessageBoxOptions
      globalThis.boxesShown?.push({ message, detail, buttons })
      return { response, checkboxChecked: false }
    }
  }, button)
}

test('there is one window, large enough to work in, with a Vietnamese menu', async ({ launchApp }) => {
  const { app, page, userDataDir } = await launchApp()
  await expect(page.locator('body')).toBeAttached()
  const seen = await app.evaluate(({ app, BrowserWindow, Menu }) => ({
    windows: BrowserWindow.getAllWindows().map((window) => window.getSize()),
    menu: Menu.getApplicationMenu()?.items.map(({ label }) => label.replace('&', '')),
    userData: app.getPath('userData'),
  }))
  expect(seen).toEqual({ windows: [[1366, 768]], menu: ['Tệp', 'Sửa', 'Xem', 'Trợ giúp'], userData: userDataDir })
})

test('a second start on the same data ends, and brings the first window to the front', async ({ launchApp }) => {
  const { app, userDataDir, home } = await launchApp()
  // On a busy machine the window's own first appearance comes late: it is not the one to be counted.
  const isShown = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await expect.poll(isShown).toBe(true)
  await app.evaluate(({ BrowserWindow }) => {
    globalThis.focusedAgain = 0
    BrowserWindow.getAllWindows()[0]?.on('show', () => {
      globalThis.focusedAgain = (globalThis.focusedAgain ?? 0) + 1
    })
    BrowserWindow.getAllWindows()[0]?.hide()
  })
  const electron = String(createRequire(import.meta.url)('electron'))
  const second = spawn(electron, ['.', `--user-data-dir=${userDataDir}`], { env: environmentOf(home), stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect.poll(() => app.evaluate(() => globalThis.focusedAgain)).toBe(1)
})

test('a bug in main is written down without personal data and shown with a way on', async ({ launchApp }) => {
  const { app, page, userDataDir } = await launchApp()
  const log = join(userDataDir, 'logs/crash.log')
  expect(existsSync(log)).toBe(false)
  await answerBoxes(app, 1)
  await app.evaluate(() => {
    setTimeout(() => void Promise.reject(new RangeError('cannot save "Nguyễn Thị Lan"')))
  })
  await expect.poll(() => app.evaluate(() => globalThis.boxesShown?.length)).toBe(1)
  const [box] = await app.evaluate(() => globalThis.boxesShown ?? [])
  expect(box?.buttons).toEqual(['Mở lại ứng dụng', 'Làm tiếp', 'Thoát'])
  expect(box?.detail).toContain(log)
  expect(readFileSync(log, 'utf8')).toContain('unhandledRejection\nRangeError: cannot save …')
  expect(readFileSync(log, 'utf8')).not.toContain('Lan')
  await expect(page.locator('body')).toBeAttached()
})

test('a page that has died is loaded again when the user says so', async ({ launchApp }) => {
  const { app, page, userDataDir } = await launchApp()
  await answerBoxes(app, 0)
  const devtools = await page.context().newCDPSession(page)
  void devtools.send('Page.crash').catch(() => undefined)
  await expect.poll(() => app.evaluate(() => globalThis.boxesShown?.length)).toBe(1)
  const [box] = await app.evaluate(() => globalThis.boxesShown ?? [])
  expect(box?.buttons).toEqual(['Tải lại', 'Thoát'])
  expect(readFileSync(join(userDataDir, 'logs/crash.log'), 'utf8')).toContain('render-process-gone\ncrashed')
  const title = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title'),
    )
  await expect.poll(title).toBe('Kế hoạch số')
})
