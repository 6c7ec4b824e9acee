import { describe, expect, test } from 'vitest'
import type { Answers } from '#shared/import/judgement.ts'
import { recallLayout, rememberedAnswers, rememberLayouts } from '#shared/import/layout-memory.ts'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import type { ImportLayout } from '#shared/records/import-layout.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { judge, sheetOf, TODAY } from './import-cases.ts'

describe('what is remembered of a kind of sheet', () => {
  const grid = [['BỆNH VIỆN'], ['Cột 1', 'Cột 2', 'Diệt virus'], ['Máy A', '0001', 'BKAV']]
  const choice = {
    collection: 'assets',
    headerRow: 2,
    columns: { 0: { kind: 'field', key: 'name' }, 1: { kind: 'field', key: 'code' } },
  } as const
  const answers = { 'choice:assets.antivirus:bkav': 'upToDate', 'departments:khoa noi': 'noi' }
  const remember = (layouts: readonly ImportLayout[], today: string) => {
    const layout = proposeSheet(sheetOf(grid), choice)
    if (layout === null) throw new Error('no headings')
    return rememberLayouts(layouts, [{ sheet: sheetOf(grid), layout }], { answers, today, newId: () => 'l-1' })
  }
  const known = [remember([], '2026-10-02')[0]?.after as ImportLayout]

  test('the next sheet with the same headings, wherever they stand, is read the same way', () => {
    const next = sheetOf([['SỞ Y TẾ'], [], ['tháng 11'], ['Cột 1', 'CỘT 2', 'Diệt virus'], ['Máy B', '0002', null]])
    const recalled = recallLayout(known, next)
    expect(recalled).toMatchObject({ choice: { ...choice, headerRow: 4 }, usedOn: '2026-10-02' })
    expect(recallLayout(known, sheetOf([['Cột 1', 'Cột 3']]))).toBeNull()
  })

  test('it is brought up to date in its place', () => {
    const [again] = remember(known, '2026-11-02')
    expect(again).toMatchObject({ id: 'l-1', before: known[0], after: { usedOn: '2026-11-02' } })
  })

  test('nothing is remembered of what would be proposed anyway', () => {
    const usual = sheetOf([
      ['Tên thiết bị', 'Mã tài sản'],
      ['Máy A', '1'],
    ])
    const layout = proposeSheet(usual)
    if (layout === null) throw new Error('no headings')
    const made = rememberLayouts([], [{ sheet: usual, layout }], { answers: {}, today: '2026-11-02', newId: () => 'l' })
    expect(made).toEqual([])
  })
})

describe('an answer about a word of a cell', () => {
  const machines = sheetOf([
    ['Tên thiết bị', 'Mã tài sản', 'Diệt virus', 'Khoa, phòng'],
    ['Máy A', '1', 'Kaspersky', 'Toàn viện'],
  ])
  const others = sheetOf([
    ['Ghi chú', 'Mã tài sản', 'Tên máy', 'Phần mềm diệt virus', 'Khoa/phòng'],
    [null, '2', 'Máy B', 'Kaspersky', 'Toàn viện'],
  ])
  const asked = ['choice:assets.antivirus:kaspersky', 'departments:toan vien'] as const
  const questionsOf = (snapshot: Snapshot, sheet: SourceSheet) =>
    judge(snapshot, [sheet], rememberedAnswers(snapshot.importLayouts)).judgement.questions.map(({ id }) => id)
  let made = 0
  const imported = (snapshot: Snapshot, sheet: SourceSheet, given: Answers): Snapshot => {
    const layout = proposeSheet(sheet)
    if (layout === null) throw new Error('no headings')
    const answers = { ...rememberedAnswers(snapshot.importLayouts), ...given }
    const newId = () => {
      made += 1
      return `l-${made}`
    }
    const remembered = rememberLayouts(snapshot.importLayouts, [{ sheet, layout }], { answers, today: TODAY, newId })
    return applyRecords(snapshot, remembered)
  }

  test('is good for every other sheet, whatever its headings', () => {
    expect(questionsOf(emptySnapshot(), others).toSorted()).toEqual(asked)
    const after = imported(emptySnapshot(), machines, { [asked[0]]: 'upToDate', [asked[1]]: 'blank' })
    expect(questionsOf(after, others)).toEqual([])
    expect(questionsOf(after, machines)).toEqual([])
  })

  test('holds until it is answered otherwise, in whatever sheet', () => {
    const first = imported(emptySnapshot(), machines, { [asked[0]]: 'upToDate' })
    const second = imported(first, others, { [asked[0]]: 'outdated' })
    expect(rememberedAnswers(second.importLayouts)).toEqual({ [asked[0]]: 'outdated' })
    expect(second.importLayouts.flatMap(({ answers }) => answers)).toEqual([`${asked[0]}=outdated`])
  })

  test('is kept once, not with each sheet that has the word', () => {
    const first = imported(emptySnapshot(), machines, { [asked[0]]: 'upToDate' })
    expect(imported(first, others, {}).importLayouts).toEqual(first.importLayouts)
  })

  test('about which device is meant, or that a line is another one, is not kept', () => {
    const after = imported(emptySnapshot(), machines, { 'same:serial/code': 'same', 'line:vnpt, internet': 'new' })
    expect(after.importLayouts).toEqual([])
  })

  test('about how a column writes its numbers is good for the next file of such columns, and for no other', () => {
    const priced = (price: string): SourceSheet => ({
      ...sheetOf([
        ['Tên thiết bị', 'Mã tài sản', 'Đơn giá (nghìn đồng)'],
        ['Máy in', 'P1', price],
      ]),
      file: `${price}.xlsx`,
    })
    const [question = ''] = questionsOf(emptySnapshot(), priced('1.275'))
    expect(question).toBe('notation:assets/don gia (nghin dong)/.')
    const after = imported(emptySnapshot(), priced('1.275'), { [question]: 'vietnamese' })
    expect(questionsOf(after, priced('2.500'))).toEqual([])
    const { judgement } = judge(after, [priced('2.500')], rememberedAnswers(after.importLayouts))
    expect(judgement.changes[0]?.after).toMatchObject({ unitPrice: 2_500_000 })
    expect(judgement.answered.map(({ id }) => id)).toEqual([question])
    expect(questionsOf(after, priced('2,500'))).toEqual(['notation:assets/don gia (nghin dong)/,'])
  })
})

describe('a new department whose rows were all refused', () => {
  const question = 'departments:khoa lao'
  const sheetWith = (quantity: number) =>
    sheetOf([
      ['Tên thiết bị', 'Mã tài sản', 'Khoa, phòng', 'Số lượng'],
      ['Máy tính A', 'a1', 'Khoa Lao', quantity],
    ])
  const importOnce = (snapshot: Snapshot, quantity: number, answers: Answers) => {
    const sheet = sheetWith(quantity)
    const layout = proposeSheet(sheet)
    if (layout === null) throw new Error('no headings')
    const given = { ...rememberedAnswers(snapshot.importLayouts), ...answers }
    const { judgement } = judge(snapshot, [sheet], given)
    const memory = { answers: given, today: TODAY, newId: () => 'l-1', unmade: judgement.unmade }
    const remembered = rememberLayouts(snapshot.importLayouts, [{ sheet, layout }], memory)
    return { judgement, after: applyRecords(snapshot, [...judgement.changes, ...remembered]) }
  }

  test('is not asked about again once its rows are mended, and is no longer remembered then', () => {
    const first = importOnce(emptySnapshot(), -3, { [question]: 'new' })
    expect(first.judgement).toMatchObject({ unmade: [question], counts: { error: 1 } })
    expect(first.after.departments).toEqual([])
    const second = importOnce(first.after, 3, {})
    expect(second.judgement).toMatchObject({ questions: [], unmade: [], counts: { add: 1 } })
    expect(second.after.departments.map(({ name }) => name)).toEqual(['Khoa Lao'])
    expect(rememberedAnswers(second.after.importLayouts)).toEqual({})
  })
})
