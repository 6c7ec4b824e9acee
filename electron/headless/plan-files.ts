import { randomUUID } from 'node:crypto'
import { cleanFileName } from '#electron/files/file-name.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { writeHtml } from '#shared/document/html-writer.ts'
import { appendixFileName, planFileName } from '#shared/document/plan-file-name.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { packageFileName } from '#shared/package/package-file-name.ts'
import { writePackage } from '#shared/package/write-package.ts'
import { appendixSheets } from '#shared/tables/appendix-sheets.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { carriesPlan, type PlanFileKind, type PlanSource } from './carries-plan.ts'
import type { Failure } from './command.ts'
import { findBrowser } from './find-browser.ts'
import { sha256 } from './input.ts'
import type { PackagePlace } from './next-package.ts'
import { printPdf } from './print-pdf.ts'
import { APP_VERSION } from './version.ts'

export interface PlanFile {
  readonly kind: PlanFileKind
  /** Without folder. */
  readonly name: string
  readonly bytes: Uint8Array
  /** A package that was sent is never replaced. */
  readonly isNew?: boolean
}

export interface PlanFiles {
  readonly files: readonly PlanFile[]
  /** What could not be made, in words; none of it is needed to sign the plan. */
  readonly notes: readonly string[]
}

/** Makes every file of one plan and reads each back: what does not hold the whole plan never replaces an earlier file. */
export async function makePlanFiles(plan: PlanSource, place: PackagePlace): Promise<Result<PlanFiles, Failure>> {
  const { context, outline } = plan
  const base = planFileName(context.snapshot, context.plan)
  const encoder = new TextEncoder()
  const html = writeHtml(outline)
  const sheets = appendixSheets(context)
  const pdf = await printed(html)
  const files: readonly PlanFile[] = [
    { kind: 'docx', name: cleanFileName(base, '.docx'), bytes: await writeDocx(outline) },
    { kind: 'html', name: cleanFileName(base, '.html'), bytes: encoder.encode(html) },
    ...(pdf.ok ? [{ kind: 'pdf', name: cleanFileName(base, '.pdf'), bytes: pdf.value } as const] : []),
    ...(sheets.length === 0
      ? []
      : [
          {
            kind: 'xlsx',
            name: cleanFileName(appendixFileName(context.snapshot, context.plan), '.xlsx'),
            bytes: writeXlsx(sheets),
          } as const,
        ]),
    {
      kind: 'package',
      isNew: true,
      name: packageFileName(context.snapshot.hospital, context.plan.year, place.sequence),
      bytes: encoder.encode(await packageText(context, place)),
    },
  ]
  for (const { kind, name, bytes } of files) {
    const whole = await carriesPlan(kind, bytes, plan)
    if (whole.ok) continue
    const message = `Tệp “${name}” tạo xong nhưng đọc lại không đúng nên không ghi tệp nào. ${whole.error}`
    return err({ kind: 'not-whole', message, place: { file: name } })
  }
  const noSheets = 'Kế hoạch chưa có giai đoạn nào nên không có phụ lục và không có tệp XLSX.'
  return ok({ files, notes: [...(sheets.length === 0 ? [noSheets] : []), ...(pdf.ok ? [] : [pdf.error])] })
}

/** A package of the plan without anything that leaves only when the user says so. */
function packageText({ snapshot, plan }: DocumentContext, { sequence, previousHash }: PackagePlace): Promise<string> {
  return writePackage({
    kind: 'report',
    snapshot,
    leaving: new Set(),
    header: {
      packageId: randomUUID(),
      year: plan.year,
      sequence,
      previousHash,
      createdAt: new Date().toISOString(),
      appVersion: APP_VERSION,
    },
    digest: sha256,
  })
}

/** The error is a note: a machine without a browser still gets everything else. */
async function printed(html: string): Promise<Result<Uint8Array, string>> {
  const browser = findBrowser()
  if (browser === null) return err('Không có tệp PDF vì máy này chưa cài Chromium, Chrome hoặc Edge.')
  const pdf = await printPdf(html, browser)
  return pdf.kind === 'printed' ? ok(pdf.bytes) : err(`Không có tệp PDF: ${pdf.reason}.`)
}
