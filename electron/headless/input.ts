import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { readLimited } from '#electron/files/read-limited.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import type { FileFailure } from '#shared/contract/bridge.ts'
import { describeFileFailure } from '#shared/contract/file-failure-words.ts'
import { type Digest, PACKAGE_FORMAT } from '#shared/package/envelope.ts'
import { describePackageProblem, packageProblemPlace } from '#shared/package/package-problem.ts'
import { type OpenedPackage, type PackageProblem, readPackage } from '#shared/package/read-package.ts'
import { MAX_SNAPSHOT_BYTES, readJson } from '#shared/records/read-json.ts'
import { describeNotUtf8, describeReadProblem, readProblemPlace } from '#shared/records/read-problem.ts'
import { type ReadProblem, validateSnapshot } from '#shared/records/read-snapshot.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Failure } from './command.ts'
import { verifySignature } from './verify-signature.ts'

/** Records to work on; `source` is the package they came in, null for a snapshot file. */
export interface Input {
  readonly snapshot: Snapshot
  readonly source: OpenedPackage | null
}

/** SHA-256 in hex, as packages want it. */
export const sha256: Digest = async (bytes) => createHash('sha256').update(bytes).digest('hex')

/** Reads a snapshot, or the snapshot inside a package; which of them it is, the file says itself. */
export async function readInput(path: string): Promise<Result<Input, Failure>> {
  const text = await readText(path)
  if (!text.ok) return text
  const json = readJson(text.value)
  if (!json.ok) return err(snapshotFailure(path, json.error))
  if (isPackage(json.value)) {
    const opened = await openPackage(path, text.value)
    return opened.ok ? ok({ snapshot: opened.value.snapshot, source: opened.value }) : opened
  }
  const snapshot = validateSnapshot(json.value)
  return snapshot.ok ? ok({ snapshot: snapshot.value, source: null }) : err(snapshotFailure(path, snapshot.error))
}

/** Reads a package file, digest and signature checked. */
export async function readPackageFile(path: string): Promise<Result<OpenedPackage, Failure>> {
  const text = await readText(path)
  return text.ok ? openPackage(path, text.value) : text
}

async function openPackage(path: string, text: string): Promise<Result<OpenedPackage, Failure>> {
  const opened = await readPackage(text, { digest: sha256, verify: verifySignature })
  return opened.ok ? opened : err(packageFailure(path, opened.error))
}

async function readText(path: string): Promise<Result<string, Failure>> {
  const read = await readLimited(path, MAX_SNAPSHOT_BYTES)
  if (!read.ok) return err(inputFailure(read.error, '.json'))
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(read.value))
  } catch {
    // The decoder throws on bytes that are no UTF-8: that is the file's fault, not a bug.
    return err({ kind: 'not-utf8', message: describeNotUtf8(basename(path)), place: { file: path } })
  }
}

/**
 * The words for saving speak of write protection and USB sticks; for a path that was typed the likely mistakes are others.
 * `wanted` is the sort of file that was to be typed: ".json".
 */
export function inputFailure(failure: FileFailure, wanted: string): Failure {
  const place = { file: failure.place }
  const at = `“${failure.place}”`
  if (failure.kind === 'gone') {
    return { kind: 'gone', message: `Không tìm thấy tệp ${at}. Hãy kiểm tra lại đường dẫn.`, place }
  }
  if (failure.kind === 'refused') {
    const message = `${at} không phải là tệp thường (là thư mục hoặc thiết bị). Hãy chỉ ra một tệp ${wanted}.`
    return { kind: 'not-a-file', message, place }
  }
  return { kind: failure.kind, message: describeFileFailure(failure), place }
}

function isPackage(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === PACKAGE_FORMAT
}

function snapshotFailure(path: string, problem: ReadProblem): Failure {
  const message = `${named(path)}: ${describeReadProblem(problem)}`
  return { kind: problem.kind, message, place: { file: path, ...readProblemPlace(problem) } }
}

function packageFailure(path: string, problem: PackageProblem): Failure {
  const message = `${named(path)}: ${describePackageProblem(problem)}`
  return { kind: problem.kind, message, place: { file: path, ...packageProblemPlace(problem) } }
}

function named(path: string): string {
  return `“${basename(path)}”`
}
