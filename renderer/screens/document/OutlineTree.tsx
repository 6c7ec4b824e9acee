import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { HeadingLine } from '#renderer/plan-document/desk-jobs.ts'
import { recordAddress } from '#renderer/plan-document/record-address.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { OutlineRowLine } from './OutlineRow.tsx'
import classes from './OutlineTree.module.css'
import { type OutlineRow, outlineRows } from './outline-rows.ts'
import { type SectionWish, wishOfKey } from './SectionMenu.tsx'
import type { SectionPlace } from './section-place.ts'
import type { SectionActs } from './use-section-acts.ts'

interface OutlineTreeProps {
  readonly headings: readonly HeadingLine[]
  readonly acts: SectionActs
  readonly changes: RecordChanges
  /** The section whose title is being edited in place. */
  readonly renaming: string | null
  readonly onRename: (id: string | null) => void
  readonly onGo: (heading: HeadingLine) => void
  /** Something was pasted while the keyboard was on a section. */
  readonly onPaste: (event: React.ClipboardEvent, sectionId: string | null) => void
}

/** The outline of the document: sections are opened, named, added, moved, nested and removed here; all by keyboard too. */
export function OutlineTree({ headings, acts, changes, renaming, onRename, onGo, onPaste }: OutlineTreeProps) {
  const [, navigate] = useLocation()
  const tree = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => outlineRows(headings), [headings])
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const [menuOf, setMenuOf] = useState<string | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [drop, setDrop] = useState<SectionPlace | null>(null)
  /** The keyboard stays with the outline while its lines are exchanged. */
  const holds = useRef(false)
  const active = rows.find(({ key }) => key === activeKey) ?? rows[0]

  const focusRow = (key: string | undefined) =>
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key ?? '')}"]`)?.focus()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line that moves in the page lets the keyboard go
  useLayoutEffect(() => {
    if (holds.current && renaming === null && document.activeElement === document.body) focusRow(active?.key)
  }, [rows, renaming])
  useEffect(() => {
    if (renaming !== null) setActiveKey(`section/${renaming}`)
  }, [renaming])

  const add = async (place: SectionPlace) => {
    const id = await acts.add(place)
    if (id !== null) onRename(id)
  }
  const grant = (row: OutlineRow, wish: SectionWish) => {
    const id = row.sectionId
    if (id === null) return
    const at = rows.indexOf(row)
    const next = rows[at + 1] ?? rows[at - 1]
    const granted: Readonly<Record<SectionWish, () => unknown>> = {
      open: () => navigate(recordAddress({ collection: 'narratives', id })),
      rename: () => onRename(id),
      addBefore: () => add({ where: 'before', of: id }),
      addAfter: () => add({ where: 'after', of: id }),
      addInside: () => add({ where: 'inside', of: id }),
      up: () => acts.move(id, -1),
      down: () => acts.move(id, 1),
      indent: () => acts.indent(id),
      outdent: () => acts.outdent(id),
      remove: () => {
        setActiveKey(next?.key ?? null)
        return acts.remove(id)
      },
    }
    granted[wish]()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of a title being edited, and of buttons, are their own.
    if (active === undefined || !(event.target as HTMLElement).matches('[data-row]')) return
    const step = stepOf(event, rows, active)
    const wish = wishOfKey(event)
    if (step !== null) {
      setActiveKey(step.key)
      focusRow(step.key)
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      setMenuOf(active.sectionId)
    } else if (event.key === ' ') onGo(active.heading)
    else if (wish !== null && active.sectionId !== null) grant(active, wish)
    else if (event.key === 'Enter' && active.heading.origin !== null) navigate(recordAddress(active.heading.origin))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <nav aria-label="Mục lục văn bản">
      <div
        ref={tree}
        role="tree"
        aria-label="Các mục của văn bản"
        className={classes.list}
        onKeyDown={onKeyDown}
        onFocus={() => {
          holds.current = true
        }}
        onBlur={(event) => {
          // A line that is exchanged loses the keyboard to nothing; a click elsewhere gives it to something.
          if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) holds.current = false
        }}
        onPaste={(event) => onPaste(event, active?.sectionId ?? null)}
      >
        {rows.map((row) => (
          <OutlineRowLine
            key={row.key}
            row={row}
            active={row.key === active?.key}
            renaming={row.sectionId !== null && row.sectionId === renaming}
            menuOpened={row.sectionId !== null && row.sectionId === menuOf}
            drop={drop !== null && drop.of === row.sectionId ? drop.where : null}
            changes={changes}
            onActive={() => setActiveKey(row.key)}
            onGo={() => onGo(row.heading)}
            onMenu={(opened) => setMenuOf(opened ? row.sectionId : null)}
            onWish={(wish) => grant(row, wish)}
            onRenamed={() => {
              onRename(null)
              requestAnimationFrame(() => holds.current && focusRow(row.key))
            }}
            onDragged={setDragged}
            onOver={(where) =>
              setDrop(
                dragged === null || row.sectionId === null || where === null ? null : { where, of: row.sectionId },
              )
            }
            onDrop={() => {
              if (dragged !== null && drop !== null) void acts.transfer(dragged, drop)
              setDrop(null)
              setDragged(null)
            }}
          />
        ))}
      </div>
    </nav>
  )
}

/** The line an arrow key leads to; null for any other key. */
function stepOf(event: KeyboardEvent, rows: readonly OutlineRow[], active: OutlineRow): OutlineRow | null {
  if (event.altKey || event.ctrlKey || event.shiftKey) return null
  const at = rows.indexOf(active)
  const level = active.heading.level
  switch (event.key) {
    case 'ArrowDown':
      return rows[at + 1] ?? active
    case 'ArrowUp':
      return rows[at - 1] ?? active
    case 'Home':
      return rows[0] ?? active
    case 'End':
      return rows.at(-1) ?? active
    case 'ArrowLeft':
      return rows.slice(0, at).findLast(({ heading }) => heading.level < level) ?? active
    case 'ArrowRight':
      return (rows[at + 1]?.heading.level ?? 0) > level ? (rows[at + 1] ?? active) : active
    default:
      return null
  }
}
