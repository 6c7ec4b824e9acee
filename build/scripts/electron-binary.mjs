import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project, run } from './run.mjs'

const DOWNLOAD_LIMIT_MS = 60_000
const noDisplay = { vi: 'máy này không có màn hình', en: 'this computer has no display' }
const folder = join(project, 'node_modules/electron')

/**
 * Finds Electron's program, downloading it the first time (its npm package comes without).
 * @returns {Promise<{ path: string } | { reason: { vi: string, en: string } }>}
 */
export async function findElectron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { reason: noDisplay }
  const path = installed()
  if (path !== null) return { path }
  console.log('Đang tải Electron (chỉ lần đầu) … / Downloading Electron (the first time only) …')
  const options = { show: false, timeoutMs: DOWNLOAD_LIMIT_MS }
  const { output, timedOut } = await run(process.execPath, [join(folder, 'install.js')], options)
  const downloaded = installed()
  if (downloaded !== null) return { path: downloaded }
  const why = timedOut ? '60 s' : reasonIn(output)
  return { reason: { vi: `không tải được: ${why}`, en: `it cannot be downloaded: ${why}` } }
}

function installed() {
  const name = join(folder, 'path.txt')
  if (!existsSync(name)) return null
  const path = join(folder, 'dist', readFileSync(name, 'utf8'))
  return existsSync(path) ? path : null
}

/** The telling line of a stack trace, without the program's own paths. */
function reasonIn(output) {
  const code = /\b(?:getaddrinfo |connect |read )?E[A-Z_]{4,}\b[^\n,;)]*/.exec(output)
  const first = output.split('\n').find((line) => /error/i.test(line))
  return (code?.[0] ?? first?.replace(/^\w*Error: /, '') ?? '?').trim().slice(0, 120)
}
