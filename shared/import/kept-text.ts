import { foldForSearch } from '#shared/basics/search-fold.ts'

/** What a cell says beyond the value of its field: "Hỏng nguồn" where the list knows “Hỏng”. */
export interface KeptText {
  readonly key: string
  readonly label: string
  readonly text: string
  /** All that one of several columns for the note says: it takes the place of what that column said before. */
  readonly isColumn?: boolean
}

/** A record's note with such texts behind it ("chờ sửa; Tình trạng: Hỏng nguồn"); as it was where it, or the name, says them already. */
export function withKept(note: string, kept: readonly KeptText[], name: string): string {
  if (kept.length === 0) return note
  let known = foldForSearch(`${note} ${name}`)
  let whole = note
  for (const { label, text, isColumn = false } of kept) {
    if (isColumn) {
      whole = withColumn(whole, label, text)
      known = foldForSearch(`${whole} ${name}`)
      continue
    }
    if (known.includes(foldForSearch(text))) continue
    whole = `${whole}${whole === '' ? '' : '; '}${label}: ${text}`
    known = foldForSearch(`${known} ${text}`)
  }
  return whole
}

/** "chờ sửa; Kết nối: USB" where the column “Kết nối” now says LAN → "chờ sửa; Kết nối: LAN". */
function withColumn(note: string, label: string, text: string): string {
  const part = `${label}: ${text.replaceAll(';', ',')}`
  const parts = note === '' ? [] : note.split('; ')
  const at = parts.findIndex((each) => each.startsWith(`${label}: `))
  return (at === -1 ? [...parts, part] : parts.with(at, part)).join('; ')
}
