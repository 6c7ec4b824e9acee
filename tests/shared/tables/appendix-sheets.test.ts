import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Run } from '#shared/document/outline.ts'
import { planAppendices } from '#shared/document/plan-appendices.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { appendixSheets } from '#shared/tables/appendix-sheets.ts'
import { storedValue } from '#shared/tables/sheet.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { sampleContext } from '#tests/fixtures/sample.ts'

const MONEY_COLUMN = 3
const words = (runs: readonly Run[]) => runs.map((run) => run.text).join('')
const inMillions = (printed: string) => Number(printed.replaceAll('.', '').replace(',', '.'))

const withUnit = (moneyUnit: 'dong' | 'thousand' | 'million') => (snapshot: Snapshot) => ({
  ...snapshot,
  plans: snapshot.plans.map((plan) => ({ ...plan, moneyUnit })),
})

describe('appendixSheets', () => {
  it('has one sheet per appendix of the paper', () => {
    expect(appendixSheets(sampleContext()).map((sheet) => sheet.name)).toEqual(['Phụ lục I', 'Phụ lục II'])
  })

  it('holds every cell of the paper, read by another program, with money as numbers', async () => {
    const context = sampleContext()
    const read = await readXlsx(Buffer.from(writeXlsx(appendixSheets(context))), { trim: false })
    for (const [at, appendix] of planAppendices(context).entries()) {
      const table = appendix.blocks.find((block) => block.kind === 'table')
      if (table?.kind !== 'table') throw new Error('no table')
      const head = [appendix.label, ...appendix.title, appendix.attachedTo]
      const data = read[at]?.data ?? []
      expect(data.slice(0, head.length).map((row) => row[0])).toEqual(head)
      expect(data[head.length]).toEqual(table.columns.map((column) => column.title))
      for (const [index, row] of table.rows.entries()) {
        const found = data[head.length + 1 + index] ?? []
        let column = 0
        for (const cell of row.cells) {
          const printed = words(cell.runs)
          const isMoney = column === MONEY_COLUMN && row.kind !== 'section'
          const wanted = isMoney ? inMillions(printed) : printed === '' ? null : printed
          expect(found[column], `${appendix.label}, row ${index + 1}, column ${column + 1}`).toBe(wanted)
          column += cell.span ?? 1
        }
      }
      const remarks = appendix.blocks.flatMap((block) => (block.kind === 'remark' ? [words(block.runs)] : []))
      expect(data.slice(head.length + 1 + table.rows.length).map((row) => row[0])).toEqual(remarks)
    }
  })

  it.each([
    ['dong', [1_275_000_000, 2_400_000_000]],
    ['thousand', [1_275_000, 2_400_000]],
    ['million', [1275, 2400]],
  ] as const)('adds up in %s to the total row, as numbers', (unit, totals) => {
    const sheets = appendixSheets(sampleContext(withUnit(unit)))
    const sums = sheets.map((sheet) => {
      const amounts = sheet.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell.kind === 'money' ? [storedValue(cell)] : [])),
      )
      const total = Number(amounts.at(-1))
      expect(amounts.slice(0, -1).reduce<number>((sum, amount) => sum + Number(amount), 0)).toBeCloseTo(total, 6)
      return total
    })
    expect(sums).toEqual(totals)
  })

  it('leaves words where the paper has words in place of an amount', () => {
    const sheets = appendixSheets(
      sampleContext((snapshot) => ({
        ...snapshot,
        initiatives: snapshot.initiatives.map((each, at) =>
          at === 0 ? { ...each, funding: [], amountWords: 'Theo hướng dẫn', name: '=HYPERLINK("x")' } : each,
        ),
      })),
    )
    const cells = sheets.flatMap((sheet) => sheet.rows).flatMap((row) => row.cells)
    expect(cells).toContainEqual(expect.objectContaining({ kind: 'text', text: 'Theo hướng dẫn' }))
    expect(cells).toContainEqual(expect.objectContaining({ kind: 'text', text: '=HYPERLINK("x")' }))
  })

  it('keeps a text that happens to read like the amount as text', () => {
    const sheets = appendixSheets(
      sampleContext((snapshot) => ({
        ...snapshot,
        initiatives: snapshot.initiatives.map((each) => ({ ...each, objective: '900', note: '900' })),
      })),
    )
    const texts = sheets.flatMap((sheet) => sheet.rows).flatMap((row) => row.cells)
    expect(texts.filter((cell) => cell.kind === 'text' && cell.text === '900')).toHaveLength(14)
  })

  it('has no sheet for a plan without phases', () => {
    expect(appendixSheets(sampleContext((snapshot) => ({ ...snapshot, phases: [] })))).toEqual([])
  })
})
