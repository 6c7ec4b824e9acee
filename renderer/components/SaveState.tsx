import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react'
import classes from './SaveState.module.css'

/** Whether everything typed has reached the disk: "Đã lưu 10:42". */
export function SaveState(props: { state: 'saved' | 'saving' | 'failed'; at: string | null; problem: string | null }) {
  if (props.state === 'failed') {
    const reason = props.problem ?? 'Lần ghi gần nhất không thành công.'
    return (
      <Tooltip label={reason} multiline maw={360}>
        <span className={classes.state} data-state="failed" role="alert">
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
          Chưa lưu được
        </span>
      </Tooltip>
    )
  }
  const saving = props.state === 'saving'
  const Glyph = saving ? IconLoader2 : IconCheck
  return (
    <span className={classes.state} role="status" data-testid="save-state">
      <Glyph size={16} stroke={1.5} aria-hidden />
      {saving ? 'Đang lưu…' : `Đã lưu${props.at === null ? '' : ` ${clock(props.at)}`}`}
    </span>
  )
}

function clock(instant: string): string {
  const at = new Date(instant)
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}
