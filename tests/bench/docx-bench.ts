import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { writeDocx } from '#shared/document/docx-writer.ts'
import type { Outline, OutlineBlock, TableBlock } from '#shared/document/outline.ts'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import { readDocxText } from '#shared/document/read-docx-text.ts'
import { bigHospital } from './big-hospital.ts'
import { inTurn, row } from './timing.ts'

const tag = (text: string): OutlineBlock => ({ kind: 'text', marker: '', runs: [{ text }] })

/** The same page set-up with loops in place of the content: the template a docxtemplater user would draw in Word. */
function templateOutline(outline: Outline): Outline {
  const tables = outline.appendices.map((appendix, index) => {
    const table = appendix.blocks.find((block): block is TableBlock => block.kind === 'table')
    if (table === undefined) throw new Error('no table')
    const cell = (text: string) => ({ runs: [{ text }] })
    const cells = table.columns.map((_, at, all) =>
      cell(`${at === 0 ? `{#rows${index}}` : ''}{c${at}}${at === all.length - 1 ? `{/rows${index}}` : ''}`),
    )
    return { ...appendix, blocks: [{ ...table, rows: [{ kind: 'row' as const, cells }] }] }
  })
  return { ...outline, body: [tag('{#body}'), tag('{text}'), tag('{/body}')], appendices: tables }
}

/** What the template is filled with: the very texts of the outline. */
function templateData(outline: Outline): object {
  const words = (runs: readonly { text: string }[]): string => runs.map((run) => run.text).join('')
  const body = outline.body.map((block) => {
    if (block.kind === 'heading') return { text: `${block.number} ${block.text}` }
    return { text: block.kind === 'table' ? '' : words(block.runs) }
  })
  const rows = outline.appendices.map((appendix, index) => {
    const table = appendix.blocks.find((block): block is TableBlock => block.kind === 'table')
    const lines = (table?.rows ?? []).map((line) =>
      Object.fromEntries(line.cells.map((each, at) => [`c${at}`, words(each.runs)])),
    )
    return [`rows${index}`, lines]
  })
  return { body, ...Object.fromEntries(rows) }
}

/** KH of 300 initiatives and 2.000 assets: from the records to the finished DOCX, against filling an equal template. */
export async function docxBench(): Promise<string> {
  const snapshot = bigHospital(2_000, 300)
  const outlineOf = (): Outline => {
    const context = planContext(snapshot, 'plan-2026', '2026-11-22')
    if (context === null) throw new Error('no plan')
    return buildPlanOutline(context)
  }
  const outline = outlineOf()
  const template = await writeDocx(templateOutline(outline))
  const fill = (): Uint8Array => {
    const filled = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      nullGetter: () => '',
    })
    filled.render(templateData(outline))
    return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
  }
  const lines = (bytes: Uint8Array): number => {
    const read = readDocxText(bytes)
    return read.ok ? read.value.length : 0
  }
  const [ours, theirs] = [lines(await writeDocx(outline)), lines(fill())]
  if (theirs < ours * 0.9) throw new Error(`the template is not equal: ${theirs} lines of ${ours}`)
  const { a, b, ratio } = await inTurn(
    7,
    { name: 'từ bản ghi đến DOCX', work: () => writeDocx(outlineOf()) },
    { name: 'docxtemplater', work: fill },
  )
  return row('DOCX, 300 dự án, 2.000 thiết bị', a, b, ratio, 1)
}
