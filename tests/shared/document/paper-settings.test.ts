import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { writeHtml } from '#shared/document/html-writer.ts'
import type { Outline, TableBlock } from '#shared/document/outline.ts'
import { runsText } from '#shared/document/outline-text.ts'
import { packageLine } from '#shared/document/package-line.ts'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import { docxCarriesOutline } from '#shared/document/read-docx-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { appendixSheets } from '#shared/tables/appendix-sheets.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

const sample = sampleSnapshot()
const contextOf = (snapshot: Snapshot) => {
  const context = planContext(snapshot, SAMPLE_PLAN, TODAY)
  if (context === null) throw new Error('no plan')
  return context
}
const withPlan = (values: object): Snapshot => ({
  ...sample,
  plans: sample.plans.map((plan) => ({ ...plan, ...values })),
})

function moneyOf(outline: Outline, appendix: number): readonly [string, string] {
  const table = outline.appendices[appendix]?.blocks.find((block): block is TableBlock => block.kind === 'table')
  const total = table?.rows.find(({ kind }) => kind === 'total')?.cells[1]
  return [table?.columns[3]?.title ?? '', runsText(total?.runs ?? [])]
}

test('a phase may print its money in another unit than the plan, on paper and in the sheet', () => {
  const snapshot: Snapshot = {
    ...sample,
    phases: sample.phases.map((phase) => (phase.id === 'ph-2' ? { ...phase, moneyUnit: 'dong' as const } : phase)),
  }
  const outline = buildPlanOutline(contextOf(snapshot))
  expect(moneyOf(outline, 0)).toEqual(['Tổng kinh phí thực hiện (triệu đồng)', '1.275'])
  const [title, total] = moneyOf(outline, 1)
  expect(title).toBe('Tổng kinh phí thực hiện (đồng)')
  expect(total).toMatch(/^\d{1,3}(\.\d{3}){2,}$/)
  const units = appendixSheets(contextOf(snapshot)).map((sheet) =>
    sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'money' ? [cell.unit] : []))).at(-1),
  )
  expect(units).toEqual(['million', 'dong'])
})

test('the line that names the package stands at the foot of every page when the plan wants it', async () => {
  const outline = buildPlanOutline(contextOf(withPlan({ printPackageLine: true })))
  expect(outline.footer).toBe('Gói dữ liệu: …………; SHA-256: …………; khóa: …………')
  const bytes = await writeDocx(outline)
  expect(docxCarriesOutline(bytes, outline)).toEqual({ ok: true, value: true })
  const footers = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/footer'))
  expect(footers).toHaveLength(2 * (1 + outline.appendices.length))
  for (const [, part] of footers) expect(strFromU8(part)).toContain('Gói dữ liệu: …………')
  expect(writeHtml(outline)).toContain('@bottom-center')
  const bare = buildPlanOutline(contextOf(sample))
  expect([bare.footer, writeHtml(bare).includes('@bottom-center')]).toEqual([undefined, false])
})

test('a signed package is named by its id, the first 16 digits of its digest and the fingerprint of the key', () => {
  const line = packageLine({ packageId: 'p-7', digest: 'ab12'.repeat(16), fingerprint: 'XKCD-1234' })
  expect(line).toBe('Gói dữ liệu: p-7; SHA-256: ab12ab12ab12ab12; khóa: XKCD-1234')
})

test('nothing in the foot can end the style sheet', () => {
  const html = writeHtml({ ...buildPlanOutline(contextOf(sample)), footer: '"; } </style><b>\\' })
  expect(html).not.toContain('</style><b>')
  expect(html).toContain('content: "\\22 ; } \\3c /style\\3e \\3c')
})

test('amounts no paper can print are held at the largest one, and the document is still made', () => {
  const funding = Array.from({ length: 12 }, (_, at) => ({
    fundingSourceId: at % 2 === 0 ? 'src-ns' : 'src-qpt',
    year: null,
    amount: 999_999_999_999_999,
  }))
  const initiatives = sample.initiatives.map((item) => (item.id === 'ini-mang' ? { ...item, funding } : item))
  const outline = buildPlanOutline(contextOf({ ...sample, initiatives }))
  expect(outline.appendices).toHaveLength(2)
})
