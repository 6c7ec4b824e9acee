import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { PasteDialog } from '#renderer/workspace/PasteDialog.tsx'
import type { PastePlan } from '#renderer/workspace/paste-plan.ts'
import { draw } from '#tests/renderer/components/mantine.tsx'

afterEach(cleanup)

const plan: PastePlan = {
  changed: [],
  added: [{ name: 'HIS', level: null }, { name: 'LIS' }],
  refused: [],
  left: [],
  taken: [],
  unchanged: 0,
  headed: false,
}

test('rows that are there already are told before they are pasted, and left out unless the user wants them', () => {
  const onPaste = vi.fn()
  const asked = { plan, repeats: [{ place: 0, name: 'HIS' }] }
  draw(<PasteDialog asked={asked} noun="hệ thống thông tin" onPaste={onPaste} onLeave={() => undefined} />)
  expect(screen.getByText('1 dòng giống bản ghi đã có: “HIS”.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Dán (1)' }))
  expect(onPaste).toHaveBeenLastCalledWith({ changed: [], added: [{ name: 'LIS' }] })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Không thêm 1 dòng đã có này' }))
  expect(screen.getByText(/thêm 2 hệ thống thông tin/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Dán (2)' }))
  expect(onPaste).toHaveBeenLastCalledWith({ changed: [], added: plan.added })
})

test('a refused cell says what its new row gets instead, and what was understood otherwise is told', () => {
  const told: PastePlan = {
    ...plan,
    refused: [
      { blockRow: 2, column: 'Nội dung', text: 'Quản lý', reason: 'Không có.', instead: 'Công nghệ thông tin' },
    ],
    taken: [{ column: 'Hồ sơ', text: 'Đã phê duyệt', meant: 'Đã được phê duyệt', cells: 3 }],
  }
  draw(<PasteDialog asked={{ plan: told, repeats: [] }} noun="lớp" onPaste={vi.fn()} onLeave={vi.fn()} />)
  expect(screen.getByText('Không có. Dòng mới sẽ ghi “Công nghệ thông tin”.')).toBeTruthy()
  expect(screen.getByText('Cột “Hồ sơ”, 3 ô: “Đã phê duyệt” được hiểu là “Đã được phê duyệt”.')).toBeTruthy()
})
