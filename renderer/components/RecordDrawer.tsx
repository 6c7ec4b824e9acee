import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useAskedField } from './asked-field.ts'
import { focusField } from './focus-field.ts'
import classes from './RecordDrawer.module.css'

interface RecordDrawerProps {
  /** A new key is a new record: focus moves in again. */
  readonly recordKey: string
  readonly title: string
  readonly subtitle?: string
  /** The field to begin in; the first one when absent. */
  readonly focusField: string | null
  readonly actions?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * Details at the right of a list, which stays usable beside it. Esc closes; who opened it gives the focus back to the row.
 */
export function RecordDrawer(props: RecordDrawerProps) {
  const { recordKey } = props
  // What a finding leads to goes before where one usually begins.
  const asked = useAskedField()
  const wanted = asked ?? props.focusField
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)

  const opened = useRef<string | null>(null)
  useEffect(() => {
    const again = opened.current === recordKey
    opened.current = recordKey
    // The same record is entered again only when a table asks for one of its fields (F2), never under the typing hands.
    if (again && (wanted === null || panel.current?.contains(document.activeElement))) return
    if (body.current === null || (wanted !== null && focusField(body.current, recordKey, wanted))) return
    body.current.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [recordKey, wanted])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // The first Esc belongs to an open list of choices, or to a calendar: React hands its keys up here too, though it
    // stands elsewhere in the page.
    if (document.activeElement?.getAttribute('aria-expanded') === 'true') return
    if (event.target instanceof Node && !panel.current?.contains(event.target)) return
    event.stopPropagation()
    props.onClose()
  }

  // A button that is pressed to its end lets go of the keyboard; Esc closes then, too.
  const { onClose } = props
  useEffect(() => {
    const onLostKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && document.activeElement === document.body) onClose()
    }
    document.addEventListener('keydown', onLostKey)
    return () => document.removeEventListener('keydown', onLostKey)
  }, [onClose])

  return (
    <section
      ref={panel}
      className={classes.drawer}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <div className={classes.words}>
          <h2 id={titleId} className={classes.title} title={props.title}>
            {props.title}
          </h2>
          {props.subtitle ? <div className={classes.subtitle}>{props.subtitle}</div> : null}
        </div>
        {props.actions}
        <Tooltip label="Đóng (Esc)">
          <ActionIcon aria-label="Đóng" onClick={props.onClose}>
            <IconX size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </header>
      <div ref={body} className={classes.body}>
        {props.children}
      </div>
    </section>
  )
}
