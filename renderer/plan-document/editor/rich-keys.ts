import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { type Command, Plugin, type Transaction } from 'prosemirror-state'
import {
  breakLine,
  enter,
  type LineKind,
  moveBlock,
  setLineKind,
  shiftItem,
  takeMarkerAway,
  toggleFace,
} from './rich-commands.ts'
import type { EditorKind } from './rich-schema.ts'

/** Signs that make a line an item when a space follows them at its beginning. */
const begun: readonly (readonly [RegExp, LineKind])[] = [
  [/^[-–—]$/, 'item1'],
  [/^\+$/, 'item2'],
  [/^a\)$/i, 'lettered'],
]

/** The keys of the editor, and the signs that begin an item. */
export function editorKeys(kind: EditorKind): readonly Plugin[] {
  const common = {
    'Mod-b': toggleFace('bold'),
    'Mod-i': toggleFace('italic'),
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Shift-Enter': breakLine,
  }
  if (kind === 'line') return [keymap({ ...common, Enter: breakLine }), keymap(baseKeymap)]
  const keys = keymap({
    ...common,
    Enter: enter,
    Backspace: chainCommands(takeMarkerAway, baseKeymap.Backspace as Command),
    Tab: shiftItem(1),
    'Shift-Tab': shiftItem(-1),
    'Alt-ArrowUp': moveBlock(-1),
    'Alt-ArrowDown': moveBlock(1),
  })
  return [keys, keymap(baseKeymap), itemSigns()]
}

function itemSigns(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        if (text !== ' ' || from !== to) return false
        const { $from } = view.state.selection
        if ($from.parent.type.name !== 'paragraph') return false
        const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\uFFFC')
        const kind = begun.find(([sign]) => sign.test(before))?.[1]
        if (kind === undefined) return false
        const start = $from.start()
        let made: Transaction | null = null
        setLineKind(kind)(view.state, (tr) => {
          made = tr.delete(start, from)
        })
        if (made === null) return false
        view.dispatch(made)
        return true
      },
    },
  })
}
