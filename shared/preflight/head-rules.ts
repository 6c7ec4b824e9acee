import { yearOf } from '#shared/basics/calendar-date.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { planRecord } from '#shared/records/plan.ts'
import type { Found, Rule } from './finding.ts'

const ND30 = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II'

/** Academic titles as they are written in front of a name. */
const TITLES =
  /^((?:(?:GS|PGS|TS|TSKH|ThS|BS|BSCK|BSCKI{1,2}|BS\.?CKI{1,2}|BS\.?CK[12]|CK[12I]{1,2}|DS|DSCK|DSCKI{1,2}|CN|KS|YS|TTND|TTƯT|TTUT|AHLĐ)[.,]?\s*)+)\s(?=\p{Lu})/u

const titleInName: Rule = {
  id: 'head.signer-title',
  title: 'Học hàm, học vị ghi ở mục riêng, không ghi trong họ tên',
  severity: 'warning',
  source: `${ND30}, khoản 7: chỉ văn bản của tổ chức sự nghiệp giáo dục, y tế, khoa học được ghi học hàm, học vị`,
  check: ({ plan }) => {
    const typed = TITLES.exec(plan.signerName)?.[1]?.trim()
    if (typed === undefined) return []
    const rest = plan.signerName.slice(plan.signerName.indexOf(typed) + typed.length).trim()
    const field = (name: 'signerName' | 'signerTitle', after: string) =>
      ({ collection: 'plans', id: plan.id, field: name, before: plan[name], after }) as const
    return [
      {
        message: `Họ tên người ký có học hàm, học vị ${quote(typed)}.`,
        advice: `Ghi ở mục “${planRecord.fields.signerTitle.label}”; có in hay không chọn ở “${planRecord.fields.printSignerTitle.label}”.`,
        at: { collection: 'plans', id: plan.id },
        field: 'signerName',
        ...(plan.signerTitle === ''
          ? {
              repair: {
                label: `Chuyển ${quote(typed)} sang mục học hàm, học vị`,
                fields: [field('signerName', rest), field('signerTitle', typed)],
              },
            }
          : {}),
      },
    ]
  },
}

const signingPosition: Rule = {
  id: 'head.signing-position',
  title: 'Người ký thay, ký thừa lệnh có chức vụ khác người đứng đầu',
  severity: 'error',
  source: `${ND30}, khoản 7: ký thay (KT.), thừa lệnh (TL.), thừa ủy quyền (TUQ.) ghi chức vụ của chính người ký`,
  check: ({ plan }) => {
    const mode = plan.signingMode
    if (mode !== 'KT.' && mode !== 'TL.' && mode !== 'TUQ.') return []
    if (plan.signerPosition.trim() === '') return []
    if (foldForSearch(plan.signerPosition) !== foldForSearch(plan.headPosition)) return []
    return [
      {
        message: `Văn bản ký “${mode} ${plan.headPosition}” nhưng chức vụ người ký cũng là “${plan.signerPosition}”.`,
        advice: 'Ghi chức vụ của người ký, ví dụ “Phó Giám đốc”, hoặc chọn người đứng đầu ký.',
        at: { collection: 'plans', id: plan.id },
        field: 'signerPosition',
      },
    ]
  },
}

const numberAndDate: Rule = {
  id: 'head.number-date',
  title: 'Số và ngày của văn bản được cấp cùng lúc',
  severity: 'warning',
  source: `${ND30}, khoản 3–4: số và thời gian ban hành do văn thư cấp khi đăng ký văn bản`,
  check: ({ plan }): readonly Found[] => {
    if ((plan.number === null) === (plan.date === null)) return []
    const [has, lacks, field] =
      plan.number === null ? ['ngày ban hành', 'số', 'number'] : ['số', 'ngày ban hành', 'date']
    return [
      {
        message: `Kế hoạch năm ${plan.year} đã có ${has} nhưng chưa có ${lacks}.`,
        advice: `Ghi ${lacks} văn thư đã cấp.`,
        at: { collection: 'plans', id: plan.id },
        field,
      },
    ]
  },
}

const recipientTwice: Rule = {
  id: 'head.recipient-twice',
  title: 'Mỗi nơi nhận ghi một lần',
  severity: 'warning',
  source: `${ND30}, khoản 9`,
  check: ({ plan }) => {
    const met = new Set<string>()
    const once = plan.recipients.filter((recipient) => {
      const key = foldForSearch(recipient)
      const again = key !== '' && met.has(key)
      met.add(key)
      return !again
    })
    const twice = plan.recipients.find(
      (recipient, index) => plan.recipients.indexOf(recipient) !== index || !once.includes(recipient),
    )
    if (once.length === plan.recipients.length) return []
    return [
      {
        message: `Nơi nhận ghi ${quote(twice ?? '')} hai lần.`,
        advice: 'Bỏ dòng thừa.',
        at: { collection: 'plans', id: plan.id },
        field: 'recipients',
        repair: {
          label: 'Bỏ dòng thừa',
          fields: [{ collection: 'plans', id: plan.id, field: 'recipients', before: plan.recipients, after: once }],
        },
      },
    ]
  },
}

const planDateYear: Rule = {
  id: 'period.plan-date',
  title: 'Kế hoạch ban hành trong năm trước hoặc trong năm kế hoạch',
  severity: 'warning',
  source: 'Kế hoạch năm lập từ quý III năm trước',
  check: ({ plan }) => {
    if (plan.date === null) return []
    const issued = yearOf(plan.date)
    if (issued === plan.year || issued === plan.year - 1) return []
    return [
      {
        message: `Kế hoạch năm ${plan.year} đề ngày ban hành trong năm ${issued}.`,
        advice: 'Kiểm tra ngày ban hành hoặc năm kế hoạch.',
        at: { collection: 'plans', id: plan.id },
        field: 'date',
      },
    ]
  },
}

/** Whether the head and the end of the document agree with themselves. */
export const headRules: readonly Rule[] = [titleInName, signingPosition, numberAndDate, recipientTwice, planDateYear]
