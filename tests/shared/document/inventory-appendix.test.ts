import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { htmlCarriesOutline } from '#electron/headless/html-carries-outline.ts'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { writeHtml } from '#shared/document/html-writer.ts'
import { runsText } from '#shared/document/outline-text.ts'
import { docxCarriesOutline } from '#shared/document/read-docx-text.ts'
import { checkOutline } from '#shared/preflight/run-preflight.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { type InventoryTableName, inventoryTableNames } from '#shared/records/inventory-table.ts'
import { bound, plain } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { appendixSheets } from '#shared/tables/appendix-sheets.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { xlsxCarriesSheets } from '#shared/tables/xlsx-carries-sheets.ts'
import { sampleContext, sampleOutline } from '#tests/fixtures/sample.ts'

const choosing =
  (inventoryTables: readonly InventoryTableName[]) =>
  (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    plans: snapshot.plans.map((plan) => ({ ...plan, inventoryTables: [...inventoryTables] })),
  })
const everyTable = choosing(inventoryTableNames)
const words = (snapshot: (seen: Snapshot) => Snapshot): string =>
  sampleOutline(snapshot)
    .body.map((block) => (block.kind === 'text' ? runsText(block.runs) : ''))
    .join('\n')

/** The sample with 60 departments, their names long. */
function sixty(snapshot: Snapshot): Snapshot {
  const departments = Array.from({ length: 60 }, (_, at) =>
    departmentRecord.create(`d${at}`, {
      name: `Khoa Ngoại chấn thương - Chỉnh hình - Bỏng và phẫu thuật tạo hình ${at + 1}`,
      order: at,
      staffCount: at,
    }),
  )
  const assets = snapshot.assets.map((asset, at) => ({ ...asset, departmentId: `d${at % 60}` }))
  return { ...everyTable(snapshot), departments, assets }
}

describe('the appendix of the inventory', () => {
  test('is there only when the plan asks for a table', () => {
    expect(sampleOutline().appendices.map(({ label }) => label)).toEqual(['Phụ lục I', 'Phụ lục II'])
    expect(sampleOutline(choosing(['links'])).appendices.map(({ label }) => label)).toEqual([
      'Phụ lục I',
      'Phụ lục II',
      'Phụ lục III',
    ])
  })

  test('is “Phụ lục” alone when the plan has no phase', () => {
    const outline = sampleOutline((snapshot) => ({ ...choosing(['links'])(snapshot), phases: [] }))
    expect(outline.appendices.map(({ label }) => label)).toEqual(['Phụ lục'])
  })

  test('numbers the chosen tables in their own order, and a single one not at all', () => {
    const captions = (names: readonly InventoryTableName[]) =>
      sampleOutline(choosing(names)).appendices[2]?.blocks.flatMap((block) =>
        block.kind === 'remark' && block.align === 'center' ? [runsText(block.runs)] : [],
      )
    expect(captions(['links', 'servers'])).toEqual(['Bảng 1. Tình hình máy chủ', 'Bảng 2. Tình hình về đường truyền'])
    expect(captions(['links'])).toEqual(['Tình hình về đường truyền'])
  })

  test('lies as its widest table needs', () => {
    const orientation = (names: readonly InventoryTableName[]) =>
      sampleOutline(choosing(names)).appendices[2]?.orientation
    expect(orientation(['servers', 'links'])).toBe('portrait')
    expect(orientation(['servers', 'antivirus'])).toBe('landscape')
  })

  test('is referred to by the text, which preflight holds', () => {
    expect(words(choosing(['links']))).toContain('Phụ lục I, Phụ lục II; hiện trạng hạ tầng kèm theo Phụ lục III')
    const context = sampleContext(choosing(['links']))
    const found = checkOutline(context, sampleOutline(choosing(['links']))).map(({ rule }) => rule)
    expect(found).not.toContain('reference.appendix')
  })

  test('keeps its name right where the text is bound to it', () => {
    const bind = (snapshot: Snapshot): Snapshot => ({
      ...snapshot,
      narratives: snapshot.narratives.map((section, at) =>
        at === 0
          ? {
              ...section,
              blocks: [
                {
                  kind: 'paragraph',
                  content: [plain('Số liệu tại '), bound('plan.inventoryAppendix'), plain('.')],
                } as const,
              ],
            }
          : section,
      ),
    })
    expect(words((snapshot) => bind(everyTable(snapshot)))).toContain('Số liệu tại Phụ lục III.')
    const onePhase = (snapshot: Snapshot) => ({
      ...bind(everyTable(snapshot)),
      phases: snapshot.phases.slice(0, 1),
    })
    expect(words(onePhase)).toContain('Số liệu tại Phụ lục II.')
  })

  test('prints the same figures as the text beside it', () => {
    const table = sampleOutline(everyTable).appendices[2]?.blocks.filter((block) => block.kind === 'table')[1]
    const total = table?.kind === 'table' ? table.rows.at(-1) : undefined
    expect(total?.cells.map((cell) => runsText(cell.runs))).toEqual([
      'Tổng cộng',
      '55',
      '20',
      '0',
      '35',
      '0',
      '20/55 (36,4%)',
    ])
  })

  test.each([
    ['the sample', everyTable],
    ['60 departments', sixty],
  ])('is carried whole by DOCX, HTML and XLSX: %s', async (_, change) => {
    const context = sampleContext(change)
    const outline = sampleOutline(change)
    expect(docxCarriesOutline(await writeDocx(outline), outline)).toEqual({ ok: true, value: true })
    expect(htmlCarriesOutline(writeHtml(outline), outline)).toEqual({ ok: true, value: true })
    const sheets = appendixSheets(context)
    expect(xlsxCarriesSheets(writeXlsx(sheets), sheets)).toEqual({ ok: true, value: true })
  })

  test('has a sheet per table with counts as numbers, read by another program', async () => {
    const sheets = appendixSheets(sampleContext(everyTable))
    expect(sheets.map(({ name }) => name).slice(2, 4)).toEqual(['Phụ lục III - Bảng 1', 'Phụ lục III - Bảng 2'])
    const read = await readXlsx(Buffer.from(writeXlsx(sheets)))
    const computers = read[3]?.data ?? []
    expect(computers[0]?.[0]).toBe('Phụ lục III')
    expect(computers.find((row) => row[1] === 'Tổng cộng')?.slice(2)).toEqual([55, 20, 0, 35, 0, '20/55 (36,4%)'])
  })
})
