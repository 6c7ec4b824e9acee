/**
 * Bytes as text: UTF-8 with or without a mark, and UTF-16 of either order, which Windows PowerShell writes when its output is
 * led into a file. Null for bytes that are none of these. A mark in front is left out.
 */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    return text.startsWith('\uFEFF') ? text.slice(1) : text
  } catch {
    // The decoder throws on bytes that are no such text: the file's fault, not a bug.
    return null
  }
}

/** JSON begins with an ASCII character, so that a zero beside it tells the order even where there is no mark. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (second === 0 && first !== 0) return 'utf-16le'
  if (first === 0 && second !== 0 && second !== undefined) return 'utf-16be'
  return 'utf-8'
}
