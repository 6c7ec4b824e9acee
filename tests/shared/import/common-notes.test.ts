import { describe, expect, test } from 'vitest'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

const HEAD = ['Tên thiết bị', 'Mã tài sản', 'Số lượng']
const machines = (count: number) =>
  Array.from({ length: count }, (_, at) => [at % 4 === 3 ? `Máy in Canon ${at}` : `Máy tính Dell ${at}`, `M${at}`, 1])
const messages = ({ rows }: ReturnType<typeof judge>['judgement']) =>
  rows.slice(1).flatMap(({ notes }) => notes.map(({ message }) => message))

describe('a remark that many rows of a sheet share', () => {
  test('is said once of the sheet, with the number of its rows, and of no row', () => {
    const { judgement } = judge(emptySnapshot(), [sheetOf([HEAD, ...machines(200)])])
    expect(judgement.counts.add).toBe(200)
    expect(judgement.remarks).toEqual([
      {
        file: 'kiểm kê.xlsx',
        sheet: 'Sheet1',
        fromRow: undefined,
        message: 'Loại thiết bị theo tên: Máy tính để bàn (150 dòng), Máy in (50 dòng).',
      },
    ])
    expect(messages(judgement)).toEqual([])
  })

  test('stays with the rows where they are few, and another remark stays always', () => {
    const few = judge(emptySnapshot(), [sheetOf([HEAD, ...machines(4)])]).judgement
    expect([few.remarks, messages(few).length]).toEqual([[], 4])
    const strange = judge(emptySnapshot(), [sheetOf([HEAD, ...machines(40), ['Kệ lạ', 'K1', 1]])]).judgement
    expect(messages(strange)).toEqual(['Tên không cho biết loại thiết bị nên ghi là “Khác”.'])
  })

  test('is told of each sheet apart', () => {
    const sheet = sheetOf([HEAD, ...machines(12)])
    const other = sheetOf([HEAD, ...machines(12).map(([name, code]) => [name ?? null, `X${code}`, 1])])
    const { remarks } = judge(emptySnapshot(), [sheet, { ...other, name: 'Sheet2' }]).judgement
    expect(remarks.map(({ sheet: name }) => name)).toEqual(['Sheet1', 'Sheet2'])
  })

  test('that devices have nothing to be known by is said once, too', () => {
    const { judgement } = judge(emptySnapshot(), [
      sheetOf([['Tên thiết bị', 'Số lượng'], ...machines(20).map(([name]) => [name ?? null, 1])]),
    ])
    expect(judgement.remarks.map(({ message }) => message)).toEqual([
      'Loại thiết bị theo tên: Máy tính để bàn (15 dòng), Máy in (5 dòng).',
      'Không có mã, số sê-ri hay tên máy: nếu dòng này được sửa rồi nhập lại, sẽ thành một thiết bị nữa (20 dòng).',
    ])
  })
})
