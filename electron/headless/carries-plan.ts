import { isDeepStrictEqual } from 'node:util'
import { isWholePdf } from '#electron/files/whole-pdf.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import type { Outline } from '#shared/document/outline.ts'
import { docxCarriesOutline } from '#shared/document/read-docx-text.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { withoutWithheld } from '#shared/package/leaving.ts'
import { describePackageProblem } from '#shared/package/package-problem.ts'
import { readPackage } from '#shared/package/read-package.ts'
import { appendixSheets } from '#shared/tables/appendix-sheets.ts'
import { xlsxCarriesSheets } from '#shared/tables/xlsx-carries-sheets.ts'
import { htmlCarriesOutline } from './html-carries-outline.ts'
import { sha256 } from './input.ts'

export const planFileKinds = ['docx', 'html', 'xlsx', 'package', 'pdf'] as const
export type PlanFileKind = (typeof planFileKinds)[number]

/** What every file of a plan is made from and compared with. */
export interface PlanSource {
  readonly context: DocumentContext
  readonly outline: Outline
}

/** Whether a file holds its whole share of the plan and nothing else. The error is a Vietnamese sentence. */
export async function carriesPlan(
  kind: PlanFileKind,
  bytes: Uint8Array,
  plan: PlanSource,
): Promise<Result<true, string>> {
  switch (kind) {
    case 'docx':
      return docxCarriesOutline(bytes, plan.outline)
    case 'html':
      return htmlCarriesOutline(textOf(bytes), plan.outline)
    case 'xlsx':
      return xlsxCarriesSheets(bytes, appendixSheets(plan.context))
    case 'package':
      return packageCarriesRecords(textOf(bytes), plan.context)
    case 'pdf':
      return isWholePdf(bytes) ? ok(true) : err('Tệp PDF không hoàn chỉnh.')
  }
}

async function packageCarriesRecords(text: string, { snapshot }: DocumentContext): Promise<Result<true, string>> {
  const opened = await readPackage(text, { digest: sha256 })
  if (!opened.ok) return err(describePackageProblem(opened.error))
  const sent = withoutWithheld(snapshot, new Set())
  return isDeepStrictEqual(opened.value.snapshot, wellFormed(sent)) ? ok(true) : err('Gói thiếu hoặc sai bản ghi.')
}

/** Half a surrogate pair has no form in a package and becomes U+FFFD there (see writePackage). */
function wellFormed(snapshot: unknown): unknown {
  return JSON.parse(JSON.stringify(snapshot), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\uFFFD') : value,
  )
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
