// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  blocksOfDoc,
  contentOfDoc,
  docOfBlocks,
  docOfContent,
  fragmentOfBlocks,
} from '#renderer/plan-document/editor/rich-doc.ts'
import { schemas } from '#renderer/plan-document/editor/rich-schema.ts'
import { tidyBlocks, tidyContent } from '#renderer/plan-document/editor/rich-tidy.ts'
import { type Block, block, generatedContents, generatedLayouts } from '#shared/records/narrative.ts'
import { figureStyles, type Inline, inline, joinRuns, plain, type RichText } from '#shared/records/rich-text.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'

const words = fc.oneof(
  fc.string(),
  fc.constantFrom('', '\n', 'a\nb', '{{x}}', '- a', '  ', 'đường 1.275', '<b>', '\uFFFC'),
)
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/)
const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: words,
    emphasis: fc.constantFrom('plain' as const, 'bold' as const, 'italic' as const, 'boldItalic' as const),
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    figure: fc.string({ minLength: 1, maxLength: 80 }),
    style: fc.constantFrom(...figureStyles),
    of: fc.option(id),
  }),
)
const anyText: fc.Arbitrary<Inline[]> = fc.array(anyInline, { maxLength: 8 })
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), content: anyText }),
  fc.record({ kind: fc.constant('item' as const), level: fc.constantFrom(1 as const, 2 as const), content: anyText }),
  fc.record({ kind: fc.constant('lettered' as const), content: anyText }),
  fc.record({
    kind: fc.constant('generated' as const),
    from: fc.constantFrom(...generatedContents),
    layout: fc.constantFrom(...generatedLayouts),
    groupIds: fc.option(fc.array(id, { maxLength: 3 })),
  }),
)
const joined = (each: Block): Block =>
  each.kind === 'generated' ? each : { ...each, content: [...joinRuns(each.content)] }

describe('text between the records and the editor', () => {
  test('blocks come back as they were, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 10 }), (blocks) => {
        const doc = docOfBlocks(schemas.blocks, blocks)
        doc.check()
        expect(blocksOfDoc(doc)).toEqual(blocks.map(joined))
      }),
    )
  })

  test('a single text comes back as it was', () => {
    fc.assert(
      fc.property(anyText, (content) => {
        const doc = docOfContent(schemas.line, content)
        doc.check()
        expect(contentOfDoc(doc)).toEqual(joinRuns(content))
      }),
    )
  })

  test('the document survives JSON, which is how a draft is kept', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 6 }), (blocks) => {
        const doc = docOfBlocks(schemas.blocks, blocks)
        expect(schemas.blocks.nodeFromJSON(JSON.parse(JSON.stringify(doc.toJSON()))).eq(doc)).toBe(true)
      }),
    )
  })

  test('every section of the sample comes back untouched, tidied too', () => {
    for (const { blocks, title } of sampleSnapshot().narratives) {
      expect(tidyBlocks(blocksOfDoc(docOfBlocks(schemas.blocks, blocks)))).toEqual({ ok: true, value: blocks })
      expect(tidyContent(contentOfDoc(docOfContent(schemas.line, title)))).toEqual({ ok: true, value: title })
    }
  })

  test('an empty section is one empty paragraph on the screen and nothing in the record', () => {
    const doc = docOfBlocks(schemas.blocks, [])
    expect(doc.childCount).toBe(1)
    expect(tidyBlocks(blocksOfDoc(doc))).toEqual({ ok: true, value: [] })
  })

  test('where only words can be stored, a generated part finds no place', () => {
    const part: Block = { kind: 'generated', from: 'tasks', layout: 'sections', groupIds: null }
    const fragment = fragmentOfBlocks(schemas.words, [part, { kind: 'paragraph', content: [plain('Chữ')] }])
    expect(fragment.childCount).toBe(1)
  })
})

describe('tidying before storing', () => {
  test('gives what the validators accept and changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 6 }), (blocks) => {
        const once = tidyBlocks(blocks)
        if (!once.ok) throw new Error(once.error)
        for (const each of once.value) expect(block.safeParse(each).success).toBe(true)
        expect(tidyBlocks(once.value)).toEqual(once)
      }),
    )
  })

  test('takes spaces from the ends, puts the tone where official texts have it, and keeps an item begun', () => {
    const content: RichText = [plain('  Uỷ ban '), { kind: 'text', text: 'nhân dân  ', emphasis: 'bold' }]
    expect(tidyContent(content)).toEqual({
      ok: true,
      value: [plain('Ủy ban '), { kind: 'text', text: 'nhân dân', emphasis: 'bold' }],
    })
    const kept: Block[] = [
      { kind: 'paragraph', content: [plain('   ')] },
      { kind: 'item', level: 2, content: [] },
    ]
    expect(tidyBlocks(kept)).toEqual({ ok: true, value: [kept[1]] })
    expect(inline.safeParse(plain('x')).success).toBe(true)
  })

  test('says which length is too much instead of cutting it', () => {
    const read = tidyContent([plain('x'.repeat(20_001))])
    expect(read).toEqual({ ok: false, error: expect.stringContaining('20.001 ký tự, nhiều hơn 20.000') })
  })
})
