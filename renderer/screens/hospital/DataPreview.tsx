import { Button, Group } from '@mantine/core'
import type { DataFile } from '#renderer/workspace/read-data-file.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { packageKindLabels } from '#shared/package/envelope.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import classes from './DataScreen.module.css'
import { compareCounts, withheldLines } from './data-comparison.ts'

interface DataPreviewProps {
  readonly now: Snapshot
  readonly file: DataFile
  readonly busy: boolean
  readonly onReplace: () => void
  readonly onLeave: () => void
}

/** What the chosen file would bring, before anything changes. */
export function DataPreview({ now, file, busy, onReplace, onLeave }: DataPreviewProps) {
  return (
    <section className={classes.preview} aria-label="Nội dung tệp đã chọn">
      <h3 className={classes.file}>{file.name}</h3>
      {file.package === null ? null : <PackageNote about={file.package} />}
      <table className={classes.counts}>
        <thead>
          <tr>
            <th scope="col">Danh sách</th>
            <th scope="col">Đang có</th>
            <th scope="col">Trong tệp</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Đơn vị</th>
            <td>{now.hospital.name || 'Chưa đặt tên'}</td>
            <td>{file.snapshot.hospital.name || 'Chưa đặt tên'}</td>
          </tr>
          {compareCounts(now, file.snapshot).map((line) => (
            <tr key={line.title} data-changed={line.now !== line.file}>
              <th scope="row">{line.title}</th>
              <td>{formatInteger(line.now)}</td>
              <td>{formatInteger(line.file)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group gap="xs">
        <Button loading={busy} onClick={onReplace}>
          Thay toàn bộ dữ liệu
        </Button>
        <Button variant="default" disabled={busy} onClick={onLeave}>
          Thôi
        </Button>
      </Group>
    </section>
  )
}

function PackageNote({ about }: { readonly about: NonNullable<DataFile['package']> }) {
  const lines = withheldLines(about.withheld)
  const signed = about.signature === 'none' ? '' : ' Gói có chữ ký số, chữ ký chưa được kiểm tra ở đây.'
  return (
    <div className={classes.withheld}>
      <p>
        {packageKindLabels[about.kind]}, nội dung còn nguyên vẹn.{signed}
        {lines.length === 0 ? '' : ' Gói không kèm những phần sau; thay dữ liệu bằng gói này thì các phần đó để trống:'}
      </p>
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
