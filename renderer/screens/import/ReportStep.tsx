import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck, IconFileSpreadsheet } from '@tabler/icons-react'
import { Link } from 'wouter'
import { WizardBody, WizardFoot, WizardResult, WizardTable } from '#renderer/components/Wizard.tsx'
import { FileOutcomeStrip } from '#renderer/workspace/FileOutcomeStrip.tsx'
import { listAddress } from '#renderer/workspace/list-address.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { collections } from '#shared/records/collections.ts'
import { sheetLabel } from '#shared/tables/source-sheet.ts'
import classes from './ImportScreen.module.css'
import type { ImportReport } from './import-session.ts'
import { rowCount } from './row-count.ts'
import type { Import } from './use-import.ts'
import { useVerdictFile } from './use-verdict-file.ts'
import { verdictRows } from './verdict-rows.ts'

/** Step 5: what was written, where it is, and the way back. */
export function ReportStep({ session, state }: Import) {
  const file = useVerdictFile(session)
  const { report } = state
  if (report === null) return null
  const busy = state.working !== null
  const { skip, error } = report.counts
  return (
    <>
      <WizardBody>
        {file.outcome === null ? null : <FileOutcomeStrip outcome={file.outcome} onClose={file.closeOutcome} />}
        <WizardResult
          icon={
            report.undone ? (
              <IconArrowBackUp size={22} stroke={1.5} aria-hidden />
            ) : (
              <IconCircleCheck size={22} stroke={1.5} aria-hidden />
            )
          }
        >
          {headline(report)}
        </WizardResult>
        {report.undone ? null : (
          <WizardTable>
            <thead>
              <tr>
                <th scope="col">Danh sách</th>
                <th scope="col" data-numeric>
                  Thêm
                </th>
                <th scope="col" data-numeric>
                  Cập nhật
                </th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {report.lists.map(({ collection, added, updated }) => {
                const address = listAddress(collection)
                return (
                  <tr key={collection}>
                    <td>{collections[collection].title}</td>
                    <td data-numeric>{formatInteger(added)}</td>
                    <td data-numeric>{formatInteger(updated)}</td>
                    <td>{address === null ? null : <Link href={address}>Mở danh sách</Link>}</td>
                  </tr>
                )
              })}
            </tbody>
          </WizardTable>
        )}
        {report.undone ? null : (
          <p className={classes.lead}>
            {rowCount(skip)} bỏ qua{error > 0 ? `, ${rowCount(error)} lỗi không nhập` : ''}. Lần nhập này còn hoàn tác
            được về sau, ở bước 1 của màn hình này.
          </p>
        )}
        {error === 0 || report.undone ? null : <WrongRows rows={report.rows} />}
      </WizardBody>
      <WizardFoot>
        <Button disabled={busy} onClick={session.begin}>
          Nhập bảng khác
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />}
          disabled={busy}
          onClick={() => file.save(verdictRows({ rows: report.rows, changes: [] }))}
        >
          Lưu báo cáo XLSX…
        </Button>
        {report.undone || report.batchId === null ? null : (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} stroke={1.5} />}
            disabled={busy}
            onClick={session.undo}
          >
            Hoàn tác cả lần nhập
          </Button>
        )}
      </WizardFoot>
    </>
  )
}

const SHOWN = 20

/** The rows that were left out, those of one reason together: what to mend before importing once more. */
function WrongRows({ rows }: Pick<ImportReport, 'rows'>) {
  const reasons = new Map<string, { readonly place: string; readonly reason: string; readonly rows: number[] }>()
  for (const { verdict, file, sheet, row, notes } of rows) {
    if (verdict !== 'error') continue
    const reason = notes.map(({ message }) => message).join(' ')
    const place = sheetLabel({ file, name: sheet })
    const same = reasons.get(`${place}/${reason}`)
    if (same === undefined) reasons.set(`${place}/${reason}`, { place, reason, rows: [row] })
    else same.rows.push(row)
  }
  const told = [...reasons.entries()]
  return (
    <section>
      <p className={classes.lead}>Các dòng lỗi; sửa trong Excel rồi nhập lại cả bảng, dòng đã có không bị trùng:</p>
      <ul className={classes.notes}>
        {told.slice(0, SHOWN).map(([key, { place, reason, rows: wrong }]) => (
          <li key={key}>
            {place}, dòng {wrong.slice(0, SHOWN).join(', ')}
            {wrong.length > SHOWN ? '…' : ''}: {reason}
          </li>
        ))}
        {told.length > SHOWN ? (
          <li>Còn {formatInteger(told.length - SHOWN)} lý do nữa; lưu báo cáo để xem đủ.</li>
        ) : null}
      </ul>
    </section>
  )
}

function headline({ undone, batchId, counts }: ImportReport): string {
  if (undone) return 'Đã hoàn tác: dữ liệu trở lại như trước khi nhập.'
  if (batchId === null) return 'Không có gì thay đổi vì dữ liệu đã giống hệt.'
  return `Đã nhập ${rowCount(counts.add + counts.update)}.`
}
