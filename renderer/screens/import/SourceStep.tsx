import { Button, Checkbox } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useEffect, useState } from 'react'
import { getBridge } from '#renderer/bridge/bridge.ts'
import { readFilesInBrowser } from '#renderer/bridge/browser-files.ts'
import { Problem, WizardBody, WizardFoot, WizardTable } from '#renderer/components/Wizard.tsx'
import { PastIntakes } from '#renderer/workspace/PastIntakes.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { collections } from '#shared/records/collections.ts'
import { sheetLabel } from '#shared/tables/source-sheet.ts'
import classes from './ImportScreen.module.css'
import type { SheetView } from './import-jobs.ts'
import { includedSheets } from './import-session.ts'
import type { Import } from './use-import.ts'

/** Step 1: the files or the pasted block, and which of their sheets are imported. */
export function SourceStep({ session, state }: Import) {
  const [over, setOver] = useState(false)
  const busy = state.working !== null

  // A block copied in Excel may be pasted anywhere on this step.
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const typing = event.target instanceof Element && event.target.closest('input, textarea') !== null
      if (event.defaultPrevented || typing || text.trim() === '') return
      event.preventDefault()
      void session.takeText(text)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [session])

  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    void session.takeFiles(() => readFilesInBrowser(files))
  }

  return (
    <>
      <WizardBody>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is the mouse's way; the button is everyone's */}
        <div
          className={classes.drop}
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <IconFileSpreadsheet size={32} stroke={1.25} aria-hidden />
          <div>
            <Button disabled={busy} onClick={() => session.takeFiles((ask) => getBridge().openFiles(ask))}>
              {state.sources.length === 0 ? 'Chọn tệp Excel hoặc CSV…' : 'Thêm tệp…'}
            </Button>
            <p>
              Cũng có thể thả tệp vào đây, hoặc chép một khối ô (kèm dòng tiêu đề) trong Excel rồi nhấn Ctrl+V. Nhận tệp
              .xlsx, .csv, .tsv; tệp .xls cần mở bằng Excel và lưu thành .xlsx.
            </p>
          </div>
        </div>
        {state.problems.map(({ name, message }) => (
          <Problem key={`${name} ${message}`}>
            <b>{name}</b>: {message}
          </Problem>
        ))}
        {state.sheets.length === 0 ? (
          <PastIntakes origin="import" title="Các lần nhập trước" />
        ) : (
          <WizardTable>
            <caption>Các bảng đọc được</caption>
            <thead>
              <tr>
                <th scope="col">Nhập</th>
                <th scope="col">Tệp, bảng</th>
                <th scope="col" data-numeric>
                  Số dòng
                </th>
                <th scope="col">Dự kiến đưa vào</th>
              </tr>
            </thead>
            <tbody>
              {state.sheets.map((sheet) => (
                <tr key={sheet.id}>
                  <td>
                    <Checkbox
                      size="xs"
                      aria-label={`Nhập ${sheetLabel(sheet)}`}
                      checked={state.included.has(sheet.id) && sheet.refusal === null}
                      disabled={sheet.refusal !== null || busy}
                      onChange={(event) => session.include(sheet.id, event.currentTarget.checked)}
                    />
                  </td>
                  <td>{sheetLabel(sheet)}</td>
                  <td data-numeric>{formatInteger(sheet.rows)}</td>
                  <td data-bad={sheet.refusal !== null || undefined}>{plannedFor(sheet)}</td>
                </tr>
              ))}
            </tbody>
          </WizardTable>
        )}
      </WizardBody>
      <WizardFoot
        hint={state.sheets.length === 0 ? '' : `Đã chọn ${formatInteger(includedSheets(state).length)} bảng.`}
      >
        <Button disabled={busy || state.included.size === 0} onClick={() => session.goTo('columns')}>
          Tiếp tục: xem các cột
        </Button>
      </WizardFoot>
    </>
  )
}

function plannedFor({ refusal, layout, unread, hiddenRows, hidden }: SheetView): string {
  if (refusal !== null) return refusal
  const where =
    layout === null
      ? (unread ?? 'Chưa thấy dòng tiêu đề; hãy chọn để chỉ ra ở bước sau.')
      : `Danh sách “${collections[layout.collection].title}”, tiêu đề ở dòng ${layout.header.fromRow}`
  const whole = hidden ? `${where} (bảng bị ẩn trong Excel)` : where
  return hiddenRows === null ? whole : `${whole}; ${hiddenRows}`
}
