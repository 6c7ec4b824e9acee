import { formatShortDate, type IsoDate } from '#shared/basics/calendar-date.ts'
import { inventoryTables } from '#shared/figures/inventory-tables.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { figureSheet } from './figure-sheets.ts'
import { type Sheet, sheetNames } from './sheet.ts'

/** Every table of figures as of `today`, one sheet each: "Bảng 1" …, with the hospital's name and the day over it. */
export function figureWorkbook(snapshot: Snapshot, today: IsoDate): readonly Sheet[] {
  const tables = inventoryTables(snapshot, today)
  const names = sheetNames(tables.map((_, index) => `Bảng ${index + 1}`))
  return tables.map((table, index) =>
    figureSheet(table, names[index] ?? '', [
      { text: snapshot.hospital.name, look: { bold: true } },
      { text: `Bảng ${index + 1}. ${table.title}`, look: { bold: true, align: 'center' } },
      { text: `(Tính đến ngày ${formatShortDate(today)})`, look: { italic: true, align: 'center' } },
    ]),
  )
}

/** What the workbook's file is called, without extension: "So-lieu-YHCTBD-2026-11-26". Whoever writes it cleans the name. */
export function figureFileName(snapshot: Snapshot, today: IsoDate): string {
  return ['So-lieu', snapshot.hospital.symbol.trim(), today].filter((part) => part !== '').join('-')
}
