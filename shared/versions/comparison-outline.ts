import { formatOfficialDate, formatShortDate, type IsoDate } from '#shared/basics/calendar-date.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { toRoman } from '#shared/basics/numbering.ts'
import type { Outline, OutlineBlock, TableBlock, TableColumn, TableRow } from '#shared/document/outline.ts'
import type { Hospital } from '#shared/records/hospital.ts'
import type { Comparison, ListDifference, RecordDifference } from './compare-versions.ts'
import { isSame } from './compare-versions.ts'
import { changeWords, differenceText, shortPieces } from './comparison-words.ts'
import { planStateWords } from './plan-summary.ts'

/** The comparison as a document ("Bảng so sánh"), to be written by the writers of the plan. `today` is the day it is made. */
export function comparisonOutline(comparison: Comparison, hospital: Hospital, today: IsoDate): Outline {
  const { left, right } = comparison
  const upper = (text: string) => text.toLocaleUpperCase('vi')
  const date = formatOfficialDate(today)
  return {
    title: `Bảng so sánh ${left.label} với ${right.label}`,
    letterhead: {
      authority: upper(hospital.authority),
      hospital: upper(hospital.name),
      number: '',
      placeAndDate: hospital.place === '' ? date : `${hospital.place}, ${date}`,
    },
    documentType: 'BẢNG SO SÁNH',
    subject: [`Bản A: ${left.label}`, `Bản B: ${right.label}`],
    basis: [],
    body: numbered([
      ['Thông tin chung', [factTable(comparison)]],
      ['Kinh phí', [moneyTable(comparison)]],
      ...comparison.lists
        .filter(({ records }) => records.length > 0)
        .map((list) => [list.title, [listTable(list)]] as const),
      ...baseSection(comparison),
      ...textSection(comparison),
      ...(isSame(comparison) ? [['Kết luận', [paragraph('Hai bản không có điểm nào khác nhau.')]] as const] : []),
    ]),
    signature: { recipients: [`- Lưu: ${right.plan.archive || 'VT'}.`], positions: ['NGƯỜI LẬP BẢNG'], name: '' },
    appendices: [],
  }
}

type Section = readonly [title: string, blocks: readonly OutlineBlock[]]

function numbered(sections: readonly Section[]): readonly OutlineBlock[] {
  return sections.flatMap(([title, blocks], at): OutlineBlock[] => [
    { kind: 'heading', level: 2, number: `${toRoman(at + 1)}.`, text: title.toLocaleUpperCase('vi') },
    ...blocks,
  ])
}

function paragraph(text: string): OutlineBlock {
  return { kind: 'text', marker: '', runs: [{ text }] }
}

const words = (text: string) => ({ runs: text === '' ? [] : [{ text }] })
const row = (...cells: readonly string[]): TableRow => ({ kind: 'row', cells: cells.map(words) })
const section = (text: string, span: number): TableRow => ({ kind: 'section', cells: [{ ...words(text), span }] })

function columns(
  titles: readonly string[],
  shares: readonly number[],
  right: readonly number[] = [],
): readonly TableColumn[] {
  return titles.map((title, at) => ({ title, share: shares[at] ?? 0, align: right.includes(at) ? 'right' : 'left' }))
}

function factTable({ left, right, head }: Comparison): TableBlock {
  const counted = [
    ['Trạng thái', planStateWords(left.plan), planStateWords(right.plan)],
    ['Số, ký hiệu', left.symbol, right.symbol],
    ['Ngày ban hành', dateWords(left.plan.date), dateWords(right.plan.date)],
    ['Số dự án, nội dung chi', String(left.initiatives), String(right.initiatives)],
    ['Số chỉ tiêu', String(left.targets), String(right.targets)],
    ['Số nhiệm vụ', String(left.tasks), String(right.tasks)],
  ] as const
  const shown = new Set(['Trạng thái', 'Số văn bản', 'Ngày ban hành', 'Lần ban hành'])
  return {
    kind: 'table',
    columns: columns(['Nội dung', 'Bản A', 'Bản B'], [30, 35, 35]),
    rows: [
      ...counted.map((cells) => row(...cells)),
      ...head.filter(({ label }) => !shown.has(label)).map((field) => row(field.label, field.left, field.right)),
    ],
  }
}

const dateWords = (date: IsoDate | null): string => (date === null ? '' : formatShortDate(date))

function moneyTable({ money }: Comparison): TableBlock {
  const amount = (value: number | null) => (value === null ? '' : formatInteger(value))
  return {
    kind: 'table',
    columns: columns(['Nội dung (đồng)', 'Bản A', 'Bản B', 'Chênh lệch'], [34, 22, 22, 22], [1, 2, 3]),
    rows: money.map(
      (line): TableRow => ({
        kind: line.of === 'total' ? 'total' : 'row',
        cells: [line.name, amount(line.left), amount(line.right), differenceText(line.left, line.right)].map(words),
      }),
    ),
  }
}

function listTable({ records, same }: ListDifference): TableBlock {
  const kinds = ['added', 'removed', 'changed'] as const
  return {
    kind: 'table',
    columns: columns(['Nội dung', 'Bản A', 'Bản B'], [30, 35, 35]),
    rows: [
      ...kinds.flatMap((kind) => {
        const some = records.filter((record) => record.kind === kind)
        return some.length === 0
          ? []
          : [section(`${changeWords[kind]} (${some.length})`, 3), ...some.flatMap(recordRows)]
      }),
      section(`Không thay đổi: ${same}`, 3),
    ],
  }
}

function recordRows({ kind, name, fields, amounts }: RecordDifference): readonly TableRow[] {
  const money = (value: number | null | undefined) => (value == null ? '' : `${formatInteger(value)} đồng`)
  const has = (here: boolean, value: number | null | undefined) => (here ? money(value) || 'Có' : '')
  if (kind !== 'changed')
    return [row(name, has(kind === 'removed', amounts?.left), has(kind === 'added', amounts?.right))]
  if (fields.length === 0) return [row(`${name} (tổng kinh phí)`, money(amounts?.left), money(amounts?.right))]
  return [
    { kind: 'row', cells: [{ ...words(name), span: 3 }] },
    ...fields.map(({ label, left, right }) => row(`- ${label}`, left, right)),
  ]
}

function baseSection({ bases }: Comparison): readonly Section[] {
  const { added, removed } = bases
  if (added.length + removed.length === 0) return []
  const lines = [...added.map((cited) => `Thêm: ${cited}`), ...removed.map((cited) => `Bỏ: ${cited}`)]
  return [['Căn cứ pháp lý', lines.map((text): OutlineBlock => ({ kind: 'text', marker: '-', runs: [{ text }] }))]]
}

function textSection({ text }: Comparison): readonly Section[] {
  if (text.length === 0) return []
  const hint = 'Chữ đậm là phần thêm; chữ nghiêng trong ngoặc vuông là phần bỏ; dấu … thay cho đoạn giống nhau.'
  const blocks = text.flatMap(({ kind, title, pieces }): OutlineBlock[] => [
    { kind: 'text', marker: '-', runs: [{ text: `${changeWords[kind]}: ${title}`, bold: true }] },
    {
      kind: 'text',
      marker: '',
      runs: shortPieces(pieces).map((piece) => {
        const line = piece.text.replaceAll('\n', ' / ')
        if (piece.kind === 'added') return { text: line, bold: true }
        return piece.kind === 'removed' ? { text: `[${line}]`, italic: true } : { text: line }
      }),
    },
  ])
  return [['Lời văn', [paragraph(hint), ...blocks]]]
}
