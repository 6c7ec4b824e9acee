/** Begins and ends as a PDF does: half a file must not pass for a whole one. */
export function isWholePdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return text.subarray(0, 5).toString('latin1') === '%PDF-' && text.subarray(-32).toString('latin1').includes('%%EOF')
}
