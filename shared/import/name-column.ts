import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import type { ColumnTarget } from './column-target.ts'
import type { Header } from './find-header.ts'

/** Under these headings some hospitals write what a machine is, others what it is called on the network. */
const EITHER = new Set(['ten may', 'ten may tinh', 'may tinh', 'may', 'device name'])
/** "NOI-PC02", "PK1_01", "KETOAN3". */
const HOST_NAME = /^(?=.*[\d_-])[a-z\d]+(?:[-_.][a-z\d]+)*$/i
const LOOKED_AT = 50

/** Whether the column under “Tên máy” holds names on the network or names of devices: its cells tell. */
export function nameOrHostName(sheet: SourceSheet, header: Header, at: number, meant: ColumnTarget): ColumnTarget {
  if (meant.kind !== 'field' || !EITHER.has(foldForSearch(header.headings[at] ?? ''))) return meant
  const texts: string[] = []
  for (const { number, cells } of sheet.rows) {
    const cell = cells[at]
    if (number > header.toRow && typeof cell === 'string' && cell.trim() !== '') texts.push(cell.trim())
    if (texts.length === LOOKED_AT) break
  }
  const hosts = texts.filter((text) => HOST_NAME.test(text)).length
  return { kind: 'field', key: texts.length > 0 && hosts * 2 > texts.length ? 'hostName' : 'name' }
}
