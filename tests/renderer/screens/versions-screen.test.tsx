import 'fake-indexeddb/auto'
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Router } from 'wouter'
import { navigate, useHashLocation } from '#renderer/app/hash-location.ts'
import { PlanSwitch } from '#renderer/app/PlanSwitch.tsx'
import { Routes } from '#renderer/app/routes.tsx'
import { putChange } from '#renderer/database/change.ts'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import { choosePlan } from '#renderer/workspace/current-plan.ts'
import { sha256 } from '#renderer/workspace/sha256.ts'
import type { SaveRequest } from '#shared/contract/bridge.ts'
import { makeIssuedPlan } from '#shared/versions/issued-copy.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'
import { draw, giveElementsASize } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

const DOCX = new TextEncoder().encode('văn bản đã ký')
let store: Store
let saved: SaveRequest | null

configure({ asyncUtilTimeout: 10_000 })
beforeAll(giveElementsASize)

/** The sample, issued; `damage` is done to the kept copy as a broken disk would. */
async function openIssued(damage: { readonly docx?: string } = {}): Promise<void> {
  const snapshot = sampleSnapshot()
  const docx = { name: 'KH-10.docx', bytes: DOCX, sha256: await sha256(DOCX) }
  const made = await makeIssuedPlan(
    { id: 'kept', snapshot, planId: SAMPLE_PLAN, docx, issuedOn: '2026-01-28', note: '' },
    sha256,
  )
  const plans = snapshot.plans.map((plan) => ({ ...plan, status: 'issued' as const }))
  await store.replaceAll('Chuẩn bị', { ...snapshot, plans, issuedPlans: [{ ...made, ...damage }] })
  navigate('/versions/kept/kept')
  draw(
    <StoreProvider store={store}>
      <Router hook={useHashLocation}>
        <PlanSwitch />
        <Routes />
      </Router>
    </StoreProvider>,
  )
}

beforeEach(async () => {
  saved = null
  vi.stubGlobal('keHoachSo', {
    async saveFile(request: SaveRequest) {
      saved = request
      return { outcome: 'saved', name: request.suggestedName, place: '', bytes: request.bytes.byteLength, sha256: '' }
    },
  })
  store = (await openStore(newName())).store
})

afterEach(async () => {
  cleanup()
  vi.unstubAllGlobals()
  await store.close()
  navigate('/')
})

test('a kept copy is hashed anew when it is opened, and its DOCX is saved as it was signed', async () => {
  await openIssued()
  await screen.findByText(/Văn bản và dữ liệu còn nguyên/)
  fireEvent.click(screen.getByRole('button', { name: 'Lưu lại DOCX…' }))
  await waitFor(() => expect(saved?.suggestedName).toBe('KH-10.docx'))
  expect(new TextDecoder().decode(saved?.bytes)).toBe('văn bản đã ký')
})

test('a damaged kept copy is told, and is not saved as if it were the signed one', async () => {
  await openIssued({ docx: btoa('khac'.repeat(3)) })
  await screen.findByText(/Tệp DOCX của bản ban hành 10\/KH-YHCTBD \(lần 1\) đã bị thay đổi/)
  fireEvent.click(screen.getByRole('button', { name: 'Lưu lại DOCX…' }))
  await screen.findByTestId('file-outcome')
  expect(screen.getByTestId('file-outcome').textContent).toContain('mã băm không khớp')
  expect(saved).toBeNull()
})

test('an edit of an issued plan is said plainly, whoever made it', async () => {
  await openIssued()
  await screen.findByText(/Văn bản và dữ liệu còn nguyên/)
  const seen = store.getSnapshot()
  const [group] = seen.groups
  if (group === undefined) throw new Error('sample')
  await store.commit('Sửa nhóm', [putChange(seen, 'groups', { ...group, title: 'Tên khác' })])
  await screen.findByText(
    /Kế hoạch năm 2026: Đã sửa sau ban hành: đang soạn lần 2\. Bản đã ban hành vẫn được giữ nguyên/,
  )
  expect(screen.getByRole('button', { name: 'Kế hoạch đang làm: năm 2026, lần 2' })).toBeTruthy()
  expect(within(screen.getByRole('region', { name: 'Các kế hoạch' })).getByText(/đang soạn lần 2/)).toBeTruthy()
})

test('a year that has a plan already is asked about before another is made', async () => {
  await openIssued()
  const plan = store.getSnapshot().plans[0]
  if (plan === undefined) throw new Error('sample')
  await store.commit('Thêm', [
    putChange(store.getSnapshot(), 'plans', { ...plan, id: 'plan-2027', year: 2027, status: 'draft', number: null }),
  ])
  act(() => choosePlan(SAMPLE_PLAN))
  navigate('/versions/next-year')
  await screen.findByText(/Năm 2027 đã có dự thảo\. Lập tiếp thì năm này có 2 kế hoạch/)
  expect(screen.getByRole('button', { name: 'Vẫn lập thêm một bản' })).toBeTruthy()
})
