import { rename } from 'node:fs/promises'
import { z } from 'zod'
import { err, ok, type Result } from '#shared/basics/result.ts'
import type { FileFailure } from '#shared/contract/bridge.ts'
import { type Written, writeVerified } from './atomic-write.ts'
import { fileFailure } from './file-failure.ts'
import { readLimited } from './read-limited.ts'

const FORMAT = 'ke-hoach-so/sentinel'
const FORMAT_VERSION = 1
const MAX_BYTES = 64 * 1024

/** Read first: what a newer app writes below these two is not ours to judge. */
const headSchema = z.object({ format: z.literal(FORMAT), formatVersion: z.number().int().positive() })

const sentinelSchema = z.object({
  /** ISO instant of the last time the page said that everything is stored. */
  storedAt: z.string(),
  appVersion: z.string(),
  snapshotVersion: z.number().int(),
  counts: z.record(z.string(), z.number().int()),
})

/** What main remembers about the database, outside the database: whoever lost it can tell what is missing. */
export interface Sentinel {
  readonly storedAt: string
  readonly appVersion: string
  readonly snapshotVersion: number
  /** Rows per collection. */
  readonly counts: Readonly<Record<string, number>>
}

export type SentinelProblem =
  | { readonly kind: 'unreadable' }
  /** Written by a newer version of the app: this one must not touch it. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'file'; readonly failure: FileFailure }

/** Reads the sentinel; null when none was ever written. */
export async function readSentinel(path: string): Promise<Result<Sentinel | null, SentinelProblem>> {
  const read = await readLimited(path, MAX_BYTES)
  if (!read.ok) {
    if (read.error.code === 'ENOENT') return ok(null)
    return err(read.error.kind === 'too-large' ? { kind: 'unreadable' } : { kind: 'file', failure: read.error })
  }
  const json = parseJson(read.value)
  const head = headSchema.safeParse(json)
  if (head.success && head.data.formatVersion > FORMAT_VERSION) return err({ kind: 'newer' })
  const sentinel = sentinelSchema.safeParse(json)
  return head.success && sentinel.success ? ok(sentinel.data) : err({ kind: 'unreadable' })
}

/**
 * Replaces the sentinel in one step. One written by a newer app, or that knows newer data, is left alone; one that cannot
 * be read is set aside under another name first.
 * @returns `setAside` is the file name of the unreadable one, or null
 */
export async function writeSentinel(
  path: string,
  sentinel: Sentinel,
): Promise<Result<{ readonly setAside: string | null }, SentinelProblem>> {
  const before = await readSentinel(path)
  if (!before.ok && before.error.kind !== 'unreadable') return before
  if (before.ok && before.value !== null && before.value.snapshotVersion > sentinel.snapshotVersion) {
    return err({ kind: 'newer' })
  }
  const setAside = before.ok ? null : `${path}.unreadable-${sentinel.storedAt.replace(/\D/g, '')}`
  try {
    if (setAside !== null) await rename(path, setAside)
  } catch (error) {
    return err({ kind: 'file', failure: fileFailure(error, path) })
  }
  const content = { format: FORMAT, formatVersion: FORMAT_VERSION, ...sentinel }
  const written: Result<Written, FileFailure> = await writeVerified(
    path,
    new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`),
  )
  return written.ok ? ok({ setAside }) : err({ kind: 'file', failure: written.error })
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
