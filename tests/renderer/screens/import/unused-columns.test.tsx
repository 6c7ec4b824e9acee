import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { createImportDesk } from '#renderer/screens/import/import-desk.ts'
import type { ImportJobs } from '#renderer/screens/import/import-jobs.ts'
import { UnusedColumns } from '#renderer/screens/import/UnusedColumns.tsx'
import { departmentRecord } from '#shared/records/department.ts'
import { draw, giveElementsASize } from '#tests/renderer/components/mantine.tsx'

beforeAll(giveElementsASize)
afterEach(cleanup)

const departments = ['Khoa Dược', 'Khoa Nhi', 'Phòng Điều dưỡng'].map((name, at) =>
  departmentRecord.create(`d${at}`, { name }),
)

function sheetsOf(...texts: readonly string[]) {
  const sources = texts.map((text) => ({ kind: 'clipboard', text }) as const)
  const ask = { sources, layouts: [], departments }
  return (createImportDesk().answer({ id: 1, job: 'read', ask }, () => undefined) as ImportJobs['read']['answer'])
    .sheets
}

test('the columns that go nowhere are told of every table, those without a cell are not', () => {
  const sheets = sheetsOf(
    'Tên thiết bị\tMã tài sản\tMực in\nMáy in\tA-1\t303',
    'Tên thiết bị\tMã tài sản\tGhi chú\nMáy in\tA-2\tx',
    'Tên phần mềm\tNhà cung cấp\tMàu sắc\tKích cỡ\nHIS\tVNPT\txanh\t',
  )
  draw(<UnusedColumns sheets={sheets} open />)
  expect(screen.getByText(/^2 cột có dữ liệu .* \(trong 2 bảng\)\.$/)).toBeTruthy()
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Bảng tạm: C “Mực in”.',
    'Bảng tạm: C “Màu sắc”.',
  ])
})

test('a column of departments is known by its cells, whatever stands above', () => {
  const rows = departments.map(({ name }, at) => `Máy ${at}\tA-${at}\t${name}`).join('\n')
  const [sheet] = sheetsOf(`Tên thiết bị\tMã tài sản\tNơi nhận máy\n${rows}`)
  expect(sheet?.layout?.columns[2]).toEqual({ kind: 'field', key: 'departmentId' })
  const [other] = sheetsOf(
    'Tên thiết bị\tMã tài sản\tNơi nhận máy\nMáy\tA-1\tKhoa Dược\nMáy\tA-2\tkho\nMáy\tA-3\ttầng 2',
  )
  expect(other?.layout?.columns[2]).toEqual({ kind: 'ignore' })
})
