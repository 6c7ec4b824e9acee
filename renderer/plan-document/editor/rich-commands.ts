import { chainCommands, splitBlock, splitBlockAs, toggleMark } from 'prosemirror-commands'
import type { Node, NodeType, Schema } from 'prosemirror-model'
import { type Command, NodeSelection, TextSelection } from 'prosemirror-state'
import type { Block } from '#shared/records/narrative.ts'
import type { Inline } from '#shared/records/rich-text.ts'
import { inlinesOf } from './rich-doc.ts'

/** What a line of text can be. */
export type LineKind = 'paragraph' | 'item1' | 'item2' | 'lettered'

/** What the line of the caret is; null where it is none (a generated part is selected). */
export function lineKindOf(node: Node): LineKind | null {
  if (node.type.name === 'item') return node.attrs.level === 2 ? 'item2' : 'item1'
  return node.type.name === 'paragraph' || node.type.name === 'lettered' ? node.type.name : null
}

/** Makes every line of the selection a paragraph or an item. */
export function setLineKind(kind: LineKind): Command {
  return (state, dispatch) => {
    const { type, attrs } = targetOf(state.schema, kind)
    if (type === undefined) return false
    const { from, to } = state.selection
    const { tr } = state
    state.doc.nodesBetween(from, to, (node, at) => {
      if (node.isTextblock && lineKindOf(node) !== kind) tr.setNodeMarkup(at, type, attrs)
      return !node.isTextblock
    })
    if (!tr.docChanged) return false
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** Enter goes on with an item of the same kind; in an empty item it ends the list. */
export const enter: Command = chainCommands((state, dispatch, view) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parent.type.name === 'paragraph' || !$from.parent.isTextblock) return false
  return $from.parent.content.size === 0
    ? setLineKind('paragraph')(state, dispatch, view)
    : splitBlockAs((node) => ({ type: node.type, attrs: node.attrs }))(state, dispatch, view)
}, splitBlock)

/** A line break inside a text. */
export const breakLine: Command = (state, dispatch) => {
  const lineBreak = state.schema.nodes.lineBreak
  if (lineBreak === undefined || state.selection instanceof NodeSelection) return false
  dispatch?.(state.tr.replaceSelectionWith(lineBreak.create()).scrollIntoView())
  return true
}

/** Backspace before the first letter takes the dash away, one level at a time. */
export const takeMarkerAway: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || !$from.parent.isTextblock) return false
  const kind = lineKindOf($from.parent)
  if (kind === null || kind === 'paragraph') return false
  return setLineKind(kind === 'item2' ? 'item1' : 'paragraph')(state, dispatch, view)
}

/** At the beginning of an item Tab puts it under the one before, Shift+Tab back; elsewhere Tab leaves the field. */
export function shiftItem(by: 1 | -1): Command {
  return (state, dispatch, view) => {
    const { $from, empty } = state.selection
    if (!empty || $from.parentOffset > 0) return false
    const kind = lineKindOf($from.parent)
    if (by === 1) return kind === 'item1' && setLineKind('item2')(state, dispatch, view)
    return kind === 'item2' && setLineKind('item1')(state, dispatch, view)
  }
}

/** Moves the line or the generated part of the caret one place up or down. */
export function moveBlock(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    const [first, last] = [$from.index(0), Math.max($from.index(0), $to.indexAfter(0) - 1)]
    const neighbour = state.doc.maybeChild(by === -1 ? first - 1 : last + 1)
    if (neighbour === null) return false
    const start = positionOf(state.doc, first)
    const end = positionOf(state.doc, last + 1)
    const { tr } = state
    // The neighbour goes to the other side: the selection stays where the words are.
    if (by === -1) tr.delete(start - neighbour.nodeSize, start).insert(end - neighbour.nodeSize, neighbour)
    else tr.delete(end, end + neighbour.nodeSize).insert(start, neighbour)
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** Puts a figure in the place of the selection, or of the letters from `from` on that asked for it. */
export function insertInline(inline: Inline, from: number | null): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    if (!$from.parent.inlineContent || !$from.sameParent($to)) return false
    const start = from ?? $from.pos
    const { tr } = state
    tr.replaceWith(start, $to.pos, inlinesOf(state.schema, [inline]))
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView())
    return true
  }
}

/** Puts a generated part behind the line of the caret, or in its place when the line is empty. */
export function insertPart(part: Extract<Block, { kind: 'generated' }>, from: number | null): Command {
  return (state, dispatch) => {
    const type = state.schema.nodes.generated
    if (type === undefined) return false
    const { tr } = state
    if (from !== null) tr.delete(from, state.selection.to)
    const $at = tr.selection.$from
    const index = $at.index(0)
    const line = tr.doc.maybeChild(index)
    const node = type.create({ from: part.from, layout: part.layout, groupIds: part.groupIds })
    const start = positionOf(tr.doc, index)
    if (line?.isTextblock && line.content.size === 0) tr.replaceWith(start, start + line.nodeSize, node)
    else tr.insert(start + (line?.nodeSize ?? 0), node)
    const at = tr.doc.nodeAt(start) === node ? start : start + (line?.nodeSize ?? 0)
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView())
    return true
  }
}

/** Changes what a chip or a generated part is: its style, its layout, its groups. */
export function setAttrs(at: number, attrs: Readonly<Record<string, unknown>>): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(at)
    if (node === null) return false
    const { tr } = state
    tr.setNodeMarkup(at, null, { ...node.attrs, ...attrs })
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, at)))
    return true
  }
}

/** Puts plain words where a chip stands. */
export function replaceChip(at: number, words: string): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(at)
    if (node === null) return false
    const text = words === '' ? [] : [state.schema.text(words, node.marks)]
    const { tr } = state
    tr.replaceWith(at, at + node.nodeSize, text)
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + words.length)))
    return true
  }
}

/** Removes the chip or the part that stands at a place. */
export function removeAt(at: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(at)
    if (node === null) return false
    // A document is never without a line to write in.
    const alone = node.isBlock && state.doc.childCount === 1
    const { tr } = state
    if (alone) tr.replaceWith(at, at + node.nodeSize, state.schema.node('paragraph'))
    else tr.delete(at, at + node.nodeSize)
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)))))
    return true
  }
}

export function toggleFace(face: 'bold' | 'italic'): Command {
  return (state, dispatch, view) => {
    const type = state.schema.marks[face]
    return type !== undefined && toggleMark(type)(state, dispatch, view)
  }
}

function targetOf(schema: Schema, kind: LineKind): { type: NodeType | undefined; attrs: { level: number } | null } {
  if (kind === 'item1' || kind === 'item2') {
    return { type: schema.nodes.item, attrs: { level: kind === 'item2' ? 2 : 1 } }
  }
  return { type: schema.nodes[kind], attrs: null }
}

function positionOf(doc: Node, index: number): number {
  let at = 0
  for (let each = 0; each < index; each++) at += doc.child(each).nodeSize
  return at
}
