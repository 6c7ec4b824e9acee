// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createDeskClient, type WorkerPort } from '#renderer/plan-document/desk-client.ts'
import type { ChangedRecords, DeskMessage, DeskReply } from '#renderer/plan-document/desk-jobs.ts'
import { createDesk } from '#renderer/plan-document/document-desk.ts'
import { readDocxText } from '#shared/document/read-docx-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { readXlsx } from '#shared/tables/read-xlsx.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

/** The worker's desk in this thread, messages copied as a worker gets them; `carried` lists what each one brought. */
function openDesk() {
  const desk = createDesk()
  const carried: (keyof ChangedRecords)[][] = []
  const listeners: ((event: MessageEvent<DeskReply>) => void)[] = []
  const port: WorkerPort = {
    postMessage(message) {
      const copy = structuredClone(message) as DeskMessage
      carried.push(Object.keys(copy.changed) as (keyof ChangedRecords)[])
      void desk.answer(copy).then(
        (answer) => tell({ id: copy.id, outcome: 'done', answer }),
        (error: unknown) => tell({ id: copy.id, outcome: 'broken', reason: String(error) }),
      )
    },
    addEventListener(type: string, listener: unknown) {
      if (type === 'message') listeners.push(listener as (event: MessageEvent<DeskReply>) => void)
    },
    terminate() {},
  }
  const tell = (data: DeskReply) => {
    for (const listener of listeners) listener(new MessageEvent('message', { data }))
  }
  return { client: createDeskClient(() => port), carried }
}

const ask = { planId: SAMPLE_PLAN, today: TODAY }

function withOneMoreComputer(snapshot: Snapshot): Snapshot {
  const [first, ...others] = snapshot.assets
  if (first === undefined) throw new Error('the sample has no assets')
  return { ...snapshot, assets: [{ ...first, kind: 'desktop', quantity: first.quantity + 1 }, ...others] }
}

describe('the desk', () => {
  test('writes the figures of the newest records, though only the changed collection was sent', async () => {
    const { client, carried } = openDesk()
    const before = sampleSnapshot()
    const first = await client.ask(before, 'draft', { ...ask, pages: true })
    expect(first?.html).toContain('<span data-figure="inventory.computers">55</span>')
    const second = await client.ask(withOneMoreComputer(before), 'draft', { ...ask, pages: true })
    expect(second?.html).toContain('<span data-figure="inventory.computers">56</span>')
    expect(carried[0]).toContain('legalBases')
    expect(carried[1]).toEqual(['assets'])
  })

  test('gives contents and findings without the pages when they are not asked for', async () => {
    const draft = await openDesk().client.ask(sampleSnapshot(), 'draft', { ...ask, pages: false })
    expect(draft?.html).toBeNull()
    expect(draft?.fileName).toBe('KH-10-YHCTBD-2026')
    expect(draft?.headings.map((line) => line.text)).toContain('1. Hạ tầng kỹ thuật')
    expect(draft?.headings.filter((line) => line.kind === 'appendix')).toHaveLength(2)
    expect(draft?.findings.some((finding) => finding.severity === 'error')).toBe(true)
  })

  test('makes a DOCX that can be read again and names its hash', async () => {
    const made = await openDesk().client.ask(withOneMoreComputer(sampleSnapshot()), 'docx', ask)
    if (made === null || !made.ok) throw new Error('not made')
    expect(made.value.name).toBe('KH-10-YHCTBD-2026.docx')
    expect(made.value.sha256).toMatch(/^[0-9a-f]{64}$/)
    const text = readDocxText(made.value.bytes)
    expect(text.ok && text.value.some((line) => line.includes('có 56 bộ máy vi tính'))).toBe(true)
  })

  test('makes a workbook of the appendices, as the command names it, and none of a plan without', async () => {
    const { client } = openDesk()
    const made = await client.ask(sampleSnapshot(), 'appendices', ask)
    if (made === null || !made.ok) throw new Error('not made')
    expect(made.value.name).toBe('KH-10-YHCTBD-2026-phu-luc.xlsx')
    const read = readXlsx(made.value.name, made.value.bytes)
    expect(read.ok && read.value.length).toBeGreaterThan(1)
    const plans = sampleSnapshot().plans.map((plan) => ({ ...plan, inventoryTables: [] }))
    expect(await client.ask({ ...sampleSnapshot(), plans, phases: [] }, 'appendices', ask)).toBeNull()
  })

  test('names the record of each heading, so that the table of contents leads to it', async () => {
    const draft = await openDesk().client.ask(sampleSnapshot(), 'draft', { ...ask, pages: false })
    const [first] = draft?.headings ?? []
    expect(first?.origin?.collection).toBe('narratives')
  })

  test('answers null for a plan that is gone, and an error of the worker comes out as one', async () => {
    const { client } = openDesk()
    expect(await client.ask(sampleSnapshot(), 'docx', { ...ask, planId: 'gone' })).toBeNull()
    const broken = { ...sampleSnapshot(), narratives: null } as unknown as Snapshot
    await expect(client.ask(broken, 'draft', { ...ask, pages: false })).rejects.toThrow('TypeError')
  })
})
