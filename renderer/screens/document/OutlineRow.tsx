import { IconPencil } from '@tabler/icons-react'
import type { DragEvent, MouseEvent } from 'react'
import { Link } from 'wouter'
import { useCollection } from '#renderer/database/use-store.tsx'
import { RichLineField } from '#renderer/plan-document/RichLineField.tsx'
import { recordAddress } from '#renderer/plan-document/record-address.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { narrativeRecord } from '#shared/records/narrative.ts'
import classes from './OutlineTree.module.css'
import type { OutlineRow } from './outline-rows.ts'
import { SectionMenu, type SectionWish } from './SectionMenu.tsx'
import type { SectionPlace } from './section-place.ts'

interface OutlineRowLineProps {
  readonly row: OutlineRow
  /** The line the keyboard is on. */
  readonly active: boolean
  readonly renaming: boolean
  readonly menuOpened: boolean
  /** Where what is dragged over it would come to stand. */
  readonly drop: SectionPlace['where'] | null
  readonly changes: RecordChanges
  readonly onActive: () => void
  readonly onGo: () => void
  readonly onMenu: (opened: boolean) => void
  readonly onWish: (wish: SectionWish) => void
  readonly onRenamed: () => void
  readonly onDragged: (id: string | null) => void
  readonly onOver: (where: SectionPlace['where'] | null) => void
  readonly onDrop: () => void
}

/** One line of the outline. */
export function OutlineRowLine(props: OutlineRowLineProps) {
  const { row, active, renaming, menuOpened, drop } = props
  const { heading, sectionId } = row
  const tabIndex = active ? 0 : -1
  if (renaming && sectionId !== null) {
    return (
      <div className={classes.entry} data-level={heading.level}>
        <TitleInPlace id={sectionId} changes={props.changes} onEnd={props.onRenamed} />
      </div>
    )
  }
  return (
    <div
      role="treeitem"
      aria-level={heading.level}
      aria-selected={active}
      aria-label={heading.text}
      tabIndex={tabIndex}
      className={classes.entry}
      data-row={row.key}
      data-level={heading.level}
      data-drop={drop ?? undefined}
      title={heading.text}
      draggable={sectionId !== null}
      onFocus={props.onActive}
      onClick={props.onGo}
      onDoubleClick={() => props.onWish('rename')}
      onKeyDown={ofTree}
      onContextMenu={(event) => {
        if (sectionId === null) return
        event.preventDefault()
        props.onMenu(true)
      }}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', heading.text)
        props.onDragged(sectionId)
      }}
      onDragEnd={() => {
        props.onOver(null)
        props.onDragged(null)
      }}
      onDragOver={(event) => {
        if (sectionId === null) return
        event.preventDefault()
        props.onOver(placeOver(event))
      }}
      onDragLeave={() => props.onOver(null)}
      onDrop={(event) => {
        event.preventDefault()
        props.onDrop()
      }}
    >
      <span className={classes.text}>{heading.text}</span>
      <span className={classes.acts} data-open={menuOpened}>
        {heading.origin === null ? null : (
          <Link
            href={recordAddress(heading.origin)}
            className={classes.act}
            aria-label={`Sửa: ${heading.text}`}
            title="Sửa nội dung"
            tabIndex={tabIndex}
            onClick={(event: MouseEvent) => event.stopPropagation()}
          >
            <IconPencil size={14} stroke={1.5} />
          </Link>
        )}
        {sectionId === null ? null : (
          // A click in the menu is no click on the line.
          // biome-ignore lint/a11y/noStaticElementInteractions: stops what comes up from the menu
          // biome-ignore lint/a11y/useKeyWithClickEvents: the menu has its own keys
          <span onClick={(event) => event.stopPropagation()}>
            <SectionMenu
              name={heading.text}
              opened={menuOpened}
              onOpened={props.onMenu}
              onWish={props.onWish}
              tabIndex={tabIndex}
            />
          </span>
        )}
      </span>
    </div>
  )
}

/** The tree itself answers the keys. */
const ofTree = () => undefined

function TitleInPlace(props: { readonly id: string; readonly changes: RecordChanges; readonly onEnd: () => void }) {
  const { id, changes, onEnd } = props
  const section = useCollection('narratives').find((each) => each.id === id)
  if (section === undefined) return null
  return (
    <RichLineField
      label={narrativeRecord.fields.title.label}
      field={`narratives/${id}/title`}
      draftKey={`narratives/${id}/title`}
      value={section.title}
      onStore={(title) => changes.set('narratives', id, 'title', title)}
      onEnd={onEnd}
    />
  )
}

/** The upper and the lower edge mean beside, the middle inside. */
function placeOver(event: DragEvent<HTMLElement>): SectionPlace['where'] {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const share = (event.clientY - top) / height
  return share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'inside'
}
