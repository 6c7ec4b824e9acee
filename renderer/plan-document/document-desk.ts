import { sha256 } from '#renderer/workspace/sha256.ts'
import { err, ok } from '#shared/basics/result.ts'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { writeHtml } from '#shared/document/html-writer.ts'
import type { Outline } from '#shared/document/outline.ts'
import { appendixFileName, planFileName } from '#shared/document/plan-file-name.ts'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import { docxCarriesOutline } from '#shared/document/read-docx-text.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { packageFileName } from '#shared/package/package-file-name.ts'
import { describePackageProblem } from '#shared/package/package-problem.ts'
import { readPackage } from '#shared/package/read-package.ts'
import { writePackage } from '#shared/package/write-package.ts'
import { examineOutline } from '#shared/preflight/run-preflight.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { appendixSheets } from '#shared/tables/appendix-sheets.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { xlsxCarriesSheets } from '#shared/tables/xlsx-carries-sheets.ts'
import type {
  ChangedRecords,
  DeskJobs,
  DeskMessage,
  Draft,
  DraftPages,
  HeadingLine,
  MadeFile,
  PlanAsked,
} from './desk-jobs.ts'

interface Made {
  readonly context: DocumentContext
  readonly outline: Outline
}

/** Writes documents away from the page. It keeps the records it was given, so that a message carries only what changed. */
export function createDesk() {
  let records: Snapshot = emptySnapshot()
  let last: { readonly key: string; readonly of: Snapshot; readonly made: Made } | null = null

  function take(changed: ChangedRecords): void {
    if (Object.keys(changed).length > 0) records = { ...records, ...changed }
  }

  /** The outline of a plan, made once for one state of the records. */
  function make({ planId, today }: PlanAsked): Made | null {
    const key = `${planId} ${today}`
    if (last !== null && last.key === key && last.of === records) return last.made
    const context = planContext(records, planId, today)
    if (context === null) return null
    const made = { context, outline: buildPlanOutline(context) }
    last = { key, of: records, made }
    return made
  }

  function pages(ask: PlanAsked): DraftPages | null {
    const made = make(ask)
    if (made === null) return null
    const { plan } = made.context
    return { fileName: planFileName(records, plan), headings: headingsOf(made.outline), html: writeHtml(made.outline) }
  }

  function draft(ask: DeskJobs['draft']['ask']): Draft | null {
    const made = make(ask)
    if (made === null) return null
    const { open, dismissed } = examineOutline(made.context, made.outline)
    return {
      planId: ask.planId,
      fileName: planFileName(records, made.context.plan),
      headings: headingsOf(made.outline),
      findings: open,
      dismissed,
      html: ask.pages ? writeHtml(made.outline) : null,
    }
  }

  async function docx(ask: PlanAsked): Promise<DeskJobs['docx']['answer']> {
    const made = make(ask)
    if (made === null) return null
    const bytes = new Uint8Array(await writeDocx(made.outline))
    // Nothing is offered for saving before the file has been read again and found to hold the whole document.
    const whole = docxCarriesOutline(bytes, made.outline)
    if (!whole.ok) return whole
    return ok(await asFile(`${planFileName(records, made.context.plan)}.docx`, bytes))
  }

  async function appendices(ask: PlanAsked): Promise<DeskJobs['appendices']['answer']> {
    const made = make(ask)
    const sheets = made === null ? [] : appendixSheets(made.context)
    if (made === null || sheets.length === 0) return null
    const bytes = new Uint8Array(writeXlsx(sheets))
    const whole = xlsxCarriesSheets(bytes, sheets)
    if (!whole.ok) return whole
    return ok(await asFile(`${appendixFileName(records, made.context.plan)}.xlsx`, bytes))
  }

  async function pack(ask: DeskJobs['package']['ask']): Promise<DeskJobs['package']['answer']> {
    const { leaving, ...header } = ask
    const parts = { snapshot: records, leaving: new Set(leaving), header, digest: sha256 }
    const text = await writePackage({ kind: 'report', ...parts })
    const read = await readPackage(text, { digest: sha256 })
    if (!read.ok) return err(`Đọc lại gói vừa tạo không được. ${describePackageProblem(read.error)}`)
    const name = packageFileName(records.hospital, ask.year, ask.sequence)
    return ok({ ...(await asFile(name, new TextEncoder().encode(text))), contentDigest: read.value.digest })
  }

  return {
    async answer(message: DeskMessage): Promise<DeskJobs[DeskMessage['job']]['answer']> {
      take(message.changed)
      switch (message.job) {
        case 'pages':
          return pages(message.ask)
        case 'draft':
          return draft(message.ask)
        case 'docx':
          return docx(message.ask)
        case 'appendices':
          return appendices(message.ask)
        case 'package':
          return pack(message.ask)
      }
    },
  }
}

/** The document's table of contents: the numbered headings of the text, then the appendices. */
export function headingsOf(outline: Outline): readonly HeadingLine[] {
  const headings = outline.body.filter((block) => block.kind === 'heading')
  return [
    ...headings.map(
      (block, place): HeadingLine => ({
        kind: 'heading',
        place,
        level: block.level,
        text: `${block.number} ${block.text}`,
        origin: block.origin ?? null,
      }),
    ),
    ...outline.appendices.map(
      (appendix, place): HeadingLine => ({
        kind: 'appendix',
        place,
        level: 1,
        text: `${appendix.label}. ${appendix.title.at(-1) ?? ''}`,
        origin: null,
      }),
    ),
  ]
}

async function asFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<MadeFile> {
  return { name, bytes, sha256: await sha256(bytes) }
}
