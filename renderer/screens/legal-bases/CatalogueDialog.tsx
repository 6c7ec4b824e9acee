import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import { SearchField } from '#renderer/components/SearchField.tsx'
import { useCollection } from '#renderer/database/use-store.tsx'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { formatShortDate, type IsoDate } from '#shared/basics/calendar-date.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { catalogueDocument, catalogueEdition } from '#shared/legal/catalogue.ts'
import type { Plan } from '#shared/records/plan.ts'
import classes from './CatalogueDialog.module.css'
import { CatalogueList } from './CatalogueList.tsx'
import { catalogueRows, foundRows } from './catalogue-rows.ts'
import { takingFromCatalogue } from './taking-changes.ts'

interface CatalogueDialogProps {
  readonly plan: Plan | null
  /** The day whose law is shown. */
  readonly day: IsoDate
  readonly onClose: () => void
}

/** Thêm từ danh mục có sẵn: documents of the catalogue that comes with the program, searched and ticked. */
export function CatalogueDialog({ plan, day, onClose }: CatalogueDialogProps) {
  const bases = useCollection('legalBases')
  const changes = useChanges()
  const [search, setSearch] = useState('')
  const [withLocal, setWithLocal] = useState(false)
  const [cite, setCite] = useState(plan !== null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => catalogueRows(bases, day), [bases, day])
  const shown = useMemo(() => foundRows(rows, search, withLocal), [rows, search, withLocal])
  const elsewhere = withLocal ? 0 : foundRows(rows, search, true).length - shown.length
  const choose = (keys: readonly string[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before)
      for (const key of keys) isChosen ? after.add(key) : after.delete(key)
      return after
    })

  const take = async () => {
    const entries = [...chosen].flatMap((key) => catalogueDocument(key) ?? [])
    const planId = cite ? (plan?.id ?? null) : null
    const batch = await changes.run(
      'Thêm căn cứ từ danh mục có sẵn',
      (seen) => takingFromCatalogue(seen, entries, planId, () => crypto.randomUUID()),
      `Đã thêm ${formatInteger(entries.length)} văn bản từ danh mục có sẵn.`,
    )
    if (batch !== null) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={900}
      title="Thêm từ danh mục có sẵn"
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <p className={classes.note}>
        Văn bản được dẫn trong kế hoạch của các đơn vị, cập nhật đến {formatShortDate(catalogueEdition)}. Hiệu lực tính
        vào ngày {formatShortDate(day)}; chỗ ghi “Cần kiểm tra” phải đối chiếu với bản gốc. Văn bản đã có trong danh mục
        của đơn vị được giữ nguyên.
      </p>
      <Group gap="sm" mb="xs">
        <SearchField value={search} onChange={setSearch} placeholder="Tìm số, ký hiệu, trích yếu" />
        <Checkbox
          label="Cả văn bản của các tỉnh, thành phố"
          checked={withLocal}
          onChange={(event) => setWithLocal(event.currentTarget.checked)}
        />
      </Group>
      <CatalogueList rows={shown} chosen={chosen} onChoose={choose} />
      <p className={classes.note} role="status">
        {formatInteger(shown.length)} văn bản
        {elsewhere > 0 ? `; ${formatInteger(elsewhere)} văn bản của các tỉnh, thành phố không hiện` : ''}.
      </p>
      <Group justify="space-between" mt="sm">
        {plan === null ? (
          <span />
        ) : (
          <Checkbox
            label={`Dùng trong kế hoạch năm ${plan.year}`}
            checked={cite}
            onChange={(event) => setCite(event.currentTarget.checked)}
          />
        )}
        <Group gap="sm">
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button disabled={chosen.size === 0} onClick={() => void take()}>
            {chosen.size === 0 ? 'Thêm văn bản' : `Thêm ${formatInteger(chosen.size)} văn bản`}
          </Button>
        </Group>
      </Group>
    </Modal>
  )
}
