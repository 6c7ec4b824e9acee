// A tiny app for tests/e2e/standin.spec.ts. It uses Electron the way the product does, so that the spec tells
// whether the stand-in (or the real Electron) keeps its promises, independently of the product's own code.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron'

const here = import.meta.dirname
const seen = { refusedRequests: [], windows: [], navigations: [], secondInstances: [] }
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' }

async function servePage(request) {
  const { pathname } = new URL(request.url)
  const name = path.basename(pathname) || 'index.html'
  if (!['index.html', 'page.js'].includes(name)) return new Response('not found', { status: 404 })
  const body = await readFile(path.join(here, 'page', name))
  return new Response(body, { headers: { 'content-type': TYPES[path.extname(name)] } })
}

function refuseTheNetwork({ url }, answer) {
  const cancel = !url.startsWith('app:')
  if (cancel) seen.refusedRequests.push(url)
  answer({ cancel })
}

function answerThePage() {
  ipcMain.handle('describe', (_event, value) => ({
    isUint8Array: value.bytes instanceof Uint8Array,
    isDate: value.when instanceof Date,
    isError: value.problem instanceof Error,
    bytes: value.bytes,
    when: value.when,
    problem: value.problem,
    hasNothing: 'nothing' in value && value.nothing === undefined,
  }))
  ipcMain.handle('fail', () => {
    throw new TypeError('this handler always fails')
  })
  ipcMain.handle('sender', (event) => ({
    origin: event.senderFrame.origin,
    isMainFrame: event.senderFrame === event.sender.mainFrame,
  }))
}

function start() {
  protocol.handle('app', servePage)
  session.defaultSession.webRequest.onBeforeRequest(refuseTheNetwork)
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  answerThePage()
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    webPreferences: { preload: path.join(here, 'preload.cjs'), sandbox: true, contextIsolation: true },
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    seen.windows.push(url)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event, url) => {
    seen.navigations.push(url)
    event.preventDefault()
  })
  void window.loadURL('app://fixture/')
}

globalThis.fixtureSeen = seen // read by the spec through app.evaluate

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => seen.secondInstances.push(argv))
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else app.quit()
