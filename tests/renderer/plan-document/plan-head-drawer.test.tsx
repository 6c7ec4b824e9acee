import 'fake-indexeddb/auto'
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import { PlanHeadDrawer } from '#renderer/plan-document/PlanHeadDrawer.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'
import { draw, giveElementsASize } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

let store: Store

configure({ asyncUtilTimeout: 5000 })
beforeAll(giveElementsASize)

function Drawer() {
  const plan = useCurrentPlan()
  const changes = useChanges()
  return plan === null ? null : <PlanHeadDrawer plan={plan} changes={changes} onClose={() => undefined} />
}

beforeEach(async () => {
  store = (await openStore(newName())).store
  await store.replaceAll('Mở', sampleSnapshot())
  draw(
    <StoreProvider store={store}>
      <Drawer />
    </StoreProvider>,
  )
})

afterEach(async () => {
  cleanup()
  await store.close()
})

const cited = () => store.getSnapshot().plans[0]?.legalBasisIds ?? []
const lines = () => within(screen.getByRole('list', { name: 'Căn cứ pháp lý' })).getAllByRole('listitem')

test('Alt with an arrow key moves a legal basis among those cited, and the keyboard goes along', async () => {
  const [first, second, ...rest] = cited()
  const link = within(lines()[0] as HTMLElement).getByRole('link')
  act(() => link.focus())
  fireEvent.keyDown(link, { key: 'ArrowDown', altKey: true })
  await waitFor(() => expect(cited()).toEqual([second, first, ...rest]))
  await waitFor(() => expect(document.activeElement).toBe(within(lines()[1] as HTMLElement).getByRole('link')))
})

test('the buttons of a line move it or leave it out, and the first cannot go further up', async () => {
  const [first, second, ...rest] = cited()
  const buttons = (at: number) => within(lines()[at] as HTMLElement).getAllByRole<HTMLButtonElement>('button')
  expect(buttons(0)[0]?.disabled).toBe(true)
  fireEvent.click(buttons(1)[0] as HTMLElement)
  await waitFor(() => expect(cited()).toEqual([second, first, ...rest]))
  fireEvent.click(buttons(0)[2] as HTMLElement)
  await waitFor(() => expect(cited()).toEqual([first, ...rest]))
})

test('the list of figures shows what each one is now', async () => {
  const [button] = screen.getAllByRole('button', { name: 'Chèn số liệu' })
  fireEvent.click(button as HTMLElement)
  const option = await screen.findByRole('option', { name: /^Số máy tính\s*55$/ })
  expect(option.textContent).toBe('Số máy tính55')
})
