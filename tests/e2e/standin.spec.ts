import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { type ElectronApplication, expect } from '@playwright/test'
import { environmentOf, type LaunchedApp, onStandin, test } from './launch.ts'

// What the product's own specs rely on, checked with a tiny app (tests/standin/fixture-app). On the real Electron
// the same checks tell whether the stand-in still behaves like it.

interface Described {
  readonly isUint8Array: boolean
  readonly isDate: boolean
  readonly isError: boolean
  readonly bytes: Uint8Array
  readonly when: Date
  readonly problem: Error
  readonly hasNothing: boolean
}

declare global {
  interface Window {
    readonly fixture: {
      describe(value: unknown): Promise<Described>
      fail(): Promise<never>
      sender(): Promise<{ origin: string; isMainFrame: boolean }>
      twice(callback: (word: string) => string): string[]
      onNotice(listener: (text: string) => void): void
    }
    writeRow(key: string, value: unknown): Promise<void>
    readRow(key: string): Promise<unknown>
  }
  var fixtureSeen: Record<'refusedRequests' | 'windows' | 'navigations', string[]> & { secondInstances: string[][] }
}

/** Path of the executable, for what Playwright cannot launch: it takes a process that ends at once for a failure. */
const electron = createRequire(import.meta.url)('electron') as unknown as string
const fixtureApp = 'tests/standin/fixture-app'
const seenBy = (app: ElectronApplication) => app.evaluate(() => globalThis.fixtureSeen)

test('the page comes from the app:// handler', async ({ launchApp }) => {
  const { page, app } = await launchApp({ appFolder: fixtureApp })
  await expect(page.getByRole('heading', { name: 'Served from app://' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await page.evaluate(async () => (await fetch('missing.txt')).status)).toBe(404)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL())).toBe('app://fixture/')
})

test('the app knows its name, version and folders', async ({ launchApp }) => {
  const { app, userDataDir, home } = await launchApp({ appFolder: fixtureApp })
  const known = await app.evaluate(({ app }) => ({
    name: app.getName(),
    version: app.getVersion(),
    userData: app.getPath('userData'),
    home: app.getPath('home'),
    isReady: app.isReady(),
  }))
  expect(known).toEqual({ name: 'Stand-in fixture', version: '1.2.3', userData: userDataDir, home, isReady: true })
})

test('bytes, dates and errors survive the way to main and back', async ({ launchApp }) => {
  const { page } = await launchApp({ appFolder: fixtureApp })
  const answer = await page.evaluate(async () => {
    const sent = {
      bytes: new Uint8Array([0, 1, 254, 255]).subarray(1), // a view that does not start at the buffer's start
      when: new Date('2026-11-22T01:02:03.004Z'),
      problem: new RangeError('too far'),
      nothing: undefined,
    }
    const got = await window.fixture.describe(sent)
    return {
      inMain: [got.isUint8Array, got.isDate, got.isError, got.hasNothing],
      bytes: [got.bytes instanceof Uint8Array, ...got.bytes],
      when: [got.when instanceof Date, got.when.toISOString()],
      problem: [got.problem instanceof Error, got.problem.message],
    }
  })
  expect(answer).toEqual({
    inMain: [true, true, true, true],
    bytes: [true, 1, 254, 255],
    when: [true, '2026-11-22T01:02:03.004Z'],
    problem: [true, 'too far'],
  })
})

test('what cannot be cloned and what a handler throws both reject the call', async ({ launchApp }) => {
  const { page } = await launchApp({ appFolder: fixtureApp })
  await expect(page.evaluate(() => window.fixture.fail())).rejects.toThrow(
    "Error invoking remote method 'fail': TypeError: this handler always fails",
  )
  await expect(page.evaluate(() => window.fixture.describe({ bytes: () => 1 }))).rejects.toThrow(
    'An object could not be cloned.',
  )
})

test('main sees who calls, and can call back', async ({ launchApp }) => {
  const { app, page } = await launchApp({ appFolder: fixtureApp })
  expect(await page.evaluate(() => window.fixture.sender())).toEqual({ origin: 'app://fixture', isMainFrame: true })
  expect(await page.evaluate(() => window.fixture.twice((word) => `${word}!`))).toEqual(['first!', 'second!'])
  const notice = page.evaluate(() => new Promise((resolve) => window.fixture.onNotice(resolve)))
  await expect
    .poll(async () => {
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send('notice', 'xin chào'),
      )
      return Promise.race([notice, new Promise((later) => setTimeout(later, 50, 'not yet'))])
    })
    .toBe('xin chào')
})

test('the page has no Node and cannot change the bridge', async ({ launchApp }) => {
  const { page } = await launchApp({ appFolder: fixtureApp })
  const found = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    ipcRenderer: typeof Reflect.get(window, 'ipcRenderer'),
    bridge: typeof window.fixture,
    replaced: Reflect.set(window, 'fixture', 'mine'),
    patched: Reflect.set(window.fixture, 'describe', () => 'mine'),
  }))
  const isolated = { require: 'undefined', process: 'undefined', ipcRenderer: 'undefined', bridge: 'object' }
  expect(found).toEqual({ ...isolated, replaced: false, patched: false })
})

test.describe('the network', () => {
  let server: Server
  let hits: string[]

  test.beforeEach(async () => {
    hits = []
    server = createServer((request, response) => {
      hits.push(request.url ?? '')
      response.setHeader('access-control-allow-origin', '*').end('reached')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })
  test.afterEach(() => server.close())

  test('is refused, even where a server would answer', async ({ launchApp }) => {
    const { app, page } = await launchApp({ appFolder: fixtureApp })
    const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`
    expect(await (await fetch(local)).text()).toBe('reached') // the server does answer, only not to the page
    const failures: (string | undefined)[] = []
    page.on('requestfailed', (request) => failures.push(request.failure()?.errorText))
    for (const url of ['https://example.com/data', local]) {
      await expect(page.evaluate((target) => fetch(target), url)).rejects.toThrow('Failed to fetch')
    }
    const { refusedRequests } = await seenBy(app)
    expect(refusedRequests).toEqual(['https://example.com/data', local])
    expect(hits).toEqual(['/page'])
    // By the app itself: without its listener the stand-in would say ERR_INTERNET_DISCONNECTED.
    const byTheApp = expect.stringContaining('ERR_BLOCKED_BY_CLIENT')
    expect(failures).toEqual([byTheApp, byTheApp])
  })
})

test('new windows are denied', async ({ launchApp }) => {
  const { app, page } = await launchApp({ appFolder: fixtureApp })
  expect(await page.evaluate(() => window.open('https://example.com/opened'))).toBeNull()
  await page.getByRole('link', { name: 'new window' }).click()
  await expect
    .poll(async () => (await seenBy(app)).windows)
    .toEqual(['https://example.com/opened', 'https://example.com/new'])
  expect(app.windows()).toHaveLength(1)
})

test('leaving the page is refused', async ({ launchApp }) => {
  const { app, page } = await launchApp({ appFolder: fixtureApp })
  await page.getByRole('link', { name: 'away' }).click({ noWaitAfter: true })
  await expect.poll(async () => (await seenBy(app)).navigations).toEqual(['https://example.com/away'])
  await expect(page.getByRole('heading', { name: 'Served from app://' })).toBeVisible()
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL())).toBe('app://fixture/')
})

test('permissions the app denies are denied to the page', async ({ launchApp }) => {
  const { page } = await launchApp({ appFolder: fixtureApp })
  expect(await page.evaluate(() => Notification.permission)).toBe('denied')
  const reading = page.evaluate(() => navigator.clipboard.readText().catch((error: Error) => error.name))
  expect(await reading).toBe('NotAllowedError')
})

test('the page prints to PDF', async ({ launchApp }) => {
  const { app } = await launchApp({ appFolder: fixtureApp })
  const pdf = await app.evaluate(async ({ webContents }) => {
    const bytes = await webContents.getAllWebContents()[0]?.printToPDF({ pageSize: 'A4', landscape: true })
    return bytes?.toString('latin1')
  })
  expect(pdf).toMatch(/^%PDF-/)
  expect(pdf).toMatch(/MediaBox *\[0 0 84[12](\.\d+)? 595/) // A4 on its side, in points
})

test('a row outlives a relaunch', async ({ launchApp }) => {
  const first = await launchApp({ appFolder: fixtureApp })
  await first.page.evaluate(() => window.writeRow('greeting', { text: 'xin chào' }))
  const second = await first.relaunch()
  expect(await second.page.evaluate(() => window.readRow('greeting'))).toEqual({ text: 'xin chào' })
})

test('a row outlives SIGKILL right after its write is acknowledged', async ({ launchApp }) => {
  let running: LaunchedApp = await launchApp({ appFolder: fixtureApp })
  for (const round of [1, 2, 3]) {
    await running.page.evaluate((value) => window.writeRow(`row ${value}`, value), round)
    await running.kill()
    running = await running.relaunch()
    expect(await running.page.evaluate((value) => window.readRow(`row ${value}`), round)).toBe(round)
  }
})

test('a second instance hands its arguments over and ends', async ({ launchApp }) => {
  const { app, userDataDir, home } = await launchApp({ appFolder: fixtureApp })
  const args = [fixtureApp, `--user-data-dir=${userDataDir}`, '--no-sandbox', 'report.json']
  const second = spawn(electron, args, { env: environmentOf(home), stdio: 'ignore' })
  expect(await new Promise((done) => second.once('exit', done))).toBe(0)
  await expect.poll(async () => (await seenBy(app)).secondInstances.map((argv) => argv.at(-1))).toEqual(['report.json'])
})

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the test's needs from this pattern
test('a main file that awaits ready at its top level ends with a sentence', async ({}, testInfo) => {
  test.skip(!onStandin, 'the real Electron hangs')
  const env = environmentOf(testInfo.outputPath('home'))
  const child = spawn(electron, [`${fixtureApp}/waits-for-ready.mjs`], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  expect(await new Promise((done) => child.once('close', done))).toBe(1)
  expect(said).toContain('a top-level await of app.whenReady() deadlocks in Electron')
})

test('a member the stand-in does not know throws', async ({ launchApp }) => {
  test.skip(!onStandin, 'the real Electron answers undefined')
  const { app } = await launchApp({ appFolder: fixtureApp })
  const touch = (path: string) =>
    app.evaluate((electron, keys) => {
      let value: unknown = electron
      for (const key of keys.split('.')) value = Reflect.get(value as object, key)
    }, path)
  await expect(touch('app.getGPUInfo')).rejects.toThrow('electron.app.getGPUInfo is not emulated')
  await expect(touch('BrowserWindow.fromBrowserView')).rejects.toThrow('BrowserWindow.fromBrowserView is not emulated')
  await expect(touch('session.fromPartition')).rejects.toThrow('electron.session.fromPartition is not emulated')
  await expect(touch('Tray.prototype')).rejects.toThrow('electron.Tray.prototype is not emulated')
  await expect(touch('noSuchModule')).rejects.toThrow('electron.noSuchModule is not emulated')
  await expect(app.evaluate(({ dialog }) => dialog.showOpenDialog({}))).rejects.toThrow('did not script an answer')
})
