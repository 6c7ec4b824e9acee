import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { FileOutcomeStrip } from '#renderer/workspace/FileOutcomeStrip.tsx'
import { today } from '#renderer/workspace/today.ts'
import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { inventoryTables } from '#shared/figures/inventory-tables.ts'
import classes from './FiguresScreen.module.css'
import { FigureTableView } from './FigureTableView.tsx'
import { useFigureFile } from './use-figure-file.ts'

/** Số liệu: the tables of figures made from the inventory, as it stands today. */
export function FiguresScreen() {
  const snapshot = useDeferredValue(useSnapshot())
  const [day] = useState(() => today())
  const tables = useMemo(() => inventoryTables(snapshot, day), [snapshot, day])
  const file = useFigureFile()
  return (
    <div className={classes.page}>
      <PageHeader
        title="Số liệu"
        note={`Tính đến ngày ${formatShortDate(day)}, từ các danh sách kiểm kê. Bấm vào một số để xem các dòng được đếm.`}
      >
        <Button leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />} loading={file.busy} onClick={file.save}>
          Xuất XLSX…
        </Button>
      </PageHeader>
      {file.outcome === null ? null : <FileOutcomeStrip outcome={file.outcome} onClose={file.closeOutcome} />}
      <div className={classes.tables}>
        {tables.map((table, index) => (
          <FigureTableView key={table.name} table={table} number={index + 1} />
        ))}
      </div>
    </div>
  )
}
