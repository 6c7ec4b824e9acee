import { describe, expect, test } from 'vitest'
import { applyRecords } from '#shared/records/apply-records.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

type Grid = Parameters<typeof sheetOf>[0]

function judged(grid: Grid, answers = {}) {
  const { judgement } = judge(emptySnapshot(), [sheetOf(grid)], answers)
  const prices = applyRecords(emptySnapshot(), judgement.changes).assets.map(({ unitPrice }) => unitPrice)
  return { prices, questions: judgement.questions, rows: judgement.rows }
}

describe('the unit of money', () => {
  const table = (line: readonly (string | null)[], heading: string): Grid => [
    ['BÁO CÁO TÀI SẢN CỐ ĐỊNH', null, null],
    line,
    ['STT', 'Tên tài sản', heading],
    [1, 'Máy quét Kodak', 18500],
  ]

  test.each<[readonly (string | null)[], number]>([
    [['Đơn vị tính: nghìn đồng'], 18_500_000],
    [['(ĐVT: 1.000 đồng)'], 18_500_000],
    [[null, 'Đơn vị tính:', 'Ngàn đồng'], 18_500_000],
    [['Đơn vị: Triệu đồng'], 18_500_000_000],
    [['Đvt: tr.đ'], 18_500_000_000],
    [['Đơn vị tính: đồng'], 18_500],
    [['Đơn vị: Trung tâm Y tế Triệu Phong'], 18_500],
    [['Đơn vị: Triệu Phong'], 18_500],
    [['Đơn vị: Bệnh viện Ngàn Trươi'], 18_500],
    [['Đơn vị báo cáo: Bệnh viện Nghìn Hoa'], 18_500],
  ])('of a line above the table: %j', (line, price) => {
    expect(judged(table(line, 'Nguyên giá')).prices).toEqual([price])
  })

  test.each<[string, number]>([
    ['Nguyên giá (đồng)', 18_500],
    ['Nguyên giá (triệu đồng)', 18_500_000_000],
    ['Nguyên giá (tr.đ)', 18_500_000_000],
    ['Nguyên giá (1.000 đ)', 18_500_000],
    ['Nguyên giá', 18_500_000],
  ])('of the heading %s comes before that of the line', (heading, price) => {
    expect(judged(table(['Đơn vị tính: nghìn đồng'], heading)).prices).toEqual([price])
  })

  test('below the table says nothing of it', () => {
    expect(judged([...table([null], 'Nguyên giá'), ['Đơn vị tính: nghìn đồng']]).prices[0]).toBe(18_500)
  })

  test('a price that no device costs is told, a cheap part is not', () => {
    const { rows } = judged([...table([null], 'Nguyên giá'), [2, 'Chuột Logitech', 45_000], [3, 'Máy in', 3_500_000]])
    const told = rows.filter(({ notes }) => notes.some(({ message }) => message.includes('Đơn giá chỉ')))
    expect(told.map(({ row }) => row)).toEqual([4])
    expect(told[0]?.verdict).toBe('add')
  })
})

describe('a column that mixes both notations', () => {
  const column = (...cells: readonly string[]): Grid => [
    ['Tên thiết bị', 'Mã tài sản', 'Đơn giá'],
    ...cells.map((cell, at) => [`Máy ${at}`, `A-${at}`, cell]),
  ]

  test('is read cell by cell where each can be read in one way only', () => {
    const { prices, questions } = judged(column('12.500.000', '13,200,000', '4500000', '3,5 triệu', '14.2 triệu'))
    expect(prices).toEqual([12_500_000, 13_200_000, 4_500_000, 3_500_000, 14_200_000])
    expect(questions).toEqual([])
  })

  test('is asked about for the cells that read two ways, and the answer is good for those alone', () => {
    const grid = column('12.500.000', '13,200,000', '150.000')
    const first = judged(grid)
    expect(first.prices).toEqual([12_500_000, 13_200_000])
    expect(first.questions.map(({ rows, text }) => [rows, text.includes('“150.000”')])).toEqual([[1, true]])
    const id = first.questions[0]?.id ?? ''
    expect(judged(grid, { [id]: 'vietnamese' }).prices).toEqual([12_500_000, 13_200_000, 150_000])
    expect(judged(grid, { [id]: 'english' }).prices).toEqual([12_500_000, 13_200_000, 150])
  })
})
