import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { type InventoryTableName, inventoryTableNames } from '#shared/records/inventory-table.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { ageTable } from './age-table.ts'
import { antivirusTable } from './antivirus-table.ts'
import type { FigureTable } from './figure-table.ts'
import { linkTable } from './link-table.ts'
import { itStaffTable, trainingTable } from './people-table.ts'
import { serverTable } from './server-table.ts'
import { staffRatioTable } from './staff-ratio-table.ts'
import { operatingSystemTable, supportTable } from './support-table.ts'

interface TableContext {
  readonly snapshot: Snapshot
  readonly today: IsoDate
}

const makers: Readonly<Record<InventoryTableName, (context: TableContext) => FigureTable>> = {
  servers: serverTable,
  antivirus: antivirusTable,
  links: linkTable,
  ages: ageTable,
  support: supportTable,
  operatingSystems: operatingSystemTable,
  staffRatio: staffRatioTable,
  itStaff: itStaffTable,
  trainings: trainingTable,
}

/** The named tables of figures as of `today`, each once and in their own order, whatever order they were chosen in. */
export function inventoryTables(
  snapshot: Snapshot,
  today: IsoDate,
  names: readonly InventoryTableName[] = inventoryTableNames,
): readonly FigureTable[] {
  return inventoryTableNames.filter((name) => names.includes(name)).map((name) => makers[name]({ snapshot, today }))
}
