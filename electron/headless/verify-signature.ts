import { compactVerify, errors, importJWK } from 'jose'
import type { Verify } from '#shared/package/envelope.ts'

/** Checks a detached compact JWS (RFC 7515, Appendix F) with Ed25519; no other algorithm is let in. */
export const verifySignature: Verify = async (bytes, signature, publicKey) => {
  const [header = '', , value = ''] = signature.split('.')
  const payload = Buffer.from(bytes).toString('base64url')
  try {
    const key = await importJWK({ ...publicKey }, 'EdDSA')
    await compactVerify(`${header}.${payload}.${value}`, key, { algorithms: ['EdDSA', 'Ed25519'] })
    return true
  } catch (error) {
    // A key or a signature that is none is the file's fault; everything else is a bug.
    if (error instanceof errors.JOSEError || error instanceof DOMException || error instanceof TypeError) return false
    throw error
  }
}
