/** What names the data package that goes with a signed paper. */
export interface PackageIdentity {
  readonly packageId: string
  /** SHA-256 of the package, lower-case hex. */
  readonly digest: string
  /** Fingerprint of the hospital's key, in groups as it is read aloud. */
  readonly fingerprint: string
}

const HASH_DIGITS = 16
const OPEN = '…………'

/** The line at the foot of the paper that ties it to its package; dots before there is a signed one. */
export function packageLine(identity: PackageIdentity | null): string {
  const { packageId, digest, fingerprint } = identity ?? { packageId: OPEN, digest: OPEN, fingerprint: OPEN }
  return `Gói dữ liệu: ${packageId}; SHA-256: ${digest.slice(0, HASH_DIGITS)}; khóa: ${fingerprint}`
}
