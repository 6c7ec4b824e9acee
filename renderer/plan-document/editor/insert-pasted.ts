import { Fragment, Slice } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import { blocksOfLines, type PastedLine } from '#renderer/plan-document/paste/pasted-lines.ts'
import { plain, type RichText } from '#shared/records/rich-text.ts'
import { fragmentOfBlocks, inlinesOf } from './rich-doc.ts'

/** Puts pasted lines in the place of the selection: words go on in the line they are pasted into, lists become lists. */
export function insertPasted(lines: readonly PastedLine[]): Command {
  return (state, dispatch) => {
    const blocks = blocksOfLines(lines)
    const { schema } = state
    const { tr } = state
    const [only] = blocks
    const isLine = schema.nodes.item === undefined
    if (only === undefined) return false
    if (isLine || (blocks.length === 1 && only.kind === 'paragraph')) {
      const content = blocks.flatMap((block, index): RichText => {
        if (block.kind === 'generated') return []
        return index === 0 ? block.content : [plain('\n'), ...block.content]
      })
      tr.replaceSelection(new Slice(Fragment.from(inlinesOf(schema, content)), 0, 0))
    } else {
      const fragment = fragmentOfBlocks(schema, blocks)
      const { $from, empty } = state.selection
      if (empty && $from.parent.isTextblock && $from.parent.content.size === 0) {
        tr.replaceWith($from.before(), $from.after(), fragment)
      } else {
        const openStart = only.kind === 'paragraph' ? 1 : 0
        const openEnd = blocks.at(-1)?.kind === 'paragraph' ? 1 : 0
        tr.replaceSelection(new Slice(fragment, openStart, openEnd))
      }
    }
    dispatch?.(tr.scrollIntoView())
    return true
  }
}
