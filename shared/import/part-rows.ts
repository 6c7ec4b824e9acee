import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine } from '#shared/basics/text.ts'
import type { SourceRow } from '#shared/tables/source-sheet.ts'
import { looserText } from './looser-text.ts'

/** What the rows under a device say of it: "+ CPU: Core i5" fills a field of it, "- Màn hình Dell 22" is a device of its own. */
export interface PartRows {
  /** The number of the row of the device that a row belongs to; undefined for a row that is no part. */
  readonly parentOf: ReadonlyMap<number, number>
  /** What a part is called, without its mark. */
  readonly nameOf: ReadonlyMap<number, string>
  /** Parts that fill a field of their device, by their own row. */
  readonly fills: ReadonlyMap<number, { readonly key: PartField; readonly text: string }>
  /** The same, by the device's row. */
  readonly said: ReadonlyMap<number, readonly { readonly key: PartField; readonly text: string }[]>
}

export type PartField = 'cpu' | 'memoryGb' | 'storageGb'

const PART = /^\s*[+\-–•*]\s*(?=\p{L})/u
const fields: readonly (readonly [RegExp, PartField])[] = [
  [/^(?:cpu|chip|bo vi xu ly|vi xu ly|bo xu ly)\b/, 'cpu'],
  [/^(?:ram|bo nho(?: trong)?)\b/, 'memoryGb'],
  [/^(?:o cung|o dia(?: cung)?|hdd|ssd)\b/, 'storageGb'],
]

/** Finds the parts among the rows below the headings, by the mark before their name. */
export function partRows(rows: readonly SourceRow[], headerRow: number, nameColumn: number): PartRows {
  const parentOf = new Map<number, number>()
  const nameOf = new Map<number, string>()
  const fills = new Map<number, { key: PartField; text: string }>()
  const said = new Map<number, { key: PartField; text: string }[]>()
  let parent: number | null = null
  for (const { number, cells } of rows) {
    if (number <= headerRow) continue
    const cell = cells[nameColumn]
    if (typeof cell !== 'string') continue
    if (parent === null || !PART.test(cell)) {
      parent = number
      continue
    }
    const name = cleanLine(cell.replace(PART, ''))
    parentOf.set(number, parent)
    nameOf.set(number, name)
    const fill = fieldSaid(name)
    if (fill === null) continue
    fills.set(number, fill)
    const known = said.get(parent)
    if (known === undefined) said.set(parent, [fill])
    else known.push(fill)
  }
  return { parentOf, nameOf, fills, said }
}

/** "RAM 8GB" → 8 gigabytes; a part of that sort whose size cannot be read is a device of its own. */
function fieldSaid(name: string): { readonly key: PartField; readonly text: string } | null {
  const key = fields.find(([word]) => word.test(foldForSearch(name)))?.[1]
  if (key === undefined) return null
  if (key !== 'cpu') {
    const text = looserText(key, name)
    return text === null ? null : { key, text }
  }
  const text = name.replace(/^[^\s:]+(?:\s+(?:vi\s+)?xử\s+lý)?\s*:?\s*/iu, '')
  return text === '' ? null : { key, text }
}
