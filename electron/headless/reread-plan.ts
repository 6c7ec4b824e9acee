import { readLimited } from '#electron/files/read-limited.ts'
import { isIsoDate } from '#shared/basics/calendar-date.ts'
import { MAX_FILE_BYTES } from '#shared/contract/bridge.ts'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import { carriesPlan, planFileKinds } from './carries-plan.ts'
import { findBrowser } from './find-browser.ts'
import { readInput, sha256 } from './input.ts'
import type { SavedFile } from './save-files.ts'

/** What `khs generate --json` said it wrote. */
export interface Generated {
  readonly plan: { readonly id: string }
  readonly today: string
  readonly files: readonly SavedFile[]
}

/**
 * Reads everything a generation wrote again from the disk and compares it with the records it came from.
 * @returns one Vietnamese sentence per thing that is wrong; none when all agrees
 */
export async function rereadPlan(snapshotFile: string, said: Generated): Promise<readonly string[]> {
  const input = await readInput(snapshotFile)
  if (!input.ok) return [input.error.message]
  const context = isIsoDate(said.today) ? planContext(input.value.snapshot, said.plan.id, said.today) : null
  if (context === null) return [`Không có kế hoạch “${said.plan.id}” trong ${snapshotFile}.`]
  const plan = { context, outline: buildPlanOutline(context) }
  const wrong: string[] = []
  for (const kind of planFileKinds) {
    const file = said.files.find((each) => each.kind === kind)
    if (file === undefined) {
      if (kind !== 'pdf' || findBrowser() !== null) wrong.push(`Thiếu tệp ${kind}.`)
      continue
    }
    const read = await readLimited(file.path, MAX_FILE_BYTES)
    if (!read.ok) wrong.push(`Không đọc lại được ${file.name}: ${read.error.kind}.`)
    else if (read.value.byteLength !== file.bytes || (await sha256(read.value)) !== file.sha256) {
      wrong.push(`${file.name} trên đĩa khác tệp đã báo.`)
    } else {
      const whole = await carriesPlan(kind, read.value, plan)
      if (!whole.ok) wrong.push(`${file.name}: ${whole.error}`)
    }
  }
  return wrong
}
