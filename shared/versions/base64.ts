import { strFromU8, strToU8 } from 'fflate'

/** Bytes as base64 text. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true))
}

/** The bytes of a base64 text; null when it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(strToU8(atob(text), true))
  } catch {
    // Thrown for letters that are not of base64: the text is damaged, which is no bug.
    return null
  }
}
