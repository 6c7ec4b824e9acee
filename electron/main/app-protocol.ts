import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, protocol } from 'electron'
import { pageHeaders, readPageFile } from '#electron/files/page-files.ts'
import { PAGE_HOST, PAGE_ORIGIN, PAGE_SCHEME } from './page-origin.ts'

/** A document to print runs no script, loads nothing and belongs to no origin. */
const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
const PRINT_PATH = '/print/'

const printDocuments = new Map<string, string>()

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges }])
}

/** Serves the built page, and the documents that wait to be printed. */
export function servePage(): void {
  const root = join(app.getAppPath(), 'dist/renderer')
  protocol.handle(PAGE_SCHEME, async (request) => {
    const url = new URL(request.url)
    if (url.host !== PAGE_HOST) return refuse(404)
    if (request.method !== 'GET') return refuse(405)
    if (url.pathname.startsWith(PRINT_PATH)) return answerPrint(url.pathname.slice(PRINT_PATH.length))
    const file = await readPageFile(root, url.pathname)
    if (file === null) return refuse(404)
    return new Response(new Uint8Array(file.bytes), { headers: { ...pageHeaders, 'Content-Type': file.mimeType } })
  })
}

/** Makes a document reachable under an address nobody can guess, until it is withdrawn. */
export function publishForPrint(html: string): { readonly url: string; readonly withdraw: () => void } {
  const id = randomUUID()
  printDocuments.set(id, html)
  return { url: `${PAGE_ORIGIN}${PRINT_PATH}${id}`, withdraw: () => void printDocuments.delete(id) }
}

function answerPrint(id: string): Response {
  const html = printDocuments.get(id)
  if (html === undefined) return refuse(404)
  const headers = {
    ...pageHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': PRINT_POLICY,
  }
  return new Response(html, { headers })
}

function refuse(status: number): Response {
  return new Response(String(status), { status, headers: { ...pageHeaders, 'Content-Type': 'text/plain' } })
}
