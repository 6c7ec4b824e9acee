import { Button, Checkbox, Select, Tabs } from '@mantine/core'
import { useState } from 'react'
import { Problem, WizardBody, WizardFoot, WizardTable } from '#renderer/components/Wizard.tsx'
import { useCollection } from '#renderer/database/use-store.tsx'
import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { matchesSearch } from '#shared/basics/search-fold.ts'
import { NOTE_FIELD, readTarget, targetText } from '#shared/import/column-target.ts'
import { type ImportedCollection, importedCollections } from '#shared/import/propose-sheet.ts'
import { isSecret } from '#shared/import/secret-columns.ts'
import { collections } from '#shared/records/collections.ts'
import { columnName, sheetLabel } from '#shared/tables/source-sheet.ts'
import classes from './ImportScreen.module.css'
import type { SheetView } from './import-jobs.ts'
import { headedAlike, includedSheets } from './import-session.ts'
import { targetOptions } from './target-options.ts'
import { UnusedColumns } from './UnusedColumns.tsx'
import type { Import } from './use-import.ts'

/** More sheets than these would take several lines of tabs. */
const MOST_TABS = 4

/** Step 2: what each column of each sheet is. */
export function ColumnsStep(current: Import) {
  const { session, state } = current
  const shown = state.sheets.filter(({ id, refusal }) => state.included.has(id) && refusal === null)
  const [open, setOpen] = useState<string | null>(null)
  const sheet = shown.find(({ id }) => id === open) ?? shown[0]
  const busy = state.working !== null
  const unread = shown.filter(({ layout }) => layout === null)
  return (
    <>
      <WizardBody>
        <UnusedColumns sheets={shown} open={shown.length <= MOST_TABS} />
        {shown.length <= MOST_TABS ? null : (
          <Select
            label="Bảng"
            description={`${shown.length} bảng; xem từng bảng trước khi tiếp tục.`}
            w={480}
            data={shown.map((each) => ({ value: each.id, label: sheetLabel(each) }))}
            value={sheet?.id ?? null}
            onChange={(value) => value !== null && setOpen(value)}
            allowDeselect={false}
          />
        )}
        {shown.length < 2 || shown.length > MOST_TABS ? null : (
          <Tabs value={sheet?.id ?? null} onChange={setOpen} keepMounted={false}>
            <Tabs.List>
              {shown.map((each) => (
                <Tabs.Tab key={each.id} value={each.id}>
                  {sheetLabel(each)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        )}
        {sheet === undefined ? null : <SheetColumns key={sheet.id} sheet={sheet} {...current} />}
      </WizardBody>
      <WizardFoot
        hint={
          unread.length === 0
            ? ''
            : `Chưa chỉ ra dòng tiêu đề của ${unread.map(sheetLabel).join('; ')}; bảng này sẽ không được nhập.`
        }
      >
        <Button variant="default" disabled={busy} onClick={() => session.goTo('source')}>
          Quay lại
        </Button>
        <Button disabled={busy || includedSheets(state).length === 0} onClick={session.judge}>
          Tiếp tục: kiểm tra từng dòng
        </Button>
      </WizardFoot>
    </>
  )
}

function SheetColumns({ sheet, session, state }: Import & { readonly sheet: SheetView }) {
  const { layout } = sheet
  const busy = state.working !== null
  const sources = useCollection('fundingSources')
  const alike = headedAlike(
    state.sheets.filter(({ id }) => state.included.has(id)),
    sheet.id,
  )
  const notes = layout?.columns.filter((target) => target.kind === 'field' && target.key === NOTE_FIELD) ?? []
  const options = layout === null ? [] : targetOptions(layout.collection, layout.columns, sources)
  return (
    <>
      <div className={classes.choices}>
        <Select
          label="Danh sách"
          description="Nơi nhận các dòng của bảng."
          w={280}
          data={importedCollections.map((name) => ({ value: name, label: collections[name].title }))}
          value={layout?.collection ?? state.choices[sheet.id]?.collection ?? null}
          onChange={(value) => value !== null && session.chooseList(sheet.id, value as ImportedCollection)}
          allowDeselect={false}
          disabled={busy}
          placeholder="Chưa chọn"
        />
        <Select
          label="Dòng tiêu đề"
          description="Dòng ghi tên các cột."
          w={460}
          data={sheet.firstRows.map(({ number, text }) => ({
            value: String(number),
            label: `Dòng ${number}: ${text}`,
          }))}
          value={layout === null ? null : String(layout.header.fromRow)}
          onChange={(value) => value !== null && session.pointAtHeadings(sheet.id, Number(value))}
          allowDeselect={false}
          disabled={busy}
          searchable
          placeholder="Chưa tìm thấy; hãy chọn dòng ghi tên cột"
        />
      </div>
      {sheet.unread === null ? null : <Problem>{sheet.unread}</Problem>}
      {sheet.recalled === null ? null : (
        <p className={classes.lead}>
          Đang theo cách đọc đã nhớ từ lần nhập
          {sheet.recalled.usedOn === null ? ' trước' : ` ngày ${formatShortDate(sheet.recalled.usedOn)}`}. Có thể sửa;
          lần nhập này được nhớ thay cho lần trước.
        </p>
      )}
      {layout === null ? null : (
        <Checkbox
          size="xs"
          label="Ô trống trong bảng xóa nội dung đang có của bản ghi (thường để tắt: ô trống giữ nguyên nội dung)"
          checked={layout.clearBlank}
          disabled={busy}
          onChange={(event) => session.chooseClearing(sheet.id, event.currentTarget.checked)}
        />
      )}
      {alike.length === 0 ? null : (
        <p className={classes.lead}>Cách đọc chọn ở đây dùng cho cả {alike.length + 1} bảng có cùng tiêu đề.</p>
      )}
      {notes.length < 2 ? null : (
        <p className={classes.lead}>
          {notes.length} cột cùng đưa vào “Ghi chú” được nối lại, mỗi cột kèm tiêu đề của mình, ví dụ “Kết nối: USB; Mực
          in: 303”.
        </p>
      )}
      {layout === null ? null : (
        <WizardTable>
          <caption>
            Mỗi cột của bảng là gì
            {layout.header.toRow > layout.header.fromRow
              ? ` (tiêu đề từ dòng ${layout.header.fromRow} đến dòng ${layout.header.toRow})`
              : ''}
          </caption>
          <thead>
            <tr>
              <th scope="col">Cột</th>
              <th scope="col">Tiêu đề trong bảng</th>
              <th scope="col">Ví dụ</th>
              <th scope="col">Đưa vào</th>
            </tr>
          </thead>
          <tbody>
            {layout.header.headings.map((heading, at) => {
              const column = columnName(at)
              const value = targetText(layout.columns[at] ?? { kind: 'ignore' })
              return (
                <tr key={column} data-unused={value === 'ignore' || undefined}>
                  <td>{column}</td>
                  <td>{heading}</td>
                  <td className={classes.examples}>
                    {isSecret(heading)
                      ? 'Không hiện và không nhập: cột mật khẩu.'
                      : (sheet.examples[at] ?? []).join(' · ')}
                    {sheet.moneyUnits[at] ? <b>, {sheet.moneyUnits[at]}</b> : null}
                  </td>
                  <td>
                    <Select
                      size="xs"
                      w={260}
                      aria-label={`Cột ${column} “${heading}” đưa vào`}
                      data={options}
                      value={value}
                      onChange={(next) => {
                        const target = next === null ? null : readTarget(layout.collection, next)
                        if (target !== null) void session.chooseTarget(sheet.id, at, target)
                      }}
                      allowDeselect={false}
                      disabled={busy || isSecret(heading)}
                      searchable
                      filter={({ options: all, search }) =>
                        all.filter((each) => matchesSearch('label' in each ? String(each.label) : '', search))
                      }
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </WizardTable>
      )}
    </>
  )
}
