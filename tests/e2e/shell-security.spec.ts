import { expect, type Page } from '@playwright/test'
import type {} from '#renderer/bridge/bridge.ts'
import { type LaunchedApp, test } from './launch.ts'
import { callBridge } from './page-calls.ts'

/** 'allowed', or the name of the error. */
const tryFetch = (page: Page, url: string) =>
  page.evaluate(
    (address) =>
      fetch(address).then(
        (answer) => answer.status,
        (error: Error) => error.name,
      ),
    url,
  )

test('the page has no Node, and a bridge it cannot change', async ({ launchApp }) => {
  const { page } = await launchApp()
  await expect(page.locator('body')).toBeAttached()
  const seen = await page.evaluate(() => {
    const bridge = window.keHoachSo as unknown as Record<string, unknown>
    try {
      bridge.saveFile = () => 'mine'
    } catch {
      // Frozen objects may say so or stay silent.
    }
    const globals = ['require', 'process', 'module', 'Buffer', 'electron'].map(
      (name) => typeof Reflect.get(window, name),
    )
    return { globals, bridge: Object.keys(bridge).sort(), changed: String(bridge.saveFile).includes('mine') }
  })
  expect(seen).toEqual({
    globals: Array(5).fill('undefined'),
    bridge: ['about', 'kind', 'noteStored', 'openFile', 'openFiles', 'openFolder', 'saveFile', 'saveFolder', 'savePdf'],
    changed: false,
  })
})

test('nothing is fetched from anywhere', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  for (const url of ['https://example.invalid/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'app://stranger/']) {
    expect(await tryFetch(page, url), url).toBe('TypeError')
  }
  // The policy of the page stops these first; a window without any policy still gets nothing.
  const refused = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    const outcomes: string[] = []
    for (const url of ['https://example.invalid/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
      outcomes.push(
        await window.loadURL(url).then(
          () => 'loaded',
          (error: { code: string }) => error.code,
        ),
      )
    }
    window.destroy()
    return outcomes
  })
  expect(refused).toEqual(Array(3).fill('ERR_BLOCKED_BY_CLIENT'))
})

test('the page goes nowhere and opens nothing', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  const addresses = () => app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()))
  const before = await addresses()
  for (const url of [
    'https://example.invalid/',
    'file:///etc/passwd',
    'data:text/html,x',
    '/assets/none',
    '/print/x',
  ]) {
    await page.evaluate((address) => void location.assign(address), url)
    await page.waitForTimeout(100)
    expect(await addresses(), url).toEqual(before)
  }
  expect(await page.evaluate(() => window.open('https://example.invalid/') === null)).toBe(true)
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.invalid/', target: '_blank' })
    document.body.append(link)
    link.click()
  })
  await page.waitForTimeout(100)
  expect(await addresses()).toEqual(before)
})

test('a frame cannot show another page, nor this one', async ({ launchApp }) => {
  const { page } = await launchApp()
  const shown = await page.evaluate(async () => {
    const outcomes: string[] = []
    for (const src of ['https://example.invalid/', 'data:text/html,x', './', 'file:///etc/passwd']) {
      const frame = Object.assign(document.createElement('iframe'), { src })
      const settled = new Promise((done) => {
        frame.onload = done
        setTimeout(done, 300)
      })
      document.body.append(frame)
      await settled
      let inside = 'closed to us'
      try {
        inside = frame.contentDocument?.body.textContent ?? 'closed to us'
      } catch {
        // Another origin: Chromium's error page.
      }
      outcomes.push(inside)
    }
    return outcomes
  })
  for (const inside of shown) expect(['', 'closed to us']).toContain(inside)
})

test('a preview frame shows a document, and runs no script of it', async ({ launchApp }) => {
  const { page } = await launchApp()
  await page.evaluate(() => {
    const srcdoc = '<p>Kế hoạch</p><script>document.querySelector("p").textContent = "đã chạy"</script>'
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc, title: 'preview' }))
  })
  await expect(page.frameLocator('iframe[title=preview]').locator('p')).toHaveText('Kế hoạch')
})

test('files outside the built page are not served, however the path is written', async ({ launchApp }) => {
  const { page } = await launchApp()
  expect(await tryFetch(page, '/index.html')).toBe(200)
  const paths = ['/../main/main.js', '/%2e%2e/main/main.js', '/..%2fmain/main.js', '/..%2Fmain%2Fmain.js']
  const stranger = [
    '/..%5cmain%5cmain.js',
    '/%00index.html',
    '/index.html%00.js',
    '/%',
    '/x//../../etc/passwd',
    '/C:/x.js',
  ]
  for (const path of [...paths, ...stranger, '/package.json', '/main.js', '/.stamps/renderer', '/']) {
    expect(await tryFetch(page, path), path).toBe(path === '/' ? 200 : 404)
  }
})

test('every permission is denied', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  const states = await page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'midi'] as PermissionName[]
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).toEqual(Array(6).fill('denied'))
  expect(
    await page.evaluate(
      () =>
        new Promise((done) =>
          navigator.geolocation.getCurrentPosition(
            () => done('found'),
            (error) => done(error.code),
          ),
        ),
    ),
  ).toBe(1)
  expect(await app.evaluate(({ session }) => session.defaultSession.isPersistent())).toBe(true)
})

test('the page runs no code but its own files', async ({ launchApp }) => {
  const { page } = await launchApp()
  const outcome = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const inline = document.createElement('script')
    inline.textContent = 'window.inlineRan = true'
    document.body.append(inline)
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.attributeRan = true')
    document.body.append(button)
    button.click()
    // Later, because what the test itself runs is exempt from the policy.
    const evaluated = await new Promise((done) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: the very thing that must be forbidden
          done(window.eval('1'))
        } catch (error) {
          done((error as Error).name)
        }
      })
    })
    const remote = Object.assign(document.createElement('script'), { src: 'https://example.invalid/x.js' })
    document.body.append(remote)
    await new Promise((done) => setTimeout(done, 200))
    const ran = ['inlineRan', 'attributeRan'].filter((name) => name in window)
    return { ran, evaluated, violations: violations.sort() }
  })
  expect(outcome).toEqual({
    ran: [],
    evaluated: 'EvalError',
    violations: ['script-src', 'script-src-attr', 'script-src-elem', 'script-src-elem'],
  })
})

test('a stranger with the same preload gets no answer', async ({ launchApp }) => {
  const { app } = await launchApp()
  const answer = await app.evaluate(async ({ BrowserWindow, app }) => {
    const preload = `${app.getAppPath()}/dist/preload/preload.cjs`
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, contextIsolation: true, sandbox: true },
    })
    await stranger.loadURL('app://stranger/')
    const call = 'window.keHoachSo.about().then(() => "answered", (error) => error.message)'
    return stranger.webContents.executeJavaScript(call) as Promise<string>
  })
  expect(answer).toContain('app:about: EFOREIGN')
})

test.describe('arguments that are not of the contract are refused', () => {
  let launched: LaunchedApp
  test.beforeEach(async ({ launchApp }) => {
    launched = await launchApp()
  })

  const bytes = new Uint8Array(1)
  const save = { fileKind: 'docx', suggestedName: 'a', bytes }
  const refused = { outcome: 'failed', failure: { kind: 'refused', place: '', code: 'EARGUMENTS' } }

  test('to save and open', async () => {
    const { page } = launched
    for (const wrong of [
      [],
      [null],
      [{ ...save, fileKind: 'exe' }],
      [{ ...save, suggestedName: 'a'.repeat(1001) }],
      [{ ...save, bytes: [1, 2, 3] }],
      [{ ...save, bytes: 'text' }],
      [{ ...save, path: 'C:\\Windows\\a.docx' }],
    ]) {
      expect(await callBridge(page, 'saveFile', ...wrong)).toEqual(refused)
    }
    expect(await callBridge(page, 'savePdf', { suggestedName: 'a', html: 1 })).toEqual(refused)
    expect(await callBridge(page, 'openFile', { fileKind: 'docx', path: '/etc/passwd' })).toEqual(refused)
  })

  test('to print more than anyone could read', async () => {
    const answer = await launched.page.evaluate(() =>
      window.keHoachSo?.savePdf({ suggestedName: 'a', html: 'x'.repeat(32 * 1024 * 1024 + 1) }),
    )
    expect(answer).toEqual(refused)
  })

  test('to note what is stored, and to ask about the app', async () => {
    const { page } = launched
    for (const wrong of [
      [],
      [{ snapshotVersion: 1 }],
      [{ snapshotVersion: 1.5, counts: {} }],
      [{ snapshotVersion: 1, counts: { assets: -1 } }],
    ]) {
      await expect(callBridge(page, 'noteStored', ...wrong)).rejects.toThrow('stored:note: EARGUMENTS')
    }
    const about = await callBridge(page, 'about')
    expect(about).toEqual({
      appVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      shell: expect.stringMatching(/^Electron \d/),
    })
  })
})
