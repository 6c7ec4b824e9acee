import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import { PastIntakes } from '#renderer/workspace/PastIntakes.tsx'
import { draw } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

afterEach(cleanup)

test('every kept import can be found and undone, the older ones when asked for', async () => {
  const { store, db } = await openStore(newName())
  await db.batches.bulkAdd(
    Array.from({ length: 14 }, (_, at) => ({
      at: '2026-03-02T01:00:00.000Z',
      label: `Nhập lần ${at + 1}`,
      kind: 'edit' as const,
      of: null,
      origin: 'import' as const,
    })),
  )
  draw(
    <StoreProvider store={store}>
      <PastIntakes origin="import" title="Các lần nhập trước" />
    </StoreProvider>,
  )
  expect(await screen.findByText('Nhập lần 14')).toBeTruthy()
  expect(screen.queryByText('Nhập lần 1')).toBeNull()
  expect(screen.getByText(/giữ ít nhất 50 lần/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Hiện 4 lần cũ hơn' }))
  expect(screen.getByText('Nhập lần 1')).toBeTruthy()
  expect(screen.getAllByRole('button', { name: 'Hoàn tác cả lần này' })).toHaveLength(14)
  await store.close()
})
