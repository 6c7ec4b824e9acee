import { err, ok, type Result } from '#shared/basics/result.ts'
import { FaultList, type Faults } from '#shared/records/faults.ts'
import { type JsonProblem, readJson, shorten } from '#shared/records/read-json.ts'
import { type ReadProblem, validateSnapshot } from '#shared/records/read-snapshot.ts'
import { isAbsurdlyLarge } from '#shared/records/record-size.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { canonicalBytes } from './canonical-bytes.ts'
import {
  type Digest,
  describeEnvelopePlace,
  type Envelope,
  envelopeSchema,
  PACKAGE_FORMAT,
  PACKAGE_FORMAT_VERSION,
  type PackageHeader,
  type PackageKind,
  type PublicKey,
  type Verify,
} from './envelope.ts'

/** Why a package cannot be read: one kind per stage, in the order of the stages. Words: package-problem.ts. */
export type PackageProblem =
  | JsonProblem
  | { readonly kind: 'wrong-format'; readonly found: string | null }
  | { readonly kind: 'from-the-future'; readonly formatVersion: number }
  | { readonly kind: 'wrong-envelope'; readonly faults: Faults }
  | { readonly kind: 'kind-not-readable'; readonly packageKind: PackageKind }
  /** The content is not the one that was digested when the package was made. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'wrong-signature' }
  | { readonly kind: 'wrong-payload'; readonly problem: ReadProblem }
  /** `part` is the place in the header, "year" or "counts.assets"; then what is said there, and what the payload says. */
  | { readonly kind: 'header-mismatch'; readonly part: string; readonly header: Said; readonly payload: Said }

type Said = string | number

/** A package whose content is complete, unchanged and checked. */
export interface OpenedPackage {
  readonly kind: 'report' | 'backup'
  readonly header: PackageHeader
  readonly snapshot: Snapshot
  /** SHA-256 of the content, as the footer of the paper prints it. */
  readonly digest: string
  /** `unchecked`: signed, but no verifier was given. Whether the key is one to trust is for the caller to ask. */
  readonly signature: 'none' | 'unchecked' | 'valid'
  readonly publicKey: PublicKey | null
}

/** What reading needs from outside; without `verify` a signature is reported as unchecked. */
export interface ReadingTools {
  readonly digest: Digest
  readonly verify?: Verify
}

/** Reads the text of a package file. Never throws on any text; what it refuses it refuses before anything is stored. */
export async function readPackage(text: string, tools: ReadingTools): Promise<Result<OpenedPackage, PackageProblem>> {
  const json = readJson(text)
  if (!json.ok) return json
  const envelope = readEnvelope(json.value)
  if (!envelope.ok) return envelope
  const { kind, header, payload, integrity } = envelope.value
  if (kind !== 'report' && kind !== 'backup') return err({ kind: 'kind-not-readable', packageKind: kind })

  const bytes = canonicalBytes(envelope.value)
  if (bytes === null || (await tools.digest(bytes)) !== integrity.digest) return err({ kind: 'changed' })
  const signature = await checkSignature(bytes, integrity, tools.verify)
  if (signature === 'wrong') return err({ kind: 'wrong-signature' })

  const snapshot = validateSnapshot(payload)
  if (!snapshot.ok) return err({ kind: 'wrong-payload', problem: snapshot.error })
  const wrong = findCountMismatch(header, payload) ?? findOriginMismatch(kind, header, snapshot.value)
  if (wrong !== null) return err(wrong)
  const { digest, publicKey } = integrity
  return ok({ kind, header, snapshot: snapshot.value, digest, signature, publicKey })
}

function readEnvelope(value: unknown): Result<Envelope, PackageProblem> {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== PACKAGE_FORMAT) {
    const found = typeof value === 'object' && value !== null && 'format' in value ? value.format : null
    return err({ kind: 'wrong-format', found: typeof found === 'string' ? shorten(found, 60) : null })
  }
  // Before the strict check: a newer envelope may look different, and the advice is then another one.
  const version = 'formatVersion' in value ? value.formatVersion : undefined
  if (typeof version === 'number' && Number.isInteger(version) && version > PACKAGE_FORMAT_VERSION) {
    return err({ kind: 'from-the-future', formatVersion: version })
  }
  const list = new FaultList(describeEnvelopePlace)
  const { payload: _payload, ...around } = value as Partial<Envelope>
  if (isAbsurdlyLarge(around)) {
    list.add({ what: 'too-long', words: 'có quá nhiều mục bên trong' }, [], null)
  } else {
    const result = envelopeSchema.safeParse(value)
    if (result.success) return ok(result.data)
    list.addIssues(result.error.issues, [], value, null)
  }
  return err({ kind: 'wrong-envelope', faults: list.found() ?? { first: [], total: 0 } })
}

async function checkSignature(
  bytes: Uint8Array,
  { signature, publicKey }: Envelope['integrity'],
  verify: Verify | undefined,
): Promise<OpenedPackage['signature'] | 'wrong'> {
  if (signature === null || publicKey === null) return 'none'
  if (verify === undefined) return 'unchecked'
  return (await verify(bytes, signature, publicKey)) ? 'valid' : 'wrong'
}

// Compared with the payload as it came, because an upgrade may add or join records.
function findCountMismatch(header: PackageHeader, payload: unknown): PackageProblem | null {
  const raw = payload as Readonly<Record<string, unknown>>
  if (raw.version !== header.snapshotVersion) {
    return mismatch('snapshotVersion', header.snapshotVersion, Number(raw.version))
  }
  const lists = Object.keys(raw).filter((key) => Array.isArray(raw[key]))
  for (const part of new Set([...lists, ...Object.keys(header.counts)])) {
    const list = Object.hasOwn(raw, part) ? raw[part] : undefined
    const length = Array.isArray(list) ? list.length : 0
    const said = Object.hasOwn(header.counts, part) ? (header.counts[part] ?? 0) : 0
    if (said !== length) return mismatch(`counts.${part}`, said, length)
  }
  return null
}

/**
 * Who sends the package, and for which year: lists and receipts show the header, the figures come from the payload. A
 * package without any plan (an inventory alone) may name any year, and so may a backup, which holds all of them.
 */
function findOriginMismatch(
  kind: PackageKind,
  header: PackageHeader,
  { hospital, plans }: Snapshot,
): PackageProblem | null {
  if (header.hospitalName !== hospital.name) return mismatch('hospitalName', header.hospitalName, hospital.name)
  if (header.hospitalCode !== hospital.code) return mismatch('hospitalCode', header.hospitalCode, hospital.code)
  const years = plans.map(({ year }) => year)
  if (kind === 'backup' || years.length === 0 || years.includes(header.year)) return null
  return mismatch('year', header.year, years.join(', '))
}

function mismatch(part: string, header: Said, payload: Said): PackageProblem {
  return { kind: 'header-mismatch', part, header, payload }
}
