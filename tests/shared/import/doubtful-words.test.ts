import { expect, test } from 'vitest'
import { looserText } from '#shared/import/looser-text.ts'
import { tellBackup } from '#shared/import/tell-backup.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

test.each(['8GB/16GB', '4GB hoặc 8GB', 'từ 4GB đến 8GB', '256GB / 512GB', '8GB - 16GB'])(
  'of “%s” nobody can say which size is meant, and they are not added up',
  (text) => {
    expect([looserText('memoryGb', text), looserText('storageGb', text)]).toEqual([null, null])
  },
)

test.each([
  ['SSD 256GB/HDD 1TB', '1280'],
  ['256GB + 1TB', '1280'],
  ['8GB (2x4GB)', '8'],
])('sizes that stand beside each other are added up: “%s”', (text, sum) => {
  expect(looserText('storageGb', text)).toBe(sum)
})

test.each([
  ['Dự phòng', true],
  ['Đường chính, không phải dự phòng', undefined],
  ['Trung tâm y học dự phòng', undefined],
  ['Khoa Y tế dự phòng', undefined],
])('a line for “%s” is one in reserve: %s', (purpose, backup) => {
  const values: Record<string, unknown> = { purpose }
  tellBackup(values, '')
  expect(values.backup).toBe(backup)
})

const devices = [
  ['Máy tính A', 'A-1', 10, '65 triệu'],
  ['Máy tính B', 'A-2', 2, '26.400.000 đ'],
] as const
const differences = (heading: string, total: number) =>
  judge(emptySnapshot(), [
    sheetOf([['Tên thiết bị', 'Mã tài sản', 'Số lượng', heading], ...devices, ['Tổng cộng', null, null, total]]),
  ]).judgement.totals.map(({ cell, written, counted }) => [cell, written, counted])

test('money in words is compared with the total, too; what is told is the sum nearest to what the total says', () => {
  expect(differences('Nguyên giá', 91_400_000)).toEqual([])
  expect(differences('Nguyên giá', 91_400_001)).toEqual([['D4', 91_400_001, 91_400_000]])
})
