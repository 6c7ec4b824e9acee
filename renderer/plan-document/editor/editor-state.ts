import { history } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, NodeSelection, type Plugin, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Block } from '#shared/records/narrative.ts'
import type { RichText } from '#shared/records/rich-text.ts'
import { type FigureQuery, figureTrigger, figureTriggerPlugin } from './figure-trigger.ts'
import { type LineKind, lineKindOf } from './rich-commands.ts'
import { blocksOfDoc, contentOfDoc, docOfBlocks, docOfContent } from './rich-doc.ts'
import { editorKeys } from './rich-keys.ts'
import { type EditorKind, schemas } from './rich-schema.ts'
import { draftOfBlocks, draftOfContent, tidyBlocks, tidyContent } from './rich-tidy.ts'
import { type TypedNumber, typedNumbers } from './typed-numbers.ts'

/** Marks a change that came from the records, not from the keyboard. */
const ADOPTED = 'adopted'

/** The draft of a field is JSON of its blocks, or of its one text; this is the document of it. */
export function docOfText(kind: EditorKind, text: string): Node {
  return kind === 'line'
    ? docOfContent(schemas.line, JSON.parse(text) as RichText)
    : docOfBlocks(schemas[kind], JSON.parse(text) as readonly Block[])
}

export function textOfDoc(kind: EditorKind, doc: Node): string {
  return kind === 'line' ? draftOfContent(contentOfDoc(doc)) : draftOfBlocks(blocksOfDoc(doc))
}

/** The draft as it is stored; itself when it cannot be. */
export function tidyDraft(kind: EditorKind, text: string): string {
  if (kind === 'line') {
    const tidy = tidyContent(JSON.parse(text) as RichText)
    return tidy.ok ? draftOfContent(tidy.value) : text
  }
  const tidy = tidyBlocks(JSON.parse(text) as readonly Block[])
  return tidy.ok ? draftOfBlocks(tidy.value) : text
}

export function editorState(kind: EditorKind, text: string, plugins: readonly Plugin[]): EditorState {
  const all = [figureTriggerPlugin(), ...editorKeys(kind), history(), ...plugins]
  return EditorState.create({ doc: docOfText(kind, text), plugins: all })
}

/** Undo reaches no further back than to when the field was entered: a fresh memory of the steps. */
export function forgetSteps(view: EditorView): void {
  const { doc, selection, plugins } = view.state
  view.updateState(EditorState.create({ doc, selection, plugins: [...plugins] }))
}

/** Shows what the records say now, keeping the caret as near as it can. */
export function adopt(view: EditorView, doc: Node): void {
  const tr = adoption(view.state, doc)
  if (tr !== null) view.dispatch(tr)
}

/** Whether a change was typed here, so that it is to be stored. */
export function isTyped(tr: Transaction): boolean {
  return tr.docChanged && tr.getMeta(ADOPTED) === undefined
}

/** The smallest change that makes the document another one; null when it is the same. */
export function adoption(state: EditorState, doc: Node): Transaction | null {
  const old = state.doc.children
  const now = doc.children
  let start = 0
  while (start < old.length && start < now.length && old[start]?.eq(now[start] as Node)) start++
  let end = 0
  const most = Math.min(old.length, now.length) - start
  while (end < most && old[old.length - 1 - end]?.eq(now[now.length - 1 - end] as Node)) end++
  if (start === old.length - end && start === now.length - end) return null
  const from = sizeOf(old.slice(0, start))
  const gone = old.slice(start, old.length - end)
  const come = now.slice(start, now.length - end)
  const tr = state.tr.setMeta('addToHistory', false).setMeta(ADOPTED, true)
  const [one, other] = [gone[0], come[0]]
  if (gone.length === 1 && come.length === 1 && one?.isTextblock && other?.hasMarkup(one.type, one.attrs, one.marks)) {
    return within(tr, from + 1, one, other)
  }
  return tr.replaceWith(from, from + sizeOf(gone), come)
}

/** What stands round the editor has to know of its state. */
export interface EditorUi {
  readonly asked: FigureQuery | null
  readonly line: LineKind | null
  readonly bold: boolean
  readonly italic: boolean
  /** The chip or the generated part that is selected. */
  readonly selected: { readonly at: number; readonly node: Node } | null
  readonly isEmpty: boolean
  /** Typed numbers that could be bound. */
  readonly numbers: readonly TypedNumber[]
}

export function uiOf(state: EditorState): EditorUi {
  const { selection, schema, doc } = state
  const { $from, from, to, empty } = selection
  const faces = state.storedMarks ?? $from.marks()
  const isOn = (name: string) => {
    const mark = schema.marks[name]
    if (mark === undefined) return false
    return empty ? mark.isInSet(faces) !== undefined : doc.rangeHasMark(from, to, mark)
  }
  return {
    asked: figureTrigger.getState(state)?.asked ?? null,
    line: lineKindOf($from.parent),
    bold: isOn('bold'),
    italic: isOn('italic'),
    selected: selection instanceof NodeSelection ? { at: selection.from, node: selection.node } : null,
    numbers: typedNumbers.getState(state)?.numbers ?? [],
    isEmpty: doc.childCount === 1 && doc.firstChild?.isTextblock === true && doc.firstChild.content.size === 0,
  }
}

function within(tr: Transaction, at: number, old: Node, now: Node): Transaction {
  const start = old.content.findDiffStart(now.content) ?? 0
  const ends = old.content.findDiffEnd(now.content) ?? { a: old.content.size, b: now.content.size }
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  return tr.replaceWith(at + start, at + ends.a + overlap, now.content.cut(start, ends.b + overlap))
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + node.nodeSize, 0)
}
