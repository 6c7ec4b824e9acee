import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { systemCode } from '#electron/files/file-failure.ts'
import { sweepLeftovers } from '#electron/files/sweep-leftovers.ts'
import { isWholePdf } from '#electron/files/whole-pdf.ts'

const TIME_LIMIT_MS = 60_000
const FOLDER = 'khs-pdf-'
/** mkdtemp adds six characters. */
const OWN_FOLDER = /^khs-pdf-[A-Za-z0-9]{6}$/

export type Printed =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }
  /** `reason` is Vietnamese, to be put into a sentence. */
  | { readonly kind: 'failed'; readonly reason: string }

/** Prints a whole HTML document to PDF with a Chromium of this machine: a profile of its own, no network, 60 seconds. */
export async function printPdf(html: string, browser: string, timeLimitMs = TIME_LIMIT_MS): Promise<Printed> {
  await sweepLeftovers(tmpdir(), OWN_FOLDER, 'folder')
  const page = await inOwnFolder(html)
  if (page === null) return { kind: 'failed', reason: 'không ghi được vào thư mục tạm của máy' }
  const folder = dirname(page)
  const target = join(folder, 'page.pdf')
  try {
    const ended = await run(browser, flags(folder, target, pathToFileURL(page).href), timeLimitMs)
    const bytes = await readFile(target).catch(() => null)
    if (ended === 'too-late')
      return { kind: 'failed', reason: `trình duyệt không in xong trong ${timeLimitMs / 1000} giây` }
    if (ended === 'not-started') return { kind: 'failed', reason: 'không chạy được trình duyệt' }
    if (bytes === null || !isWholePdf(bytes))
      return { kind: 'failed', reason: 'trình duyệt không in ra tệp PDF hoàn chỉnh' }
    return { kind: 'printed', bytes: new Uint8Array(bytes) }
  } finally {
    // On Windows the browser may hold its profile for a moment after its end.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined)
  }
}

/** The page as a file in a new folder; null when the machine's folder for temporary files cannot be written. */
async function inOwnFolder(html: string): Promise<string | null> {
  try {
    const page = join(await mkdtemp(join(tmpdir(), FOLDER)), 'page.html')
    await writeFile(page, html)
    return page
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}

function flags(folder: string, target: string, address: string): readonly string[] {
  // Chromium refuses its sandbox to root (containers); the page is our own and runs no script.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [
    ...asRoot,
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${target}`,
    address,
  ]
}

function run(
  program: string,
  args: readonly string[],
  timeLimitMs: number,
): Promise<'ended' | 'not-started' | 'too-late'> {
  return new Promise((done) => {
    // A group of its own, so that at the time limit the browser's helpers end with it.
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true })
    let late = false
    const timer = setTimeout(() => {
      late = true
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    }, timeLimitMs)
    child.once('error', () => {
      clearTimeout(timer)
      done('not-started')
    })
    child.once('exit', () => {
      clearTimeout(timer)
      done(late ? 'too-late' : 'ended')
    })
  })
}
