// Before any record's validator is made.
import '#renderer/workspace/without-eval.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { docxCarriesOutline } from '#shared/document/read-docx-text.ts'
import { compareVersions } from '#shared/versions/compare-versions.ts'
import { comparisonOutline } from '#shared/versions/comparison-outline.ts'
import type { CompareAnswer, CompareAsk } from './compare-jobs.ts'

self.addEventListener('message', async ({ data }: MessageEvent<CompareAsk>) => {
  self.postMessage(await answer(data))
})

/** The comparison, with its DOCX when asked: read again before it is offered. */
async function answer({ left, right, docx }: CompareAsk): Promise<Result<CompareAnswer, string>> {
  const compared = compareVersions(left, right)
  if (!compared.ok) return compared
  if (!docx) return ok({ comparison: compared.value, docx: null })
  const outline = comparisonOutline(compared.value, right.snapshot.hospital, right.today)
  const bytes = new Uint8Array(await writeDocx(outline))
  const whole = docxCarriesOutline(bytes, outline)
  if (!whole.ok) return err(`Không lưu vì bảng so sánh vừa tạo đọc lại không đúng. ${whole.error}`)
  return ok({ comparison: compared.value, docx: bytes })
}
