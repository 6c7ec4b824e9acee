import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountReader, likelyUnit } from '#shared/import/execution-amounts.ts'
import { type ExecutionTable, readExecutionTable, UNNAMED_SOURCE } from '#shared/import/execution-table.ts'
import { clipboardRows } from '#shared/tables/clipboard-text.ts'
import { SEED_001_APPENDIX_1 } from '#tests/fixtures/seed-001-appendix-1.ts'

const rowsOf = (text: string) => clipboardRows(text)
function read(text: string, unit: 'dong' | 'thousand' | 'million' = 'million'): ExecutionTable {
  const table = readExecutionTable(rowsOf(text), unit)
  if (!table.ok) throw new Error(table.error)
  return table.value
}
const sum = (amounts: readonly { readonly amount: number }[]) =>
  amounts.reduce((total, { amount }) => total + amount, 0)

describe('Phụ lục 1 of seed 001, pasted as it stands', () => {
  const table = read(SEED_001_APPENDIX_1)

  test('is all 22 rows in their four sections, with nothing unread', () => {
    expect(table.rows).toHaveLength(22)
    expect([...new Set(table.rows.map(({ section }) => section))]).toEqual([
      'Chuyển đổi số',
      'An toàn thông tin',
      'Hạ tầng kỹ thuật',
      'Phát triển nguồn nhân lực',
    ])
    expect(table.rows.flatMap(({ problems }) => problems)).toEqual([])
    expect(table.rows[0]).toMatchObject({
      name: 'Kho dữ liệu y tế tỉnh Vĩnh Long',
      state: 'inProgress',
      note: 'Triển khai thí điểm',
      statedApproved: 1_386_000_000,
      approved: [{ source: 'Nguồn vốn sự nghiệp từ ngân sách tỉnh', amount: 1_386_000_000 }],
      spent: [],
      statedSpent: 0,
    })
    expect(table.rows.at(-1)).toMatchObject({ name: 'Hội nghị, hội thảo', state: 'done' })
  })

  test('has its slips as they stand: the row of LIS, and the sum of all', () => {
    const lis = table.rows.find(({ name }) => name.includes('LIS'))
    expect(lis?.statedApproved).toBe(125_400_000)
    expect(sum(lis?.approved ?? [])).toBe(125_200_000)
    const emr = table.rows.find(({ name }) => name.includes('EMR'))
    expect(emr?.approved.map(({ amount }) => amount)).toEqual([10_858_850_000, 2_872_600_000])
    expect(table.total).toEqual({ approved: 42_932_644_000, spent: 7_475_064_000 })
    expect(table.rows.reduce((total, { statedApproved }) => total + (statedApproved ?? 0), 0)).toBe(42_149_314_000)
  })

  test('tells how its amounts are understood', () => {
    expect(likelyUnit(rowsOf(SEED_001_APPENDIX_1))).toBe('million')
    expect(table.notes).toEqual([expect.stringContaining('phần lẻ của triệu đồng')])
  })
})

describe('readExecutionTable', () => {
  test('reads one line of headings, and money in đồng', () => {
    const table = read(
      'Tên nhiệm vụ\tKinh phí được duyệt: Ngân sách cấp\tĐã chi: Ngân sách cấp\tHiện trạng\nMáy chủ\t5,000,000,000\t1.200.000\tHoàn thành',
      'dong',
    )
    expect(table.sources).toEqual(['Ngân sách cấp'])
    expect(table.rows).toMatchObject([
      {
        name: 'Máy chủ',
        approved: [{ amount: 5_000_000_000 }],
        spent: [{ amount: 1_200_000 }],
        state: 'done',
        statedApproved: null,
      },
    ])
  })

  test('money without sources stands under a source still to be named', () => {
    const table = read('Tên dự án\tDự toán được duyệt\tĐã chi\nHIS\t10\t4')
    expect(table.sources).toEqual([UNNAMED_SOURCE])
    expect(table.rows[0]).toMatchObject({
      approved: [{ source: UNNAMED_SOURCE, amount: 10_000_000 }],
      spent: [{ source: UNNAMED_SOURCE, amount: 4_000_000 }],
      statedApproved: 10_000_000,
    })
  })

  test('what cannot be read is told, and stays in the remarks', () => {
    const table = read('Tên dự án\tĐược duyệt\tHiện trạng\tGhi chú\nHIS\tkhoảng 3 tỷ\ttạm dừng\tcũ')
    expect(table.rows[0]?.note).toBe('cũ; tổng được duyệt: khoảng 3 tỷ; hiện trạng: tạm dừng')
    expect(table.rows[0]?.problems).toEqual([
      expect.stringMatching(/^Dòng 2, tổng được duyệt: .*không phải là một số/),
      expect.stringMatching(/^Dòng 2, hiện trạng: .*Đang thực hiện/),
    ])
  })

  test('a block without headings is refused in words', () => {
    expect(readExecutionTable(rowsOf('1\tMáy chủ\t10\t4'), 'million')).toEqual({
      ok: false,
      error: expect.stringContaining('Không thấy dòng tiêu đề'),
    })
  })

  test('any text is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        readExecutionTable(rowsOf(`Tên dự án\tĐược duyệt\n${text}`), 'million')
        readExecutionTable(rowsOf(text), 'dong')
      }),
    )
  })
})

describe('amounts in millions', () => {
  test('stay Vietnamese where one of them has no three figures behind its mark', () => {
    const { read: amount, note } = amountReader(['1.275', '900', '13,2'], 'million')
    expect(note).toBeNull()
    expect(amount('1.275')).toEqual({ ok: true, value: 1_275_000_000 })
  })

  test('of two forms that nothing tells apart are Vietnamese', () => {
    expect(amountReader(['1.275', '2.400'], 'million').read('1.275')).toEqual({ ok: true, value: 1_275_000_000 })
  })

  test('a dash is nothing, and a nought is a nought', () => {
    const { read: amount } = amountReader(['1.386,000', '125.400'], 'million')
    expect(amount('-')).toEqual({ ok: true, value: null })
    expect(amount('0')).toEqual({ ok: true, value: 0 })
    expect(amount('125.400')).toEqual({ ok: true, value: 125_400_000 })
  })
})
