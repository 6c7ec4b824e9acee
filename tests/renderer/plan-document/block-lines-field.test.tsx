import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import { BlockLinesField } from '#renderer/plan-document/BlockLinesField.tsx'
import type { Block } from '#shared/records/narrative.ts'
import { bound, plain } from '#shared/records/rich-text.ts'
import { draw, giveElementsASize } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

let store: Store

beforeAll(async () => {
  giveElementsASize()
  store = (await openStore(newName())).store
})
afterAll(() => store.close())
beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function edit(value: readonly Block[], draftKey: string, change: (text: string) => string, wordsOnly = false) {
  const onStore = vi.fn()
  draw(
    <StoreProvider store={store}>
      <BlockLinesField
        label="Nội dung"
        field="blocks"
        draftKey={draftKey}
        value={value}
        nameOf={() => 'Internet'}
        wordsOnly={wordsOnly}
        onStore={onStore}
      />
    </StoreProvider>,
  )
  const area = screen.getByLabelText<HTMLTextAreaElement>('Nội dung')
  fireEvent.change(area, { target: { value: change(area.value) } })
  act(() => vi.advanceTimersByTime(300))
  return onStore
}

const speed = (id: string) => bound('link.bandwidth', 'plain', id)

test('a text that could not be stored keeps its records when the drawer is opened again', () => {
  const shown: Block[] = [{ kind: 'paragraph', content: [speed('link-1'), plain(' '), speed('link-2')] }]
  edit(shown, 'test/reopened', (text) => `${text} {{`)
  cleanup()
  // Meanwhile another window turned the two about, so that the order no longer tells which is which.
  const turned: Block[] = [{ kind: 'paragraph', content: [speed('link-2'), plain(' '), speed('link-1')] }]
  const onStore = edit(turned, 'test/reopened', (text) => text.replace(/ {{$/, ' Mb/s'))
  expect(onStore).toHaveBeenCalledExactlyOnceWith([
    { kind: 'paragraph', content: [speed('link-1'), plain(' '), speed('link-2'), plain(' Mb/s')] },
  ])
})

test('where only words can be stored, a [[…]] is refused instead of dropped', () => {
  const onStore = edit(
    [{ kind: 'paragraph', content: [plain('Chủ trì')] }],
    'test/words',
    (text) => `${text}\n[[Các nhiệm vụ]]`,
    true,
  )
  expect(onStore).not.toHaveBeenCalled()
  expect(screen.getByText(/Hãy bỏ dòng có \[\[ \]\]/)).toBeDefined()
})
