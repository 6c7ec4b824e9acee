import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LongWriteDialog } from '#renderer/app/LongWriteDialog.tsx'
import type { LongWrite } from '#renderer/database/long-write.ts'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import { draw } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

afterEach(cleanup)

test('a long write says what it does and how far it is, stops when told to, and no second Enter stops it', async () => {
  const { store } = await openStore(newName())
  let stopped = 0
  let write: LongWrite | null = { kind: 'undo', label: 'Xóa 9.000 thiết bị', done: 0.456, stop: () => (stopped += 1) }
  let tell = () => undefined as unknown
  const told: Store = {
    ...store,
    getLongWrite: () => write,
    subscribe: (listener) => {
      tell = listener
      return () => undefined
    },
  }
  draw(
    <StoreProvider store={told}>
      <LongWriteDialog />
    </StoreProvider>,
  )
  expect(screen.queryByRole('dialog')).toBeNull()
  const dialog = await screen.findByRole('dialog', { name: 'Hoàn tác: Xóa 9.000 thiết bị' })
  expect(dialog.textContent).toContain('Đã xong 45%')
  const button = screen.getByRole('button', { name: 'Dừng' })
  expect(document.activeElement).not.toBe(button)
  fireEvent.click(button)
  expect(stopped).toBe(1)
  write = null
  tell()
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  await store.close()
})
