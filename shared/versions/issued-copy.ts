import { gunzipSync, gzipSync } from 'fflate'
import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { planSymbol } from '#shared/document/plan-records.ts'
import { type IssuedPlan, issuedPlanRecord } from '#shared/records/issued-plan.ts'
import type { Plan } from '#shared/records/plan.ts'
import { MAX_SNAPSHOT_BYTES } from '#shared/records/read-json.ts'
import { describeReadProblem } from '#shared/records/read-problem.ts'
import { readSnapshot } from '#shared/records/read-snapshot.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { fromBase64, toBase64 } from './base64.ts'

/** SHA-256 of bytes in hex; passed in, since shared/ has no platform. */
type Digest = (bytes: Uint8Array) => Promise<string>

/** What an issued plan is made of. */
export interface Issuing {
  readonly id: string
  /** All records as they are, the plan among them with number, date and signer. */
  readonly snapshot: Snapshot
  readonly planId: string
  readonly docx: { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string }
  readonly issuedOn: IsoDate
  /** Why it was issued although something was open; empty otherwise. */
  readonly note: string
}

/** The snapshot as an issued plan keeps it: the plan is issued, and no kept copies stand in a kept copy. */
export function snapshotAsIssued(snapshot: Snapshot, planId: string): Snapshot {
  const plans = snapshot.plans.map((plan) => (plan.id === planId ? { ...plan, status: 'issued' as const } : plan))
  return { ...snapshot, plans, issuedPlans: [] }
}

/** The record that keeps a plan as it is signed. Throws when the snapshot has no such plan: a bug of the caller. */
export async function makeIssuedPlan(issuing: Issuing, digest: Digest): Promise<IssuedPlan> {
  const { id, snapshot, planId, docx, issuedOn, note } = issuing
  const plan = snapshot.plans.find((each) => each.id === planId)
  if (plan === undefined) throw new Error(`no plan ${planId} to be issued`)
  const json = new TextEncoder().encode(JSON.stringify(snapshotAsIssued(snapshot, planId)))
  return issuedPlanRecord.create(id, {
    planId,
    year: plan.year,
    edition: plan.edition,
    symbol: planSymbol(snapshot, plan),
    date: plan.date,
    signer: plan.signerName,
    issuedOn,
    docxName: docx.name,
    docx: toBase64(docx.bytes),
    docxSha256: docx.sha256,
    // Without a time of its own, so that the same records give the same bytes.
    snapshot: toBase64(gzipSync(json, { mtime: 0 })),
    snapshotSha256: await digest(json),
    note,
  })
}

/** A kept file with its bytes, or why they are not those that were kept. */
export type KeptFile = Result<Uint8Array<ArrayBuffer>, string>

/** The kept DOCX, once its hash fits; otherwise a Vietnamese sentence. */
export async function keptDocx(issued: IssuedPlan, digest: Digest): Promise<KeptFile> {
  const bytes = fromBase64(issued.docx)
  if (bytes === null || (await digest(bytes)) !== issued.docxSha256) return err(damaged('Tệp DOCX', issued))
  return ok(bytes)
}

/** The JSON of the kept snapshot, once its hash fits; otherwise a Vietnamese sentence. */
export async function keptJson(issued: IssuedPlan, digest: Digest): Promise<KeptFile> {
  const bytes = unpacked(issued)
  if (bytes === null || (await digest(bytes)) !== issued.snapshotSha256) return err(damaged('Dữ liệu', issued))
  return ok(bytes)
}

/** The records as they were issued, hash and every record checked; otherwise a Vietnamese sentence. */
export async function keptSnapshot(issued: IssuedPlan, digest: Digest): Promise<Result<Snapshot, string>> {
  const json = await keptJson(issued, digest)
  if (!json.ok) return json
  const read = readSnapshot(new TextDecoder().decode(json.value))
  return read.ok ? ok(read.value) : err(`Dữ liệu kèm bản ban hành không mở được. ${describeReadProblem(read.error)}`)
}

/** The kept records without asking whether they are what was kept; null when they cannot be read at all. For comparing only. */
export function peekSnapshot(issued: Pick<IssuedPlan, 'snapshot'>): Snapshot | null {
  const bytes = unpacked(issued)
  if (bytes === null) return null
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Snapshot
  } catch {
    return null
  }
}

function unpacked({ snapshot }: Pick<IssuedPlan, 'snapshot'>): Uint8Array<ArrayBuffer> | null {
  const packed = fromBase64(snapshot)
  if (packed === null || unpackedSize(packed) > MAX_SNAPSHOT_BYTES) return null
  try {
    return new Uint8Array(gunzipSync(packed))
  } catch {
    // fflate throws on bytes that are no gzip.
    return null
  }
}

/** What a gzip file says of its length; fflate takes no more room than this, whatever the file holds. */
function unpackedSize(packed: Uint8Array<ArrayBuffer>): number {
  return packed.length < 18 ? Number.POSITIVE_INFINITY : new DataView(packed.buffer).getUint32(packed.length - 4, true)
}

function damaged(what: string, { symbol, year, edition }: IssuedPlan): string {
  return `${what} của bản ban hành ${symbol || `năm ${year}`} (lần ${edition}) đã bị thay đổi: mã băm không khớp với mã ghi lúc ban hành. Hãy lấy lại từ bản sao lưu gần nhất hoặc từ tệp DOCX đã lưu riêng.`
}

/** The plan that a kept copy is of, among its kept records; undefined in records that do not belong to it. */
export function planInCopy(snapshot: Snapshot, { planId, year, edition }: IssuedPlan): Plan | undefined {
  const { plans } = snapshot
  // The plan itself may have been deleted since, and the copy let go of it.
  const isIt = (plan: Plan) => plan.year === year && plan.edition === edition && plan.status === 'issued'
  return planId === null ? plans.find(isIt) : plans.find(({ id }) => id === planId)
}
