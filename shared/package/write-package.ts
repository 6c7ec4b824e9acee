import { collectionNames } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { canonicalBytes } from './canonical-bytes.ts'
import {
  type Digest,
  type Envelope,
  PACKAGE_FORMAT,
  PACKAGE_FORMAT_VERSION,
  type PackageHeader,
  type Sign,
} from './envelope.ts'
import { askedParts, withoutWithheld } from './leaving.ts'

/** What a package is made of. Clock, ids and cryptography are the caller's. */
export interface PackageParts {
  /** A report leaves the hospital without what is withheld; a backup stays with the hospital and holds everything. */
  readonly kind: 'report' | 'backup'
  readonly snapshot: Snapshot
  /** The keys of the asked parts that the user ticked (see `askedParts`); a backup needs none. */
  readonly leaving: ReadonlySet<string>
  readonly header: Pick<PackageHeader, 'packageId' | 'year' | 'sequence' | 'previousHash' | 'createdAt' | 'appVersion'>
  readonly digest: Digest
  /** Left out, the package is unsigned. */
  readonly sign?: Sign
}

/**
 * The text of a package file: JSON indented by two, ending with a line break. Half surrogate pairs in texts become U+FFFD,
 * because RFC 8785 has no form for them. Throws when the parts cannot be digested (a bug of the caller).
 */
export async function writePackage(parts: PackageParts): Promise<string> {
  const whole = parts.kind === 'backup'
  const payload = wellFormed(whole ? parts.snapshot : withoutWithheld(parts.snapshot, parts.leaving))
  const content: Omit<Envelope, 'integrity'> = {
    format: PACKAGE_FORMAT,
    formatVersion: PACKAGE_FORMAT_VERSION,
    kind: parts.kind,
    header: {
      packageId: parts.header.packageId,
      hospitalCode: payload.hospital.code,
      hospitalName: payload.hospital.name,
      year: parts.header.year,
      sequence: parts.header.sequence,
      previousHash: parts.header.previousHash,
      createdAt: parts.header.createdAt,
      appVersion: parts.header.appVersion,
      snapshotVersion: payload.version,
      counts: Object.fromEntries(collectionNames.map((name) => [name, payload[name].length])),
      withheld: whole ? [] : askedParts.map(({ key }) => key).filter((key) => !parts.leaving.has(key)),
    },
    payload,
  }
  const bytes = canonicalBytes(content)
  if (bytes === null) throw new Error('the package has no canonical form')
  const digest = await parts.digest(bytes)
  const signed = parts.sign === undefined ? { signature: null, publicKey: null } : await parts.sign(bytes)
  const envelope: Envelope = { ...content, integrity: { algorithm: 'SHA-256', digest, ...signed } }
  return `${JSON.stringify(envelope, null, 2)}\n`
}

function wellFormed<T>(value: T): T
function wellFormed(value: unknown): unknown {
  // With the u flag \p{Cs} matches lone halves only; whole pairs are one character.
  if (typeof value === 'string') return value.replace(/\p{Cs}/gu, '\uFFFD')
  if (Array.isArray(value)) return value.map((item) => wellFormed(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, wellFormed(part)]))
}
