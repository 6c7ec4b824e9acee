import { BrowserWindow } from 'electron'
import { publishForPrint } from './app-protocol.ts'

/**
 * Turns a whole HTML document into a PDF, in a hidden window that runs no script. Paper, margins and page numbers come
 * from the document's own CSS (`@page`).
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const { url, withdraw } = publishForPrint(html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(url)
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  } finally {
    withdraw()
    window.destroy()
  }
}
