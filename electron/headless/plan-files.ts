import { randomUUID } from 'node:crypto'
import { cleanFileName } from '#electron/files/file-name.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { writeHtml } from '#shared/document/html-writer.ts'
import type { Outline } from '#shared/document/outline.ts'
import { planFileName } from '#shared/document/plan-file-name.ts'
import { docxCarriesOutline } from '#shared/document/read-docx-text.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { packageFileName } from '#shared/package/package-file-name.ts'
import { describePackageProblem } from '#shared/package/package-problem.ts'
import { readPackage } from '#shared/package/read-package.ts'
import { writePackage } from '#shared/package/write-package.ts'
import { appendixSheets } from '#shared/tables/appendix-sheets.ts'
import type { Sheet } from '#shared/tables/sheet.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { xlsxCarriesSheets } from '#shared/tables/xlsx-carries-sheets.ts'
import type { Failure } from './command.ts'
import { findBrowser } from './find-browser.ts'
import { htmlCarriesOutline } from './html-carries-outline.ts'
import { sha256 } from './input.ts'
import { printPdf } from './print-pdf.ts'
import type { MadeFile } from './save-files.ts'
import { APP_VERSION } from './version.ts'

export interface PlanFiles {
  readonly files: readonly MadeFile[]
  /** What could not be made, in words; none of it is needed to sign the plan. */
  readonly notes: readonly string[]
}

type Made = Result<MadeFile, Failure>

/**
 * Makes every file of one plan and reads each back before anything is written: DOCX and HTML against the outline, XLSX cell
 * by cell, the package as its receiver would.
 */
export async function makePlanFiles(context: DocumentContext, outline: Outline): Promise<Result<PlanFiles, Failure>> {
  const base = planFileName(context.snapshot, context.plan)
  const html = writeHtml(outline)
  const sheets = appendixSheets(context)
  const made: readonly Made[] = [
    await docxFile(outline, base),
    htmlFile(html, outline, base),
    ...(sheets.length === 0 ? [] : [xlsxFile(sheets, base)]),
    await packageFile(context),
  ]
  const files: MadeFile[] = []
  for (const each of made) {
    if (!each.ok) return each
    files.push(each.value)
  }
  const pdf = await pdfFile(html, base)
  const noSheets = 'Kế hoạch chưa có giai đoạn nào nên không có phụ lục và không có tệp XLSX.'
  return ok({
    files: [...files, ...(pdf.ok ? [pdf.value] : [])],
    notes: [...(sheets.length === 0 ? [noSheets] : []), ...(pdf.ok ? [] : [pdf.error])],
  })
}

async function docxFile(outline: Outline, base: string): Promise<Made> {
  const bytes = await writeDocx(outline)
  return checked('docx', cleanFileName(base, '.docx'), bytes, docxCarriesOutline(bytes, outline))
}

function htmlFile(html: string, outline: Outline, base: string): Made {
  const bytes = new TextEncoder().encode(html)
  return checked('html', cleanFileName(base, '.html'), bytes, htmlCarriesOutline(html, outline))
}

function xlsxFile(sheets: readonly Sheet[], base: string): Made {
  const bytes = writeXlsx(sheets)
  return checked('xlsx', cleanFileName(`${base}-phu-luc`, '.xlsx'), bytes, xlsxCarriesSheets(bytes, sheets))
}

/** The first package of the year, with nothing in it that leaves the hospital only when asked. */
async function packageFile({ snapshot, plan }: DocumentContext): Promise<Made> {
  const text = await writePackage({
    kind: 'report',
    snapshot,
    leaving: new Set(),
    header: {
      packageId: randomUUID(),
      year: plan.year,
      sequence: 1,
      previousHash: null,
      createdAt: new Date().toISOString(),
      appVersion: APP_VERSION,
    },
    digest: sha256,
  })
  const read = await readPackage(text, { digest: sha256 })
  const whole = read.ok ? ok(true) : err(describePackageProblem(read.error))
  return checked('package', packageFileName(snapshot.hospital, plan.year, 1), new TextEncoder().encode(text), whole)
}

/** The error is a note: a machine without a browser still gets everything else. */
async function pdfFile(html: string, base: string): Promise<Result<MadeFile, string>> {
  const browser = findBrowser()
  if (browser === null) return err('Không có tệp PDF vì máy này chưa cài Chromium, Chrome hoặc Edge.')
  const printed = await printPdf(html, browser)
  if (printed.kind === 'failed') return err(`Không có tệp PDF: ${printed.reason}.`)
  return ok({ kind: 'pdf', name: cleanFileName(base, '.pdf'), bytes: printed.bytes })
}

function checked(kind: string, name: string, bytes: Uint8Array, whole: Result<unknown, string>): Made {
  if (whole.ok) return ok({ kind, name, bytes })
  return err({
    kind: 'not-whole',
    message: `Đã tạo nhưng đọc lại không đúng nên không ghi. ${whole.error}`,
    place: { file: name },
  })
}
