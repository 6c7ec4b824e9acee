import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { sameValue } from '#shared/basics/same-value.ts'
import { collectionNames } from '#shared/records/collections.ts'
import type { Hospital } from '#shared/records/hospital.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { readDataFile } from './read-data-file.ts'

/** Rows written before the page may draw and answer again. */
const ROWS_AT_ONCE = 500

/**
 * All records as the bytes of a readable JSON file. They are read back first: a sentence instead of a file that the app
 * could not open again, or that would open as something else.
 */
export async function writeDataFile(
  name: string,
  snapshot: Snapshot,
): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  const bytes = await encode(snapshot)
  const read = await readDataFile(name, bytes)
  if (!read.ok) return err(`Chưa lưu vì tệp vừa tạo đọc lại không được. ${read.error}`)
  if (sameValue(read.value.snapshot, snapshot)) return ok(bytes)
  return err('Chưa lưu vì tệp vừa tạo đọc lại không khớp dữ liệu. Hãy đóng ứng dụng rồi mở lại và lưu lần nữa.')
}

/** "DuLieu_BVYDCT_2026-03-02.json"; a symbol may hold a slash, which no file name can. */
export function dataFileName(hospital: Hospital, day: IsoDate): string {
  const symbol = hospital.symbol.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return `DuLieu_${symbol || 'DON-VI'}_${day}.json`
}

/** The same text as JSON.stringify(snapshot, null, 2), made piece by piece so that 20.000 devices do not freeze the page. */
async function encode(snapshot: Snapshot): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: BlobPart[] = []
  const { format, version, hospital } = snapshot
  pieces.push(
    `{\n  "format": ${JSON.stringify(format)},\n  "version": ${version},\n  "hospital": ${indented(hospital, 2)}`,
  )
  for (const name of collectionNames) {
    const rows: readonly unknown[] = snapshot[name]
    pieces.push(`,\n  "${name}": [`)
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = rows.slice(from, from + ROWS_AT_ONCE).map((row) => `\n    ${indented(row, 4)}`)
      pieces.push(`${from === 0 ? '' : ','}${some.join(',')}`)
      await new Promise((drawn) => setTimeout(drawn))
    }
    pieces.push(rows.length === 0 ? ']' : '\n  ]')
  }
  pieces.push('\n}\n')
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

/** Line breaks inside texts are escaped in JSON, so every real one is between two values. */
function indented(value: unknown, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`)
}
