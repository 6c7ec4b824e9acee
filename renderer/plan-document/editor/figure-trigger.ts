import { type Command, Plugin, PluginKey } from 'prosemirror-state'

/** Letters that ask for a figure: where they begin, and what is looked for. */
export interface FigureQuery {
  readonly from: number
  readonly query: string
}

// "{{" anywhere; "/" only where a word begins, for "và/hoặc" and "01/02" are words of their own.
const ASKS = /(?:\{\{|(?<![^\s(])\/)([^{}/\uFFFC]{0,40})$/u

interface TriggerState {
  readonly asked: FigureQuery | null
  /** Where the list was closed by Esc: it stays closed while these letters stand. */
  readonly closedAt: number | null
}

export const figureTrigger = new PluginKey<TriggerState>('figure-trigger')

/** Watches for "{{" and "/" before the caret; `figureTrigger.getState` tells what is asked for. */
export function figureTriggerPlugin(): Plugin<TriggerState> {
  return new Plugin<TriggerState>({
    key: figureTrigger,
    state: {
      init: () => ({ asked: null, closedAt: null }),
      apply(tr, before, _old, state) {
        const closed = tr.getMeta(figureTrigger) === 'close'
        const mapped = before.closedAt === null ? null : tr.mapping.map(before.closedAt)
        const { $from, empty } = state.selection
        const text = $from.parent.inlineContent ? $from.parent.textBetween(0, $from.parentOffset, '\n', '\uFFFC') : ''
        const found = empty ? ASKS.exec(text) : null
        if (found === null) return { asked: null, closedAt: null }
        const asked = { from: $from.start() + found.index, query: found[1] ?? '' }
        // A list nobody asked for by typing does not open by walking past it.
        const typed = tr.docChanged || before.asked !== null
        if (closed || mapped === asked.from || !typed || asked.query.startsWith(' ')) {
          return { asked: null, closedAt: closed || mapped === asked.from ? asked.from : null }
        }
        return { asked, closedAt: null }
      },
    },
  })
}

/** Esc: the letters stay in the text, the list goes. */
export const closeFigureList: Command = (state, dispatch) => {
  dispatch?.(state.tr.setMeta(figureTrigger, 'close'))
  return true
}
