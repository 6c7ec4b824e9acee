import { type Command, EditorState, NodeSelection, TextSelection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { adoption } from '#renderer/plan-document/editor/editor-state.ts'
import {
  breakLine,
  enter,
  insertInline,
  insertPart,
  moveBlock,
  removeAt,
  replaceChip,
  setAttrs,
  setLineKind,
  shiftItem,
  takeMarkerAway,
  toggleFace,
} from '#renderer/plan-document/editor/rich-commands.ts'
import { blocksOfDoc, docOfBlocks } from '#renderer/plan-document/editor/rich-doc.ts'
import { schemas } from '#renderer/plan-document/editor/rich-schema.ts'
import type { Block } from '#shared/records/narrative.ts'
import { bound, plain } from '#shared/records/rich-text.ts'

const paragraph = (...content: ReturnType<typeof plain>[]): Block => ({ kind: 'paragraph', content })
const item = (level: 1 | 2, text: string): Block => ({
  kind: 'item',
  level,
  content: text === '' ? [] : [plain(text)],
})
const part: Extract<Block, { kind: 'generated' }> = {
  kind: 'generated',
  from: 'tasks',
  layout: 'sections',
  groupIds: null,
}

/** The blocks after a command, begun with the caret (or the selection) at a place of the document. */
function made(blocks: readonly Block[], at: number | readonly [number, number], command: Command): readonly Block[] {
  const doc = docOfBlocks(schemas.blocks, blocks)
  const [from, to] = typeof at === 'number' ? [at, at] : at
  const selection = TextSelection.create(doc, from, to)
  let state = EditorState.create({ doc, selection })
  const done = command(state, (tr) => {
    state = state.apply(tr)
  })
  if (!done) throw new Error('the command did nothing')
  state.doc.check()
  return blocksOfDoc(state.doc)
}

const refuses = (blocks: readonly Block[], at: number, command: Command) => {
  const doc = docOfBlocks(schemas.blocks, blocks)
  return !command(EditorState.create({ doc, selection: TextSelection.create(doc, at) }))
}

describe('lines', () => {
  test('Enter goes on with the same kind of item, and ends the list in an empty one', () => {
    expect(made([item(2, 'ab')], 2, enter)).toEqual([item(2, 'a'), item(2, 'b')])
    expect(made([item(1, 'ab'), item(1, '')], 5, enter)).toEqual([item(1, 'ab'), paragraph()])
    expect(made([paragraph(plain('ab'))], 2, enter)).toEqual([paragraph(plain('a')), paragraph(plain('b'))])
  })

  test('Backspace before the first letter takes the marker away, one level at a time; in a paragraph it joins as ever', () => {
    expect(made([item(2, 'a')], 1, takeMarkerAway)).toEqual([item(1, 'a')])
    expect(made([item(1, 'a')], 1, takeMarkerAway)).toEqual([paragraph(plain('a'))])
    expect(refuses([paragraph(plain('a'))], 1, takeMarkerAway)).toBe(true)
    expect(refuses([item(1, 'ab')], 2, takeMarkerAway)).toBe(true)
  })

  test('Tab at the beginning of an item changes its level; anywhere else it leaves the field', () => {
    expect(made([item(1, 'a')], 1, shiftItem(1))).toEqual([item(2, 'a')])
    expect(made([item(2, 'a')], 1, shiftItem(-1))).toEqual([item(1, 'a')])
    expect(refuses([item(1, 'a')], 2, shiftItem(1))).toBe(true)
    expect(refuses([item(2, 'a')], 1, shiftItem(1))).toBe(true)
  })

  test('all lines of the selection become what was asked, generated parts stay', () => {
    const blocks = [paragraph(plain('a')), part, paragraph(plain('b'))]
    expect(made(blocks, [1, 6], setLineKind('lettered'))).toEqual([
      { kind: 'lettered', content: [plain('a')] },
      part,
      { kind: 'lettered', content: [plain('b')] },
    ])
  })

  test('a line moves with its words and never out of the text', () => {
    const blocks = [paragraph(plain('a')), part, item(1, 'b')]
    expect(made(blocks, 1, moveBlock(1))).toEqual([part, paragraph(plain('a')), item(1, 'b')])
    expect(made(blocks, 5, moveBlock(-1))).toEqual([paragraph(plain('a')), item(1, 'b'), part])
    expect(refuses(blocks, 1, moveBlock(-1))).toBe(true)
    expect(refuses(blocks, 5, moveBlock(1))).toBe(true)
  })

  test('a line break stays inside its paragraph and bold covers what is selected', () => {
    expect(made([paragraph(plain('ab'))], 2, breakLine)).toEqual([paragraph(plain('a\nb'))])
    expect(made([paragraph(plain('ab'))], [1, 2], toggleFace('bold'))).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: 'a', emphasis: 'bold' }, plain('b')] },
    ])
  })
})

describe('chips and parts', () => {
  test('a figure takes the place of the selection, or of the letters that asked for it', () => {
    expect(made([paragraph(plain('có 12 máy'))], [4, 6], insertInline(bound('inventory.computers'), null))).toEqual([
      { kind: 'paragraph', content: [plain('có '), bound('inventory.computers'), plain(' máy')] },
    ])
    expect(made([paragraph(plain('có {{may'))], 9, insertInline(bound('inventory.computers'), 4))).toEqual([
      { kind: 'paragraph', content: [plain('có '), bound('inventory.computers')] },
    ])
  })

  test('a part takes the place of an empty line and stands behind one with words', () => {
    expect(made([paragraph()], 1, insertPart(part, null))).toEqual([part])
    expect(made([paragraph(plain('a')), item(1, 'b')], 1, insertPart(part, null))).toEqual([
      paragraph(plain('a')),
      part,
      item(1, 'b'),
    ])
    expect(made([paragraph(plain('/nhiem'))], 7, insertPart(part, 1))).toEqual([part])
  })

  test('another style, plain words instead, or nothing at all', () => {
    const blocks: Block[] = [{ kind: 'paragraph', content: [plain('a'), bound('people.it'), plain('b')] }]
    expect(made(blocks, 1, setAttrs(2, { style: 'padded' }))).toEqual([
      { kind: 'paragraph', content: [plain('a'), bound('people.it', 'padded'), plain('b')] },
    ])
    expect(made(blocks, 1, replaceChip(2, '01'))).toEqual([paragraph(plain('a01b'))])
    expect(made(blocks, 1, removeAt(2))).toEqual([paragraph(plain('ab'))])
  })

  test('a text whose only part is removed is an empty line, not nothing', () => {
    const doc = docOfBlocks(schemas.blocks, [part])
    let state = EditorState.create({ doc, selection: NodeSelection.create(doc, 0) })
    removeAt(0)(state, (tr) => {
      state = state.apply(tr)
    })
    expect(blocksOfDoc(state.doc)).toEqual([paragraph()])
  })
})

describe('what the records say meanwhile', () => {
  test('changes only what differs, so that the caret keeps its place in the words', () => {
    const doc = docOfBlocks(schemas.blocks, [paragraph(plain('một')), item(1, 'hai'), paragraph(plain('ba'))])
    const state = EditorState.create({ doc, selection: TextSelection.create(doc, 8) })
    const wanted = docOfBlocks(schemas.blocks, [paragraph(plain('một')), item(1, 'mười hai'), paragraph(plain('ba'))])
    const tr = adoption(state, wanted)
    if (tr === null) throw new Error('nothing adopted')
    expect(tr.doc.eq(wanted)).toBe(true)
    expect(tr.selection.$from.parent.textContent.slice(tr.selection.$from.parentOffset)).toBe('i')
  })

  test('the same text is no change, and any other is adopted whole', () => {
    const doc = docOfBlocks(schemas.blocks, [paragraph(plain('a')), part])
    const state = EditorState.create({ doc })
    expect(adoption(state, docOfBlocks(schemas.blocks, [paragraph(plain('a')), part]))).toBeNull()
    for (const blocks of [[part], [item(1, 'a'), part, part], [paragraph()], [paragraph(plain('aa'))]]) {
      const wanted = docOfBlocks(schemas.blocks, blocks)
      expect(adoption(state, wanted)?.doc.eq(wanted)).toBe(true)
    }
  })
})
