import { Popover, Tooltip, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react'
import { useState } from 'react'
import { formatInteger } from '#shared/basics/money.ts'
import classes from './SaveState.module.css'

/** Something typed that could not be stored, and where it is mended. */
export interface UnsavedInput {
  readonly key: string
  /** "Máy in 02, Số lượng thực tế". */
  readonly place: string
  readonly text: string
  readonly reason: string
  readonly href: string
}

interface SaveStateProps {
  readonly state: 'saved' | 'saving' | 'failed'
  readonly at: string | null
  readonly problem: string | null
  readonly unsaved: readonly UnsavedInput[]
  /** Lets the text go; what is stored stays. */
  readonly onGiveUp: (key: string) => void
}

/** Whether everything typed has reached the disk: "Đã lưu 10:42". Never so while something typed was refused. */
export function SaveState(props: SaveStateProps) {
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
  if (props.unsaved.length > 0) return <Unsaved unsaved={props.unsaved} onGiveUp={props.onGiveUp} />
  const saving = props.state === 'saving'
  const Glyph = saving ? IconLoader2 : IconCheck
  return (
    <span className={classes.state} role="status" data-testid="save-state">
      <Glyph size={16} stroke={1.5} aria-hidden />
      {saving ? 'Đang lưu…' : `Đã lưu${props.at === null ? '' : ` ${clock(props.at)}`}`}
    </span>
  )
}

function Unsaved({ unsaved, onGiveUp }: Pick<SaveStateProps, 'unsaved' | 'onGiveUp'>) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus width={380}>
      <Popover.Target>
        <UnstyledButton
          className={classes.state}
          data-state="unsaved"
          data-testid="save-state"
          onClick={() => setOpen((was) => !was)}
        >
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
          <span role="status">{formatInteger(unsaved.length)} ô chưa lưu</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <ul className={classes.list}>
          {unsaved.map((each) => (
            <li key={each.key}>
              <a href={each.href} onClick={() => setOpen(false)}>
                {each.place}
              </a>
              <div>
                Đã nhập “{each.text}”. {each.reason}
              </div>
              <UnstyledButton className={classes.giveUp} onClick={() => onGiveUp(each.key)}>
                Bỏ nội dung này
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

function clock(instant: string): string {
  const at = new Date(instant)
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}
