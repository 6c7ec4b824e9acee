import 'fake-indexeddb/auto'
import { act, cleanup, configure, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { Router } from 'wouter'
import { navigate, useHashLocation } from '#renderer/app/hash-location.ts'
import { Routes } from '#renderer/app/routes.tsx'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import { PlanHeadDrawer } from '#renderer/plan-document/PlanHeadDrawer.tsx'
import { findingAddress } from '#renderer/plan-document/record-address.ts'
import { RecordPanel } from '#renderer/screens/document/RecordPanel.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import type { Finding } from '#shared/preflight/finding.ts'
import { runPreflight } from '#shared/preflight/run-preflight.ts'
import { executionRecord } from '#shared/records/initiative.ts'
import { phaseRecord } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'
import { draw, giveElementsASize } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

configure({ asyncUtilTimeout: 5000 })
beforeAll(giveElementsASize)
afterEach(cleanup)

/** The sample hospital with what many a rule finds wrong. */
function broken(): Snapshot {
  const sample = sampleSnapshot()
  const [source] = sample.fundingSources
  const money = (amount: number) => [{ fundingSourceId: source?.id ?? '', year: null, amount }]
  const leaf = sample.initiatives.find(({ id }) => !sample.initiatives.some(({ parentId }) => parentId === id))
  const parent = sample.initiatives.find(({ id }) => sample.initiatives.some(({ parentId }) => parentId === id))
  return {
    ...sample,
    initiatives: sample.initiatives.map((each) => {
      if (each.id === parent?.id) return { ...each, statedTotal: 1, securityAmount: 7, funding: money(5) }
      if (each.id !== leaf?.id) return each
      return {
        ...each,
        statedTotal: 1,
        securityAmount: 9_000_000_000_000,
        allotted: 9_000_000_000_000,
        spentBefore: 9_000_000_000_000,
        funding: [...each.funding, { fundingSourceId: 'gone', year: null, amount: 3 }],
      }
    }),
    executions: [
      executionRecord.create('done', {
        year: 2025,
        name: 'Mua máy chủ',
        approved: money(10),
        spent: money(20),
        statedApproved: 11,
        statedSpent: 21,
      }),
    ],
    informationSystems: sample.informationSystems.map((each) => ({ ...each, level: null })),
    hospital: { ...sample.hospital, symbol: '', place: 'Tp. Hồ Chí Minh' },
    phases: [...sample.phases, phaseRecord.create('ph-new', { planId: SAMPLE_PLAN, name: '', order: 9 })],
    legalBases: sample.legalBases.map((each) => ({ ...each, abstract: '' })),
    plans: sample.plans.map((each) => ({
      ...each,
      subject: [],
      signerName: '',
      recipients: [],
      archive: '',
      closing: [],
      number: null,
      date: null,
      statedLastYearApproved: 5,
      horizonFrom: 2030,
      horizonTo: 2027,
    })),
  }
}

const snapshot = broken()
const found = runPreflight(snapshot, SAMPLE_PLAN, TODAY)
const named = new Map(
  found.flatMap((finding) => {
    return finding.field === undefined || finding.rows !== undefined
      ? []
      : [[`${finding.at.collection}.${finding.field}`, finding] as const]
  }),
)

/** What the page of the document opens beside its pages, without the worker that writes them. */
function BesidePages({ finding }: { readonly finding: Finding }) {
  const changes = useChanges()
  const plan = useCurrentPlan()
  if (finding.at.collection !== 'plans') return <RecordPanel origin={finding.at} onClose={() => undefined} />
  return plan === null ? null : <PlanHeadDrawer plan={plan} changes={changes} onClose={() => undefined} />
}

test('the broken hospital breaks rules about many fields', () => {
  const wanted = ['statedTotal', 'funding', 'securityAmount', 'allotted', 'spentBefore'].map(
    (field) => `initiatives.${field}`,
  )
  const done = ['statedApproved', 'statedSpent', 'spent', 'state'].map((field) => `executions.${field}`)
  const head = [
    'subject',
    'signerName',
    'recipients',
    'archive',
    'closing',
    'number',
    'date',
    'horizonFrom',
    'statedLastYearApproved',
  ]
  const plan = head.map((field) => `plans.${field}`)
  const others = ['hospital.symbol', 'hospital.place', 'phases.name', 'legalBases.abstract']
  expect([...named.keys()]).toEqual(expect.arrayContaining([...wanted, ...done, ...plan, ...others]))
})

test.each([...named])(
  '“Mở để sửa” of a finding about %s puts the keyboard into that field',
  async (_, finding: Finding) => {
    const { store } = await openStore(newName())
    await store.replaceAll('Mở', snapshot)
    const address = findingAddress(finding)
    navigate(address)
    draw(
      <StoreProvider store={store}>
        <Router hook={useHashLocation}>
          {address.startsWith('/document/') ? <BesidePages finding={finding} /> : <Routes />}
        </Router>
      </StoreProvider>,
    )
    const field = finding.field ?? ''
    const own = `${finding.at.id}/${field}`
    await waitFor(
      () => {
        const inField = `[data-field="${field}"], [data-field="${own}"], [data-field^="${field}/"]`
        expect(document.activeElement?.closest(inField)).not.toBeNull()
      },
      { timeout: 5000 },
    )
    cleanup()
    await act(() => store.close())
  },
)
