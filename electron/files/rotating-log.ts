import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'

/** Two files of this size at most: years of crashes, and still small enough to send on a stick. */
const MAX_BYTES = 256 * 1024

/**
 * Adds one entry to the log, synchronously because the process may be about to end; the full log becomes `<path>.1`.
 * Never throws: a log that cannot be written must not be the second crash.
 */
export function appendToLog(path: string, entry: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    if (sizeOf(path) + Buffer.byteLength(entry) > MAX_BYTES && sizeOf(path) > 0) renameSync(path, `${path}.1`)
    appendFileSync(path, `${entry}\n`)
  } catch {
    // Nowhere left to say it.
  }
}

/** What may be kept of an error: its name, code and stack, without quoted values and without the user's own folder. */
export function describeWithoutPersonalData(error: unknown, home: string = homedir()): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const text = [`${error.name}${code}: ${withoutQuoted(error.message)}`, ...frames].join('\n')
  return text.replaceAll(home, '~').replaceAll(home.replaceAll('\\', '/'), '~')
}

function withoutQuoted(message: string): string {
  return message.replace(/'[^'\n]*'|"[^"\n]*"|“[^”\n]*”/g, '…').slice(0, 500)
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
