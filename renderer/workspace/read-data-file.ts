import { getBridge } from '#renderer/bridge/bridge.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { describeFileFailure } from '#shared/contract/file-failure-words.ts'
import { PACKAGE_FORMAT } from '#shared/package/envelope.ts'
import { describePackageProblem } from '#shared/package/package-problem.ts'
import { type OpenedPackage, readPackage } from '#shared/package/read-package.ts'
import { describeNotUtf8, describeReadProblem } from '#shared/records/read-problem.ts'
import { readSnapshot } from '#shared/records/read-snapshot.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sha256 } from './sha256.ts'

/** A file of this app, whole and checked. */
export interface DataFile {
  readonly name: string
  readonly snapshot: Snapshot
  /** What is known about a package besides its records; null for a data file. */
  readonly package: (Pick<OpenedPackage, 'kind' | 'signature'> & { readonly withheld: readonly string[] }) | null
}

/**
 * Lets the user choose a file and reads it; null when they chose none, a sentence when it cannot be used. To be called
 * straight from the click: a browser shows no open dialog to anything that comes later.
 */
export async function chooseDataFile(): Promise<Result<DataFile, string> | null> {
  const answer = await getBridge().openFile({ fileKind: 'json' })
  if (answer.outcome === 'cancelled') return null
  if (answer.outcome === 'failed') return err(describeFileFailure(answer.failure))
  return readDataFile(answer.name, answer.bytes)
}

/** Reads a data file or a package, whichever it is; a sentence when it is neither or is damaged. */
export async function readDataFile(name: string, bytes: Uint8Array): Promise<Result<DataFile, string>> {
  const text = decode(bytes)
  if (text === null) return err(describeNotUtf8(name))
  const read = readSnapshot(text)
  if (read.ok) return ok({ name, snapshot: read.value, package: null })
  if (read.error.kind !== 'wrong-format' || read.error.found !== PACKAGE_FORMAT) {
    return err(describeReadProblem(read.error))
  }
  const opened = await readPackage(text, { digest: sha256 })
  if (!opened.ok) return err(describePackageProblem(opened.error))
  const { kind, signature, header, snapshot } = opened.value
  return ok({ name, snapshot, package: { kind, signature, withheld: header.withheld } })
}

/** Null for bytes that are no text: half a letter must not come in as a question mark. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
