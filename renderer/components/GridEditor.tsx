import { CellChoice } from './CellChoice.tsx'
import { type AfterEdit, CellInput } from './CellInput.tsx'
import type { CellEdit, GridColumn } from './grid-column.ts'

interface GridEditorProps<T> {
  readonly row: T
  readonly column: GridColumn<T>
  /** What to call the row aloud. */
  readonly name: string
  /** What stands there in the place of the row's own text: typed before and not taken, or the emptiness of a new line. */
  readonly instead: string | undefined
  /** Whether a typed letter has opened it: it takes the place of the text. */
  readonly typed: boolean
  /** What was typed before the input stood there. */
  readonly begun: string
  readonly onDone: (content: CellEdit['content'] | null, after: AfterEdit) => void
}

/** The input that stands in the cell while it is edited; nothing for a cell without one. */
export function GridEditor<T>({ row, column, name, instead, typed, begun, onDone }: GridEditorProps<T>) {
  const { editor } = column
  if (editor === undefined || editor.kind === 'flag') return null
  const common = { label: `${column.header}: ${name}`, text: instead ?? column.text(row), typed, begun, onDone }
  if (editor.kind === 'text') {
    return <CellInput {...common} multiline={editor.multiline} numeric={column.numeric ?? false} />
  }
  const { options, chosen, clearable, take } = editor
  return <CellChoice {...common} options={options(row)} chosen={chosen(row)} clearable={clearable} take={take} />
}
