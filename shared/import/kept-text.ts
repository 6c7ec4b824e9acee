import { foldForSearch } from '#shared/basics/search-fold.ts'

/** What a cell says beyond the value of its field: "Hỏng nguồn" where the list knows “Hỏng”. */
export interface KeptText {
  readonly key: string
  readonly label: string
  readonly text: string
}

/** A record's note with such texts behind it ("chờ sửa; Tình trạng: Hỏng nguồn"); as it was where it, or the name, says them already. */
export function withKept(note: string, kept: readonly KeptText[], name: string): string {
  if (kept.length === 0) return note
  let known = foldForSearch(`${note} ${name}`)
  let whole = note
  for (const { label, text } of kept) {
    if (known.includes(foldForSearch(text))) continue
    whole = `${whole}${whole === '' ? '' : '; '}${label}: ${text}`
    known = foldForSearch(`${known} ${text}`)
  }
  return whole
}
