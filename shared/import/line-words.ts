import { foldForSearch } from '#shared/basics/search-fold.ts'
import { linkKindLabels } from '#shared/records/link.ts'

/** Words for a kind of line that say no more than the kind. */
const PLAIN: ReadonlySet<string> = new Set([
  ...Object.values(linkKindLabels).map(foldForSearch),
  'wan',
  'mang wan',
  'mang internet',
  'duong internet',
  'tslcd',
  'mang tslcd',
  'truyen so lieu chuyen dung',
  'so lieu chuyen dung',
  'kenh rieng',
  'kenh thue rieng',
])

/** Whether a cell about the kind of a line says by which technology it comes: "FTTH", "Leased line", "MPLS". */
export function namesTechnology(text: string): boolean {
  const folded = foldForSearch(text)
  return folded !== '' && !PLAIN.has(folded)
}
