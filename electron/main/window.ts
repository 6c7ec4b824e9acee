import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { askBeforeClose } from './ask-before-close.ts'
import { reportPageGone } from './crash-log.ts'
import { PAGE_URL } from './page-origin.ts'

let mainWindow: BrowserWindow | null = null

/** Opens the one window. 1366×768 is the screen most of these hospitals have. */
export async function openWindow(): Promise<void> {
  const window = new BrowserWindow({
    title: 'Kế hoạch số',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    webPreferences: {
      preload: join(app.getAppPath(), 'dist/preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  mainWindow = window
  window.on('closed', () => {
    mainWindow = null
  })
  window.webContents.on('render-process-gone', (_event, gone) => void reportPageGone(window.webContents, gone))
  askBeforeClose(window)
  window.once('ready-to-show', () => window.show())
  await window.loadURL(PAGE_URL)
}

/** Brings the window to the front when the app is started a second time. */
export function showWindow(): void {
  if (mainWindow === null) return
  if (mainWindow.isMinimized()) mainWindow.restore()
  mainWindow.show()
  mainWindow.focus()
}
