import fc from 'fast-check'
import type { Outline, OutlineBlock, Run, TableBlock, TableRow, TextBlock } from '#shared/document/outline.ts'

const nasty = [
  '<script>alert("&amp;")</script>',
  ']]>',
  'CURRENT',
  'NUM_PAGES',
  '\u0000\u0007\u000B\u001F',
  '\uD800',
  '\uDC00x',
  '\uFFFE',
  '👩🏽‍⚕️ 🏥',
  'مستشفى',
  '\u202Eexe.pdf',
  'dòng 1\r\ndòng 2\u2028dòng 3',
  'cột\tcột',
  '  hai  dấu  cách  ',
  '____',
  '$x {{y}} %s \\n &#0; &nbsp;',
  'e\u0302\u0301',
  'x'.repeat(3000),
  '=HYPERLINK("http://x")',
  '"\'`',
] as const

/** What a user may type or paste: plain words, everything Unicode has, half characters, markup. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.constantFrom('Hạ tầng kỹ thuật', 'Sở Y tế', '1.275', '') },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...nasty), fc.constantFrom(...nasty)).map((two) => two.join('')) },
)

const runs: fc.Arbitrary<Run[]> = fc.array(
  fc.record({ text, bold: fc.boolean(), italic: fc.boolean(), figure: text }, { requiredKeys: ['text'] }),
  { maxLength: 4 },
)
const origin = fc.record({ collection: fc.constantFrom('plans', 'assets', 'hospital'), id: text })
const align = fc.constantFrom('left', 'center', 'right')

const textBlock: fc.Arbitrary<TextBlock> = fc.record(
  { kind: fc.constant('text'), marker: fc.constantFrom('', '-', '+', 'đ)', '<'), runs, origin },
  { requiredKeys: ['kind', 'marker', 'runs'] },
)

const table: fc.Arbitrary<TableBlock> = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const cells = fc.array(fc.record({ runs, align, shade: fc.boolean() }, { requiredKeys: ['runs'] }), {
    minLength: count,
    maxLength: count,
  })
  const whole = fc.record({ runs, span: fc.constant(count) }).map((cell) => [cell])
  const row: fc.Arbitrary<TableRow> = fc.record(
    { kind: fc.constantFrom('row', 'section', 'total'), cells: fc.oneof(cells, whole), origin },
    { requiredKeys: ['kind', 'cells'] },
  )
  return fc.record({
    kind: fc.constant('table'),
    columns: fc.array(fc.record({ title: text, share: fc.constant(100 / count), align }), {
      minLength: count,
      maxLength: count,
    }),
    rows: fc.array(row, { maxLength: 4 }),
  })
})

const block: fc.Arbitrary<OutlineBlock> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('heading'),
      level: fc.constantFrom(1, 2, 3, 4, 5),
      number: fc.constantFrom('A.', 'I.', '1.', '1.1.', 'a)', ''),
      text,
      origin,
    },
    { requiredKeys: ['kind', 'level', 'number', 'text'] },
  ),
  textBlock,
  fc.record({ kind: fc.constant('remark'), align, runs, origin }, { requiredKeys: ['kind', 'align', 'runs'] }),
  table,
)
const blocks = fc.array(block, { maxLength: 6 })
const lines = fc.array(text, { maxLength: 3 })

/** Any outline the types allow, with any text in it. */
export const anyOutline: fc.Arbitrary<Outline> = fc.record({
  title: text,
  letterhead: fc.record({ authority: text, hospital: text, number: text, placeAndDate: text }),
  documentType: text,
  subject: lines,
  basis: fc.array(textBlock, { maxLength: 2 }),
  body: blocks,
  signature: fc.record({ recipients: lines, positions: lines, name: text }),
  appendices: fc.array(
    fc.record({
      label: text,
      title: lines,
      attachedTo: text,
      orientation: fc.constantFrom('portrait', 'landscape'),
      blocks,
    }),
    { maxLength: 2 },
  ),
})
