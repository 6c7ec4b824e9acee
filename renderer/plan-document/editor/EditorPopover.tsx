import { FocusTrap, Popover } from '@mantine/core'
import type { EditorView } from 'prosemirror-view'
import type { ReactNode } from 'react'
import classes from './RichEditor.module.css'

/** Where something stands in the window, in pixels. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

/** Where a letter of the text stands. */
export function placeAt(view: EditorView | null, at: number): Place {
  if (view === null || at > view.state.doc.content.size) return NOWHERE
  const { left, top, bottom } = view.coordsAtPos(at)
  return { left, top, bottom }
}

/** Where an element stands. */
export function placeOf(element: HTMLElement | null): Place {
  return element?.getBoundingClientRect() ?? NOWHERE
}

const NOWHERE: Place = { left: 0, top: 0, bottom: 0 }

interface EditorPopoverProps {
  readonly at: Place
  readonly label: string
  /** Where the keyboard is while it is open: still in the text, in the search it begins with, or in the menu. */
  readonly keys: 'text' | 'search' | 'menu'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Floats beside a place in the text. */
export function EditorPopover({ at, label, keys, onClose, children }: EditorPopoverProps) {
  return (
    <Popover
      opened
      position="bottom-start"
      width={360}
      offset={4}
      trapFocus={keys !== 'text'}
      returnFocus={false}
      closeOnEscape={keys !== 'text'}
      onDismiss={onClose}
      onChange={(opened) => {
        if (!opened) onClose()
      }}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span
          aria-hidden
          className={classes.anchor}
          style={{ left: at.left, top: at.top, height: at.bottom - at.top }}
        />
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={label}>
        {/* Not on a button: Enter, pressed once too often, must do nothing. */}
        {keys === 'menu' ? <FocusTrap.InitialFocus /> : null}
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
