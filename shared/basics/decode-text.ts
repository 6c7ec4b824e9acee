/**
 * The text of a file: UTF-8 or UTF-16, with or without a byte-order mark (Excel's “Unicode Text” is UTF-16). Null when it is
 * neither, which old programs' files in Vietnamese code pages are.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = utf16Of(bytes)
  try {
    return new TextDecoder(encoding ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    // The decoder throws on bytes that are no such text: that is the file's fault, not a bug.
    return null
  }
}

const LOOKED_AT = 2000

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Without a mark: letters, digits and separators of a table have a zero byte beside them.
  const zeros = [0, 0]
  const looked = Math.min(bytes.length, LOOKED_AT)
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > looked / 8 && odd > even * 4) return 'utf-16le'
  return even > looked / 8 && even > odd * 4 ? 'utf-16be' : null
}
