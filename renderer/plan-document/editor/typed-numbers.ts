import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { sayTypedFigure, type TypedFigure } from '#shared/figures/typed-figures.ts'
import type { ChipBoard } from './chip-views.ts'
import { contentOf, inlinesOf } from './rich-doc.ts'

/** A typed number the records know, and where its digits stand in the document. */
export interface TypedNumber {
  readonly typed: TypedFigure
  readonly from: number
  readonly to: number
}

interface Shown {
  readonly numbers: readonly TypedNumber[]
  readonly marks: DecorationSet
}

export const typedNumbers = new PluginKey<Shown>('typed-numbers')
const AGAIN = 'again'

/** Underlines typed numbers that the records know; they are looked for again when the text or the records change. */
export function typedNumbersPlugin(board: ChipBoard): Plugin<Shown> {
  // A paragraph that did not change is not read again.
  let known = new WeakMap<Node, readonly TypedFigure[]>()
  const look = (doc: Node): Shown => {
    const numbers: TypedNumber[] = []
    doc.forEach((node, offset) => {
      if (!node.isTextblock) return
      const found = known.get(node) ?? board.words.typed(contentOf(node))
      known.set(node, found)
      for (const typed of found) {
        const start = offset + 1 + startOfRun(node, typed.run)
        numbers.push({ typed, from: start + typed.from, to: start + typed.to })
      }
    })
    const marks = numbers.map(({ typed, from, to }) =>
      Decoration.inline(from, to, { 'data-typed-number': typed.verdict, title: sayTypedFigure(typed) }),
    )
    return { numbers, marks: DecorationSet.create(doc, marks) }
  }
  return new Plugin<Shown>({
    key: typedNumbers,
    state: {
      init: (_config, state) => look(state.doc),
      apply(tr: Transaction, before: Shown, _old: EditorState, state: EditorState) {
        const again = tr.getMeta(typedNumbers) === AGAIN
        if (again) known = new WeakMap()
        return again || tr.docChanged ? look(state.doc) : before
      },
    },
    props: { decorations: (state) => typedNumbers.getState(state)?.marks ?? null },
  })
}

/** The records changed: what was typed may be another number than they know now. */
export const lookAgain: Command = (state, dispatch) => {
  dispatch?.(state.tr.setMeta(typedNumbers, AGAIN).setMeta('addToHistory', false))
  return true
}

/** Puts the chip in the place of the digits. */
export function bindNumber({ typed, from, to }: TypedNumber): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceWith(from, to, inlinesOf(state.schema, [typed.chip])))
    return true
  }
}

/** Where a run of the text begins inside its paragraph: each letter, line break and chip takes one place. */
function startOfRun(node: Node, run: number): number {
  return contentOf(node)
    .slice(0, run)
    .reduce((at, inline) => at + (inline.kind === 'figure' ? 1 : inline.text.length), 0)
}
