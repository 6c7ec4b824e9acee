import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconBold, IconItalic, IconPilcrow, IconVariablePlus } from '@tabler/icons-react'
import type { Command } from 'prosemirror-state'
import type { ReactNode, RefObject } from 'react'
import type { EditorUi } from './editor-state.ts'
import classes from './RichEditor.module.css'
import { type LineKind, setLineKind, toggleFace } from './rich-commands.ts'
import type { EditorKind } from './rich-schema.ts'

interface EditorToolbarProps {
  readonly kind: EditorKind
  readonly label: string
  readonly ui: EditorUi | null
  readonly insertButton: RefObject<HTMLButtonElement | null>
  readonly onRun: (command: Command) => void
  readonly onInsert: () => void
}

const lines: readonly (readonly [LineKind, string, ReactNode])[] = [
  ['paragraph', 'Đoạn văn', <IconPilcrow key="p" size={16} stroke={1.5} />],
  ['item1', 'Gạch đầu dòng “-” (gõ - rồi dấu cách)', <Sign key="1" text="–" />],
  ['item2', 'Ý con “+” (gõ + rồi dấu cách)', <Sign key="2" text="+" />],
  ['lettered', 'Điểm a), b), c) (gõ a) rồi dấu cách)', <Sign key="a" text="a)" />],
]

/** What can be done to the text: only what NĐ 30/2020/NĐ-CP prints. */
export function EditorToolbar({ kind, label, ui, insertButton, onRun, onInsert }: EditorToolbarProps) {
  return (
    <div className={classes.tools} role="toolbar" aria-label={`Trình bày: ${label}`}>
      <Tool label="Đậm (Ctrl+B)" on={ui?.bold === true} onPress={() => onRun(toggleFace('bold'))}>
        <IconBold size={16} stroke={1.5} />
      </Tool>
      <Tool label="Nghiêng (Ctrl+I)" on={ui?.italic === true} onPress={() => onRun(toggleFace('italic'))}>
        <IconItalic size={16} stroke={1.5} />
      </Tool>
      {kind === 'line' ? null : (
        <>
          <span className={classes.rule} />
          {lines.map(([line, words, sign]) => (
            <Tool key={line} label={words} on={ui?.line === line} onPress={() => onRun(setLineKind(line))}>
              {sign}
            </Tool>
          ))}
        </>
      )}
      <span className={classes.rule} />
      <Tooltip label="Gõ {{ hoặc / trong lời văn cũng mở danh sách này">
        <Button
          ref={insertButton}
          size="compact-xs"
          variant="subtle"
          leftSection={<IconVariablePlus size={15} stroke={1.5} />}
          aria-haspopup="dialog"
          onMouseDown={(event) => event.preventDefault()}
          onClick={onInsert}
        >
          Chèn số liệu
        </Button>
      </Tooltip>
    </div>
  )
}

function Sign({ text }: { readonly text: string }) {
  return <span className={classes.sign}>{text}</span>
}

interface ToolProps {
  readonly label: string
  readonly on: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Tool({ label, on, onPress, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="sm"
        aria-label={label}
        aria-pressed={on}
        // The keyboard stays in the text.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
