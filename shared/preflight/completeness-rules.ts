import { periodYears } from '#shared/basics/period.ts'
import { fundingTotal, initiativesOf, initiativesOfPhase, leavesOf, phasesOf } from '#shared/figures/budget.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import { type Phase, planRecord } from '#shared/records/plan.ts'
import type { Found, PreflightContext, Rule } from './finding.ts'

const ND30 = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II'

const hospitalHead: Rule = {
  id: 'head.hospital',
  title: 'Đủ dữ liệu đầu văn bản của đơn vị',
  severity: 'error',
  source: `${ND30}, khoản 1–4`,
  check: ({ snapshot }) =>
    (['authority', 'name', 'symbol', 'place'] as const).flatMap((key): readonly Found[] =>
      snapshot.hospital[key].trim() !== ''
        ? []
        : [
            {
              message: `Chưa nhập “${hospitalRecord.fields[key].label}” của đơn vị nên đầu văn bản còn thiếu.`,
              advice: 'Nhập ở màn hình Đơn vị & cài đặt.',
              at: { collection: 'hospital', id: snapshot.hospital.id },
              field: key,
            },
          ],
    ),
}

const fullPlaceName: Rule = {
  id: 'head.place',
  title: 'Địa danh viết đầy đủ',
  severity: 'warning',
  source: `${ND30}, khoản 4: địa danh đặt theo tên người, bằng chữ số hoặc sự kiện lịch sử phải viết đầy đủ`,
  check: ({ snapshot }) =>
    /^(tp|t\.p|q|h|p|x)\.?\s/i.test(snapshot.hospital.place)
      ? [
          {
            message: `Địa danh “${snapshot.hospital.place}” còn viết tắt.`,
            advice: 'Viết đầy đủ, ví dụ “Thành phố Hồ Chí Minh”.',
            at: { collection: 'hospital', id: snapshot.hospital.id },
            field: 'place',
          },
        ]
      : [],
}

/** Letters and digits, groups of them joined by "-": "BVĐK-CC", "YHCTBD". */
const SYMBOL = /^[\p{L}\d]+(?:[-.&][\p{L}\d]+)*$/u

const symbolInOnePiece: Rule = {
  id: 'head.symbol',
  title: 'Chữ viết tắt của đơn vị viết liền',
  severity: 'error',
  source: `${ND30}, khoản 3: các nhóm chữ viết tắt trong ký hiệu cách nhau bằng dấu gạch nối, không cách chữ`,
  check: ({ snapshot: { hospital } }) =>
    hospital.symbol.trim() === '' || SYMBOL.test(hospital.symbol)
      ? []
      : [
          {
            message: `Chữ viết tắt “${hospital.symbol}” có dấu cách hoặc dấu lạ nên số, ký hiệu của văn bản in ra không đúng thể thức.`,
            advice: 'Chỉ ghi chữ và số, viết liền hoặc nối bằng dấu gạch nối, ví dụ “BVĐK-CC”.',
            at: { collection: 'hospital', id: hospital.id },
            field: 'symbol',
          },
        ],
}

const planHead: Rule = {
  id: 'head.plan',
  title: 'Đủ trích yếu, người ký, số và ngày của kế hoạch',
  severity: 'error',
  source: `${ND30}, khoản 3–9`,
  check: ({ plan }) => {
    const empty: readonly [keyof typeof planRecord.fields, boolean, Found['severity']][] = [
      ['subject', plan.subject.length === 0, 'error'],
      ['signerName', plan.signerName.trim() === '', 'error'],
      ['headPosition', plan.headPosition.trim() === '', 'error'],
      ['signerPosition', plan.signingMode !== 'head' && plan.signerPosition.trim() === '', 'error'],
      ['recipients', plan.recipients.every((recipient) => recipient.trim() === ''), 'warning'],
      ['archive', plan.archive.trim() === '', 'warning'],
      ['closing', plan.closing.length === 0, 'warning'],
      ['number', plan.number === null, 'info'],
      ['date', plan.date === null, 'info'],
    ]
    return empty
      .filter(([, isEmpty]) => isEmpty)
      .map(([key, , severity]) => ({
        message: `Kế hoạch năm ${plan.year}: chưa có “${planRecord.fields[key].label}”.`,
        advice:
          severity === 'info' ? 'Văn thư cấp khi ban hành; bản nháp in dấu chấm.' : 'Nhập ở phần đầu và cuối văn bản.',
        at: { collection: 'plans', id: plan.id },
        field: key,
        ...(severity === undefined ? {} : { severity }),
      }))
  },
}

const items = ({ snapshot, plan }: PreflightContext): readonly Initiative[] =>
  initiativesOf(snapshot, plan.id).flatMap(leavesOf)
const nameOf = (initiative: Initiative): string => initiative.name || '(chưa đặt tên)'

const initiativeName: Rule = {
  id: 'initiative.name',
  title: 'Mỗi dự án, nội dung chi có tên',
  severity: 'error',
  source: 'Mẫu danh mục nhiệm vụ, dự án: cột “Tên nhiệm vụ, dự án hoặc nội dung chi”',
  check: ({ snapshot, plan }) =>
    snapshot.initiatives
      .filter((initiative) => initiative.planId === plan.id && initiative.name.trim() === '')
      .map((initiative) => ({
        message: 'Có một dự án, nội dung chi chưa đặt tên.',
        advice: 'Đặt tên hoặc xóa dòng này.',
        at: { collection: 'initiatives', id: initiative.id },
        field: 'name',
      })),
}

const amountAndWords: Rule = {
  id: 'initiative.amount-or-words',
  title: 'Kinh phí ghi bằng số hoặc bằng chữ, không cả hai',
  severity: 'warning',
  source: 'Bảng chỉ in số tiền khi đã có số tiền',
  check: (context) =>
    items(context)
      .filter((item) => item.amountWords.trim() !== '' && fundingTotal(item.funding) > 0)
      .map((item) => ({
        message: `Dự án “${nameOf(item)}” vừa có số tiền vừa ghi “${item.amountWords}”; bảng chỉ in số tiền.`,
        advice: 'Bỏ một trong hai.',
        at: { collection: 'initiatives', id: item.id },
        field: 'amountWords',
      })),
}

const emptyPhase: Rule = {
  id: 'phase.empty',
  title: 'Mỗi giai đoạn có tên và có dự án',
  severity: 'warning',
  source: 'Mỗi giai đoạn in thành một phụ lục',
  check: ({ snapshot, plan }) =>
    phasesOf(snapshot, plan.id).flatMap((phase): readonly Found[] => {
      const at = { collection: 'phases', id: phase.id } as const
      const unnamed = {
        message: 'Có một giai đoạn chưa đặt tên.',
        advice: 'Đặt tên, ví dụ “Giai đoạn I”.',
        at,
        field: 'name',
      }
      const empty = {
        message: `${phase.name || 'Giai đoạn chưa đặt tên'} chưa có dự án nào nên phụ lục của nó trống.`,
        advice: 'Thêm dự án hoặc xóa giai đoạn.',
        at,
      }
      const hasItems = initiativesOfPhase(snapshot, plan.id, phase.id).length > 0
      return [...(phase.name.trim() === '' ? [unnamed] : []), ...(hasItems ? [] : [empty])]
    }),
}

const initiativeSource: Rule = {
  id: 'initiative.source',
  title: 'Mỗi dự án, nội dung chi có nguồn vốn',
  severity: 'error',
  source: 'Mẫu danh mục nhiệm vụ, dự án: cột “Nguồn vốn”',
  check: (context) =>
    items(context)
      .filter((item) => item.funding.length === 0 && item.amountWords.trim() === '')
      .map((item) => ({
        message: `Dự án “${nameOf(item)}” chưa có kinh phí theo nguồn vốn nào.`,
        advice: 'Nhập số tiền theo nguồn, hoặc ghi bằng chữ nếu chưa xác định được.',
        at: { collection: 'initiatives', id: item.id },
        field: 'funding',
      })),
}

const initiativePeriod: Rule = {
  id: 'initiative.period',
  title: 'Mỗi dự án, nội dung chi có thời gian thực hiện',
  severity: 'error',
  source: 'Mẫu danh mục nhiệm vụ, dự án: cột “Thời gian thực hiện”',
  check: (context) =>
    items(context)
      .filter((item) => item.period === null)
      .map((item) => ({
        message: `Dự án “${nameOf(item)}” chưa có thời gian thực hiện.`,
        advice: 'Nhập thời gian, ví dụ “Quý I/2026” hoặc “2027-2028”.',
        at: { collection: 'initiatives', id: item.id },
        field: 'period',
      })),
}

/** The one phase that holds the item's years, when there is just one. */
function phaseRepair({ id, period, phaseId }: Initiative, phases: readonly Phase[]): Partial<Found> {
  const years = period === null ? null : periodYears(period)
  const fitting =
    years === null ? [] : phases.filter(({ fromYear, toYear }) => fromYear <= years.from && years.to <= toYear)
  const [phase, ...others] = fitting
  if (phase === undefined || others.length > 0) return {}
  return {
    repair: {
      label: `Đưa vào ${phase.name}`,
      fields: [{ collection: 'initiatives', id, field: 'phaseId', before: phaseId, after: phase.id }],
    },
  }
}

const initiativePhase: Rule = {
  id: 'initiative.phase',
  title: 'Mỗi dự án, nội dung chi thuộc một giai đoạn',
  severity: 'error',
  source: 'Mỗi giai đoạn in thành một phụ lục; mục không thuộc giai đoạn nào sẽ không được in',
  check: ({ snapshot, plan }) => {
    const own = phasesOf(snapshot, plan.id)
    const phases = new Set(own.map((phase) => phase.id))
    return initiativesOf(snapshot, plan.id)
      .filter((node) => node.record.phaseId === null || !phases.has(node.record.phaseId))
      .map(({ record }) => ({
        message: `Dự án “${nameOf(record)}” không thuộc giai đoạn nào nên không có trong phụ lục.`,
        advice: 'Chọn giai đoạn cho dự án này.',
        at: { collection: 'initiatives', id: record.id },
        field: 'phaseId',
        ...phaseRepair(record, own),
      }))
  },
}

/** Whether everything a complete plan needs is there. */
export const completenessRules: readonly Rule[] = [
  hospitalHead,
  symbolInOnePiece,
  fullPlaceName,
  planHead,
  initiativeName,
  amountAndWords,
  initiativeSource,
  initiativePeriod,
  initiativePhase,
  emptyPhase,
]
