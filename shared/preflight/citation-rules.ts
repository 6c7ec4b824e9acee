import { legalBasesOf } from '#shared/document/plan-records.ts'
import { documentName } from '#shared/legal/from-catalogue.ts'
import { isCitedByName, isSameDocument } from '#shared/legal/identity.ts'
import { idsByRank } from '#shared/legal/pasted-changes.ts'
import type { Found, Rule } from './finding.ts'
import { symbolInCapitals } from './symbol-case.ts'

const basisIncomplete: Rule = {
  id: 'law.incomplete',
  title: 'Căn cứ ghi đủ số, ngày, cơ quan ban hành, trích yếu',
  severity: 'error',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6',
  check: ({ snapshot, plan }) =>
    legalBasesOf(snapshot, plan).flatMap((basis): readonly Found[] => {
      const isLaw = isCitedByName(basis.type)
      const missing = [
        { field: 'symbol', words: 'số, ký hiệu', isMissing: !isLaw && basis.symbol === '' },
        { field: 'date', words: 'ngày ban hành', isMissing: basis.date === null },
        { field: 'issuer', words: 'cơ quan ban hành', isMissing: !isLaw && basis.issuer === '' },
        { field: 'abstract', words: 'trích yếu', isMissing: basis.abstract === '' },
      ].filter(({ isMissing }) => isMissing)
      const [first] = missing
      if (first === undefined) return []
      return [
        {
          message: `Căn cứ ${documentName(basis)} chưa ghi ${missing.map(({ words }) => words).join(', ')}.`,
          advice: 'Bổ sung theo bản gốc của văn bản.',
          at: { collection: 'legalBases', id: basis.id },
          field: first.field,
        },
      ]
    }),
}

const symbolInSmallLetters: Rule = {
  id: 'law.symbol-case',
  title: 'Chữ viết tắt trong ký hiệu của căn cứ viết hoa',
  severity: 'warning',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3: ký hiệu của văn bản viết bằng chữ in hoa',
  check: ({ snapshot, plan }) =>
    legalBasesOf(snapshot, plan).flatMap((basis): readonly Found[] => {
      const right = symbolInCapitals(basis.symbol)
      if (right === basis.symbol) return []
      return [
        {
          message: `Căn cứ ghi ký hiệu “${basis.symbol}”; ký hiệu viết bằng chữ in hoa là “${right}”.`,
          advice: `Sửa thành “${right}” sau khi đối chiếu với bản gốc.`,
          at: { collection: 'legalBases', id: basis.id },
          field: 'symbol',
        },
      ]
    }),
}

const noBasis: Rule = {
  id: 'law.none',
  title: 'Kế hoạch có căn cứ pháp lý',
  severity: 'error',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6',
  check: ({ snapshot, plan }) =>
    legalBasesOf(snapshot, plan).length > 0
      ? []
      : [
          {
            message: `Kế hoạch năm ${plan.year} chưa có căn cứ pháp lý nào.`,
            advice: 'Chọn căn cứ trong danh mục văn bản.',
            at: { collection: 'plans', id: plan.id },
            field: 'legalBasisIds',
          },
        ],
}

const duplicateBasis: Rule = {
  id: 'law.duplicate',
  title: 'Không viện dẫn một văn bản hai lần',
  severity: 'warning',
  source: 'Một văn bản nhận ra bằng ký hiệu và ngày ban hành; luật bằng tên và ngày',
  check: ({ snapshot, plan }) => {
    const cited = legalBasesOf(snapshot, plan)
    return cited.flatMap((basis, place): readonly Found[] => {
      if (!cited.slice(0, place).some((earlier) => isSameDocument(earlier, basis))) return []
      const before = plan.legalBasisIds
      const after = before.filter((id, at) => id !== basis.id || at === before.indexOf(id))
      // One record cited twice, or two records of one document: either way the later one goes.
      const left = after.length < before.length ? after : before.filter((id) => id !== basis.id)
      return [
        {
          message: `Căn cứ ${documentName(basis)} được viện dẫn hai lần.`,
          advice: 'Bỏ bớt một lần.',
          at: { collection: 'legalBases', id: basis.id },
          field: 'symbol',
          repair: {
            label: 'Bỏ lần viện dẫn sau',
            fields: [{ collection: 'plans', id: plan.id, field: 'legalBasisIds', before, after: left }],
          },
        },
      ]
    })
  },
}

const outOfOrder: Rule = {
  id: 'law.order',
  title: 'Căn cứ xếp theo thứ bậc, rồi theo ngày',
  severity: 'info',
  source: 'Thông lệ trình bày căn cứ: văn bản có hiệu lực pháp lý cao hơn, ban hành trước đứng trước',
  check: ({ snapshot, plan }) => {
    const before = plan.legalBasisIds
    const after = idsByRank(before, snapshot.legalBases)
    const at = after.findIndex((id, place) => id !== before[place])
    const early = snapshot.legalBases.find(({ id }) => id === after[at])
    const late = snapshot.legalBases.find(({ id }) => id === before[at])
    if (at < 0 || early === undefined || late === undefined) return []
    return [
      {
        message: `Các căn cứ chưa xếp theo thứ bậc và ngày: ${documentName(early)} đứng sau ${documentName(late)}.`,
        advice:
          'Xếp luật, nghị quyết, nghị định, quyết định, thông tư, chỉ thị rồi đến kế hoạch; cùng loại thì theo ngày.',
        at: { collection: 'plans', id: plan.id },
        field: 'legalBasisIds',
        repair: {
          label: 'Sắp xếp theo thứ bậc, ngày',
          fields: [{ collection: 'plans', id: plan.id, field: 'legalBasisIds', before, after }],
        },
      },
    ]
  },
}

/** Whether the list of legal bases is cited as the form asks. */
export const citationRules: readonly Rule[] = [
  basisIncomplete,
  symbolInSmallLetters,
  noBasis,
  duplicateBasis,
  outOfOrder,
]
