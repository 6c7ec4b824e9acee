import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'

/** One part of a ZIP, as its directory at the end tells it. */
export interface ZipPart {
  readonly name: string
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly method: number
  /** Where its local header stands. */
  readonly at: number
}

const END = 0x06054b50
const END_64_PLACE = 0x07064b50
const END_64 = 0x06064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
/** What stands in place of a number that takes more than 32 bits. */
const BEYOND = 0xffffffff
/** Behind the end of the directory there may be a remark of so many bytes. */
const LONGEST_REMARK = 65_535
/** Of the packed bytes at a time: 66 MB at most when unpacked; in smaller pieces, the copies of fflate cost more than unpacking. */
const PUSHED = 65_536

/**
 * The parts of a ZIP; null when it is no whole one. Not by fflate's unzipSync: it compares no checksum, so that one wrong
 * byte is another price, and unpacks what is longer than the directory says to its very end.
 */
export function zipParts(bytes: Uint8Array): readonly ZipPart[] | null {
  const view = viewOf(bytes)
  const end = endOf(view)
  if (end === null) return null
  const parts: ZipPart[] = []
  let at = end.directory
  for (let left = end.count; left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null
    const [name, extra, remark] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ]
    const [packed, size, place] = wideNumbers(
      view,
      [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)],
      at + 46 + name,
      extra,
    )
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      packed,
      size,
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      at: place,
    })
    at += 46 + name + extra + remark
  }
  return parts
}

/** The bytes of a part; null when they are damaged: cut off, longer or shorter than told, or not those that were packed. */
export function unpackPart(bytes: Uint8Array, { at, packed, size, crc, method }: ZipPart): Uint8Array | null {
  const view = viewOf(bytes)
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) return null
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.length) return null
  const content = bytes.subarray(from, from + packed)
  const part = method === STORED ? content : method === DEFLATED ? inflated(content, size) : null
  return part !== null && part.length === size && crc32(part) === crc ? part : null
}

/** Stops as soon as there is more than the part is said to hold. */
function inflated(content: Uint8Array, size: number): Uint8Array | null {
  const part = new Uint8Array(size)
  let filled = 0
  const inflate = new Inflate((more) => {
    if (filled + more.length <= size) part.set(more, filled)
    filled += more.length
  })
  try {
    for (let at = 0; at < content.length && filled <= size; at += PUSHED) {
      inflate.push(content.subarray(at, at + PUSHED), at + PUSHED >= content.length)
    }
  } catch {
    // What cannot be inflated is damaged: the file's fault, not a bug.
    return null
  }
  return filled === size ? part : null
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function endOf(view: DataView): { readonly count: number; readonly directory: number } | null {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && last - at <= LONGEST_REMARK; at -= 1) {
    if (view.getUint32(at, true) !== END) continue
    const place = at - 20
    const isWide = place >= 0 && view.getUint32(place, true) === END_64_PLACE
    const wide = isWide ? wideNumber(view, place + 8) : 0
    if (isWide && wide + 56 <= view.byteLength && view.getUint32(wide, true) === END_64) {
      return { count: wideNumber(view, wide + 32), directory: wideNumber(view, wide + 48) }
    }
    return { count: view.getUint16(at + 10, true), directory: view.getUint32(at + 16, true) }
  }
  return null
}

/** Numbers of a directory; those beyond 32 bits stand in its extra field, one after the other. */
function wideNumbers(
  view: DataView,
  numbers: readonly [number, number, number],
  from: number,
  length: number,
): readonly [number, number, number] {
  if (!numbers.includes(BEYOND)) return numbers
  for (let at = from; at + 4 <= Math.min(from + length, view.byteLength); at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return numbers.map((number) => {
      if (number !== BEYOND || next + 8 > view.byteLength) return number
      next += 8
      return wideNumber(view, next - 8)
    }) as [number, number, number]
  }
  return numbers
}

/** No file is so long that a number of JavaScript could not tell it. */
function wideNumber(view: DataView, at: number): number {
  return at + 8 > view.byteLength ? BEYOND : view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true)
}
