import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'
import type { Digest, PublicKey, Sign, Verify } from '#shared/package/envelope.ts'
import type { PackageParts } from '#shared/package/write-package.ts'

/** SHA-256 by Node, as shell and command pass it in. */
export const digest: Digest = async (bytes) => createHash('sha256').update(bytes).digest('hex')

/** Everything a package needs but its snapshot. */
export const someParts: Omit<PackageParts, 'snapshot'> = {
  kind: 'report',
  leaving: new Set(),
  header: {
    packageId: 'p-1',
    year: 2026,
    sequence: 1,
    previousHash: null,
    createdAt: '2026-11-21T02:30:00.000Z',
    appVersion: '0.1.0',
  },
  digest,
}

/** A new Ed25519 key that signs as a detached compact JWS (RFC 7515, Appendix F). */
export function newSigner(): Sign {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return async (bytes) => ({ signature: detachedJws(bytes, privateKey), publicKey: jwkOf(publicKey) })
}

/** Checks such a signature. */
export const verify: Verify = async (bytes, signature, publicKey) => {
  const [header = '', , value = ''] = signature.split('.')
  const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' })
  return verifyBytes(null, signingInput(header, bytes), key, Buffer.from(value, 'base64url'))
}

function detachedJws(bytes: Uint8Array, key: KeyObject): string {
  const header = Buffer.from('{"alg":"EdDSA"}').toString('base64url')
  return `${header}..${signBytes(null, signingInput(header, bytes), key).toString('base64url')}`
}

function signingInput(header: string, bytes: Uint8Array): Buffer {
  return Buffer.from(`${header}.${Buffer.from(bytes).toString('base64url')}`)
}

function jwkOf(key: KeyObject): PublicKey {
  const { x = '' } = key.export({ format: 'jwk' })
  return { kty: 'OKP', crv: 'Ed25519', x }
}
