import { describe, expect, test } from 'vitest'
import { citeLegalBasis } from '#shared/document/citation.ts'
import { outlineText, runsText } from '#shared/document/outline-text.ts'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import { textWidth } from '#shared/document/text-width.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { legalBasisRecord } from '#shared/records/legal-basis.ts'
import { planRecord } from '#shared/records/plan.ts'
import { plain } from '#shared/records/rich-text.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { sampleOutline } from '#tests/fixtures/sample.ts'

const text = (change?: (snapshot: Snapshot) => Snapshot): string => outlineText(sampleOutline(change)).join('\n')
const plan =
  (values: object) =>
  (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    plans: snapshot.plans.map((each) => ({ ...each, ...values })),
  })

describe('figures in the text', () => {
  test('follow the records: fewer computers change the sentence, the ratio and its phrase', () => {
    const fewer = text((snapshot) => ({ ...snapshot, assets: snapshot.assets.filter((_, index) => index >= 10) }))
    expect(text()).toContain('có 55 bộ máy vi tính, 35 máy in')
    expect(fewer).toContain('có 45 bộ máy vi tính, 35 máy in')
    expect(fewer).toContain(
      'đạt tỷ lệ trên 40% so với tổng số người lao động tại các Khoa, Phòng (45/98, tương ứng 45,9%)',
    )
  })

  test('leave dots on paper where the record is missing, never a false zero', () => {
    expect(text((snapshot) => ({ ...snapshot, headcounts: [] }))).toContain(
      'Tổng số lao động tính đến …… là …… viên chức',
    )
  })

  test('take the headcount of the plan’s own date, not of a later one', () => {
    const later = text((snapshot) => ({
      ...snapshot,
      headcounts: snapshot.headcounts.flatMap((each) => [
        each,
        { ...each, id: 'later', date: '2026-06-30', total: 120 },
      ]),
    }))
    expect(later).toContain('31/12/2025 là 98 viên chức')
  })
})

describe('the head of the document', () => {
  test('leaves number and date open on a draft', () => {
    const outline = sampleOutline(plan({ number: null, date: null }))
    expect(outline.letterhead.number).toBe('Số: ……/KH-YHCTBD')
    expect(outline.letterhead.placeAndDate).toMatch(/^Thành phố Hồ Chí Minh, ngày … tháng … năm 2026$/)
  })

  test('puts a 0 before a number below 10', () => {
    expect(sampleOutline(plan({ number: 5 })).letterhead.number).toBe('Số: 05/KH-YHCTBD')
  })

  test('a deputy signs under the head’s office', () => {
    const { signature } = sampleOutline(plan({ signingMode: 'KT.', signerPosition: 'Phó Giám đốc' }))
    expect(signature.positions).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'])
  })

  test('academic titles print only when asked for', () => {
    expect(sampleOutline(plan({ signerTitle: 'BS.CKII' })).signature.name).toBe('Lê Thành Trung')
    expect(sampleOutline(plan({ signerTitle: 'BS.CKII', printSignerTitle: true })).signature.name).toBe(
      'BS.CKII Lê Thành Trung',
    )
  })
})

describe('legal bases', () => {
  test('stand as an italic block, ending in ; and . , or as a section, never as both', () => {
    const block = sampleOutline(plan({ basisStyle: 'block' }))
    expect(block.basis).toHaveLength(12)
    expect(block.basis.every((each) => each.runs.every((run) => run.italic))).toBe(true)
    expect(block.basis.map((each) => each.runs.at(-1)?.text.at(-1))).toEqual([...Array(11).fill(';'), '.'])
    expect(outlineText(block).filter((line) => line.includes('06/QĐ-TTg'))).toHaveLength(1)
    expect(sampleOutline().basis).toEqual([])
  })

  test('a law is cited by name and date, without number and issuer', () => {
    const law = legalBasisRecord.create('l', {
      type: 'law',
      symbol: '116/2025/QH15',
      issuer: 'Quốc hội',
      abstract: 'An ninh mạng',
      date: '2025-12-10',
    })
    expect(citeLegalBasis(law)).toBe('Luật An ninh mạng ngày 10 tháng 12 năm 2025')
    // A code and the constitution have the word for their kind in their name.
    const code = { ...law, abstract: 'Bộ luật Lao động', date: '2019-11-20' }
    expect(citeLegalBasis(code)).toBe('Bộ luật Lao động ngày 20 tháng 11 năm 2019')
    const constitution = { ...law, type: 'other', symbol: '', abstract: 'Hiến pháp nước ta', date: null } as const
    expect(citeLegalBasis(constitution)).toBe('Hiến pháp nước ta')
  })
})

describe('small marks a person types along', () => {
  test('do not print twice', () => {
    const { signature } = sampleOutline(plan({ recipients: ['- Sở Y tế;', ' ', 'Ban Giám đốc.'], archive: ' VT; ' }))
    expect(signature.recipients).toEqual(['- Sở Y tế;', '- Ban Giám đốc;', '- Lưu: VT.'])
  })
})

test('with căn cứ as a block, the section that only lists them is neither printed nor numbered', () => {
  const lines = outlineText(sampleOutline(plan({ basisStyle: 'block' })))
  expect(lines).not.toContain('II. CƠ SỞ PHÁP LÝ')
  expect(lines.some((line) => line.startsWith('B. KẾ HOẠCH'))).toBe(true)
})

test('a draft made for next year leaves the date open in the year it is written', () => {
  const next = sampleOutline(plan({ year: 2027, date: null }))
  expect(next.letterhead.placeAndDate).toBe('Thành phố Hồ Chí Minh, ngày … tháng … năm 2026')
})

describe('appendices', () => {
  test('a money column is wide enough for its largest number', () => {
    const table = sampleOutline((snapshot) => ({
      ...snapshot,
      plans: snapshot.plans.map((each) => ({ ...each, moneyUnit: 'dong' as const })),
      initiatives: snapshot.initiatives.map((each) => ({
        ...each,
        funding: each.funding.map((part) => ({ ...part, amount: 125_275_000_000 })),
      })),
    })).appendices[0]?.blocks[0]
    const columns = table?.kind === 'table' ? table.columns : []
    const tableWidth = 297 - 30 - 15
    expect(((columns[3]?.share ?? 0) * tableWidth) / 100).toBeGreaterThan(textWidth('375.825.000.000', 12))
    expect(columns.reduce((sum, column) => sum + column.share, 0)).toBeCloseTo(100)
  })

  test('an initiative with parts shows their sum once, and the parts below it', () => {
    const part = (id: string, amount: number) =>
      initiativeRecord.create(id, {
        planId: 'plan-2026',
        phaseId: 'ph-1',
        parentId: 'ini-mang',
        name: id,
        funding: [{ fundingSourceId: 'src-ns', year: null, amount }],
      })
    const table = sampleOutline((snapshot) => ({
      ...snapshot,
      initiatives: [...snapshot.initiatives, part('a', 400_000_000), part('b', 100_500_000)],
    })).appendices[0]?.blocks[0]
    const rows =
      table?.kind === 'table'
        ? table.rows.map((row) => row.cells.map((cell) => cell.runs.map((run) => run.text).join('')))
        : []
    expect(rows[1]?.slice(0, 4)).toEqual([
      '1.',
      'Đầu tư, nâng cấp hạ tầng mạng',
      'Hoàn thiện hệ thống hạ tầng CNTT',
      '500,5',
    ])
    expect(rows[2]?.[0]).toBe('1.1.')
    expect(rows.at(-1)).toEqual(['Tổng cộng:', '875,5', '', '', ''])
  })

  test('one appendix is just “Phụ lục”, and the text says so', () => {
    const one = sampleOutline((snapshot) => ({ ...snapshot, phases: snapshot.phases.slice(0, 1) }))
    expect(one.appendices.map((appendix) => appendix.label)).toEqual(['Phụ lục'])
    expect(outlineText(one)).toContain('(Chi tiết kèm theo Phụ lục)')
  })

  test('on paper the reference bears the very date of the letterhead, open or not', () => {
    for (const date of [null, '2026-01-05']) {
      const outline = sampleOutline(plan({ appendixForm: 'paper', date }))
      const said = outline.letterhead.placeAndDate.replace(/^.*?, /, '')
      for (const { attachedTo } of outline.appendices) expect(attachedTo).toContain(` ${said} của `)
    }
  })

  test('an electronic document leaves number and date of its reference blank', () => {
    const [first] = sampleOutline(plan({ appendixForm: 'electronic' })).appendices
    expect(first?.attachedTo).toBe(
      '(Kèm theo Kế hoạch số ……/KH-YHCTBD ngày … tháng … năm … của Bệnh viện Y học cổ truyền Bình Dương)',
    )
  })

  const rowOf = (values: object): readonly string[] => {
    const table = sampleOutline((snapshot) => ({
      ...snapshot,
      initiatives: snapshot.initiatives.map((each) => (each.id === 'ini-mang' ? { ...each, ...values } : each)),
    })).appendices[0]?.blocks[0]
    const rows = table?.kind === 'table' ? table.rows : []
    const row = rows.find(({ origin }) => origin?.id === 'ini-mang')
    return row?.cells.map(({ runs }) => runs.map(({ text: words }) => words).join('')) ?? []
  }

  test('where there is an amount it is printed, whatever words stand beside it', () => {
    expect(rowOf({ amountWords: 'Theo hướng dẫn của Bộ Y tế' })[3]).toBe('900')
  })

  test('a source that pays nothing is not named beside one that pays', () => {
    const part = (fundingSourceId: string, amount: number) => ({ fundingSourceId, year: null, amount })
    expect(rowOf({ funding: [part('src-ns', 5_000_000), part('src-qpt', 0)] })[4]).not.toContain('Quỹ')
    expect(rowOf({ funding: [part('src-ns', 5_000_000), part('src-qpt', 7_000_000)] })[4]).toBe(
      'Ngân sách cấp: 5\nQuỹ phát triển sự nghiệp: 7',
    )
  })

  test('words stand where an amount is not known', () => {
    const words = text((snapshot) => ({
      ...snapshot,
      initiatives: snapshot.initiatives.map((each) =>
        each.id === 'ini-mang' ? { ...each, funding: [], amountWords: 'Theo hướng dẫn của Bộ Y tế' } : each,
      ),
    }))
    expect(words).toContain('Theo hướng dẫn của Bộ Y tế')
  })
})

test('a plan with nothing in it still makes a document', () => {
  const context = planContext({ ...emptySnapshot(), plans: [planRecord.create('p')] }, 'p', '2026-01-01')
  if (context === null) throw new Error('unreachable')
  const outline = buildPlanOutline(context)
  expect(outline.documentType).toBe('KẾ HOẠCH')
  expect(outline.appendices).toEqual([])
})

test('there is no document of a plan that does not exist', () => {
  expect(planContext(emptySnapshot(), 'p', '2026-01-01')).toBeNull()
})

test.each([
  ['Phê duyệt Chương trình A', 'của Thủ tướng Chính phủ phê duyệt Chương trình A'],
  ['Về việc triển khai', 'của Thủ tướng Chính phủ về việc triển khai'],
  ['Giaođoạn', 'của Thủ tướng Chính phủ Giaođoạn'],
  ['“Đề án 06”', 'của Thủ tướng Chính phủ “Đề án 06”'],
])('%s is cited without the capital it begins with on its own paper', (abstract, cited) => {
  const basis = legalBasisRecord.create('b', {
    type: 'decision',
    symbol: '1/QĐ-TTg',
    issuer: 'Thủ tướng Chính phủ',
    abstract,
  })
  expect(citeLegalBasis(basis)).toContain(cited)
})

test('the marks a symbol or an abstract was copied with do not stand before those of the line', () => {
  const basis = legalBasisRecord.create('b', {
    type: 'decree',
    symbol: '85/2016/NĐ-CP,',
    issuer: 'Chính phủ;',
    abstract: 'về bảo đảm an toàn hệ thống thông tin theo cấp độ. ',
  })
  expect(citeLegalBasis(basis)).toBe(
    'Nghị định số 85/2016/NĐ-CP của Chính phủ về bảo đảm an toàn hệ thống thông tin theo cấp độ',
  )
})

test('an item without words prints no lone dash and takes no letter', () => {
  const lettered = (words: string) => ({ kind: 'lettered', content: words === '' ? [] : [plain(words)] }) as const
  const { body } = sampleOutline((snapshot) => ({
    ...snapshot,
    narratives: snapshot.narratives.map((each) =>
      each.id === 'sec-b16'
        ? {
            ...each,
            blocks: [{ kind: 'item', level: 1, content: [plain(' ')] }, lettered('Một'), lettered(''), lettered('Hai')],
          }
        : each,
    ),
  }))
  const own = body.filter((each) => each.kind === 'text' && each.origin?.id === 'sec-b16')
  expect(own.map((each) => each.kind === 'text' && `${each.marker} ${runsText(each.runs)}`)).toEqual([
    'a) Một',
    'b) Hai',
  ])
})
