import 'fake-indexeddb/auto'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Router } from 'wouter'
import { navigate, useHashLocation } from '#renderer/app/hash-location.ts'
import { Routes } from '#renderer/app/routes.tsx'
import { putChange } from '#renderer/database/change.ts'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import { legalBasisRecord } from '#shared/records/legal-basis.ts'
import { planRecord } from '#shared/records/plan.ts'
import { draw, giveElementsASize } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

let store: Store

configure({ asyncUtilTimeout: 5000 })
beforeAll(giveElementsASize)

beforeEach(async () => {
  store = (await openStore(newName())).store
  const seen = store.getSnapshot()
  await store.commit('Chuẩn bị', [
    putChange(seen, 'plans', planRecord.create('p', { year: 2026, legalBasisIds: ['old'] })),
    putChange(seen, 'legalBases', legalBasisRecord.create('old', { symbol: '06/QĐ-TTg' })),
  ])
  navigate('/legal-bases')
  draw(
    <StoreProvider store={store}>
      <Router hook={useHashLocation}>
        <Routes />
      </Router>
    </StoreProvider>,
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm căn cứ' }))
  await screen.findByRole('dialog')
})

afterEach(async () => {
  cleanup()
  await store.close()
})

const cited = () => store.getSnapshot().plans[0]?.legalBasisIds ?? []
const tick = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Dùng trong kế hoạch năm 2026' })

test('a document added is used in the plan at once, and can be unticked', async () => {
  expect(tick().checked).toBe(true)
  expect(cited()).toHaveLength(2)
  fireEvent.click(tick())
  await waitFor(() => expect(cited()).toEqual(['old']))
  expect(store.getSnapshot().legalBases).toHaveLength(2)
})

test('one undo takes back both, and one left empty is neither in the list nor in the plan', async () => {
  const undoable = store.getUndoable()
  fireEvent.keyDown(screen.getByLabelText('Số, ký hiệu'), { key: 'Escape' })
  await waitFor(() => expect(store.getSnapshot().legalBases).toHaveLength(1))
  expect(cited()).toEqual(['old'])
  expect(undoable).not.toBeNull()
})
