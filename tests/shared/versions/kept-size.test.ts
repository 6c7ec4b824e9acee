import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import { readPackage } from '#shared/package/read-package.ts'
import { writePackage } from '#shared/package/write-package.ts'
import type { IssuedPlan } from '#shared/records/issued-plan.ts'
import { readSnapshot } from '#shared/records/read-snapshot.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { makeIssuedPlan } from '#shared/versions/issued-copy.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'
import { someParts } from '#tests/shared/package/package-parts.ts'

const digest = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The sample grown to 350 devices and 120 items, no two alike. */
function grown(): Snapshot {
  const start = sampleSnapshot()
  const many = <R extends object>(rows: readonly R[], count: number, name: string): R[] =>
    Array.from({ length: count }, (_, at) => ({
      ...(rows[at % rows.length] as R),
      id: `${name}-${at}`,
      name: `${name} số ${at * 7919}`,
    }))
  return { ...start, assets: many(start.assets, 350, 'may'), initiatives: many(start.initiatives, 120, 'du-an') }
}
const LARGE = grown()

async function tenCopies(): Promise<readonly IssuedPlan[]> {
  const context = planContext(LARGE, SAMPLE_PLAN, TODAY)
  if (context === null) throw new Error('no plan')
  const bytes = await writeDocx(buildPlanOutline(context))
  const docx = { name: 'KH.docx', bytes, sha256: await digest(bytes) }
  const copy = await makeIssuedPlan(
    { id: 'kept', snapshot: LARGE, planId: SAMPLE_PLAN, docx, issuedOn: TODAY, note: '' },
    digest,
  )
  return Array.from({ length: 10 }, (_, at) => ({ ...copy, id: `kept-${at}`, edition: at + 1 }))
}

test('ten issued copies of the large hospital weigh less than 2 MB in the data file, which is read whole again', async () => {
  const issuedPlans = await tenCopies()
  const text = JSON.stringify({ ...LARGE, issuedPlans })
  const [with10, without] = [text.length, JSON.stringify(LARGE).length]
  expect(with10 - without).toBeLessThan(2_000_000)
  const read = readSnapshot(text)
  expect(read.ok && read.value.issuedPlans).toEqual(issuedPlans)
})

test('nothing of an issued copy leaves in a package, whatever is ticked', async () => {
  const issuedPlans = (await tenCopies()).slice(0, 1)
  const [copy] = issuedPlans
  const text = await writePackage({
    ...someParts,
    snapshot: { ...LARGE, issuedPlans },
    leaving: new Set(['issuedPlans']),
  })
  expect(text).not.toContain(copy?.docx.slice(0, 60))
  expect(text).not.toContain(copy?.docxSha256)
  const read = await readPackage(text, { digest })
  expect(read.ok && read.value.snapshot.issuedPlans).toEqual([])
  expect(read.ok && read.value.snapshot.plans).toHaveLength(1)
})
