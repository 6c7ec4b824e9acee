import { ActionIcon, Tooltip } from '@mantine/core'
import {
  type Icon,
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconRowInsertBottom,
} from '@tabler/icons-react'
import type { RowMove } from './grid-props.ts'

interface RowMovesProps {
  /** About the row the keyboard stands on. */
  readonly onMove: (to: RowMove) => void
  readonly onInsert: () => void
}

const moves: readonly { readonly to: RowMove; readonly label: string; readonly icon: Icon }[] = [
  { to: 'up', label: 'Chuyển dòng lên (Alt+↑)', icon: IconArrowUp },
  { to: 'down', label: 'Chuyển dòng xuống (Alt+↓)', icon: IconArrowDown },
  { to: 'in', label: 'Thành mục con của dòng trên (Alt+→)', icon: IconIndentIncrease },
  { to: 'out', label: 'Đưa ra khỏi mục cha (Alt+←)', icon: IconIndentDecrease },
]

/** Buttons over a table of nested rows: what the keys do to the row one stands on. */
export function RowMoves({ onMove, onInsert }: RowMovesProps) {
  return (
    <>
      <Tooltip label="Chèn dòng dưới dòng này (Ctrl+Enter)">
        <ActionIcon aria-label="Chèn dòng dưới dòng này" onClick={onInsert}>
          <IconRowInsertBottom size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      {moves.map(({ to, label, icon: Move }) => (
        <Tooltip key={to} label={label}>
          <ActionIcon aria-label={label} onClick={() => onMove(to)}>
            <Move size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      ))}
    </>
  )
}
