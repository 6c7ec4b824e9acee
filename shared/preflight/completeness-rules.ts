import { toWords } from '#shared/document/runs.ts'
import { fundingTotal, initiativesOf, initiativesOfPhase, leavesOf, phasesOf } from '#shared/figures/budget.ts'
import { computeFigure, figures } from '#shared/figures/catalogue.ts'
import { MISSING_FIGURE, printFigure } from '#shared/figures/figure-value.ts'
import { collections } from '#shared/records/collections.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import { planRecord } from '#shared/records/plan.ts'
import type { Target } from '#shared/records/target.ts'
import type { Task } from '#shared/records/task.ts'
import type { Found, PreflightContext, Rule } from './finding.ts'
import { textsOf } from './plan-texts.ts'

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

/** A target or task without words is not printed: it is a line begun and forgotten. */
const emptyStatement: Rule = {
  id: 'statement.empty',
  title: 'Mỗi chỉ tiêu, nhiệm vụ có nội dung',
  severity: 'error',
  source: 'Không dòng nào in ra mà trống',
  check: (context) => {
    const { snapshot, plan } = context
    return (['targets', 'tasks'] as const).flatMap((collection) =>
      (snapshot[collection] as readonly (Target | Task)[])
        .filter(({ planId, statement }) => planId === plan.id && toWords(statement, context).trim() === '')
        .map(({ id }) => ({
          message: `Có một ${collections[collection].title.toLocaleLowerCase('vi')} chưa có nội dung nên không được in.`,
          advice: 'Ghi nội dung hoặc xóa dòng này.',
          at: { collection, id },
          field: 'statement',
        })),
    )
  },
}

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

const noText: Rule = {
  id: 'text.none',
  title: 'Kế hoạch có phần thuyết minh',
  severity: 'error',
  source: 'Thể thức văn bản: nội dung văn bản',
  check: ({ snapshot, plan }) =>
    snapshot.narratives.some((narrative) => narrative.planId === plan.id)
      ? []
      : [
          {
            message: `Kế hoạch năm ${plan.year} chưa có phần thuyết minh nào.`,
            advice: 'Thêm các phần ở màn hình Văn bản.',
            at: { collection: 'plans', id: plan.id },
          },
        ],
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

const initiativePhase: Rule = {
  id: 'initiative.phase',
  title: 'Mỗi dự án, nội dung chi thuộc một giai đoạn',
  severity: 'error',
  source: 'Mỗi giai đoạn in thành một phụ lục; mục không thuộc giai đoạn nào sẽ không được in',
  check: ({ snapshot, plan }) => {
    const phases = new Set(snapshot.phases.filter((phase) => phase.planId === plan.id).map((phase) => phase.id))
    return initiativesOf(snapshot, plan.id)
      .filter((node) => node.record.phaseId === null || !phases.has(node.record.phaseId))
      .map(({ record }) => ({
        message: `Dự án “${nameOf(record)}” không thuộc giai đoạn nào nên không có trong phụ lục.`,
        advice: 'Chọn giai đoạn cho dự án này.',
        at: { collection: 'initiatives', id: record.id },
        field: 'phaseId',
      }))
  },
}

const figureMissing: Rule = {
  id: 'figure.missing',
  title: 'Mọi số liệu gắn trong văn bản đều có giá trị',
  severity: 'warning',
  source: 'Văn bản in dấu chấm ở chỗ chưa có số liệu',
  check: (context) => {
    const said = new Set<string>()
    return textsOf(context).flatMap(({ content, at }) =>
      content.flatMap((inline): readonly Found[] => {
        if (inline.kind !== 'figure') return []
        const value = computeFigure(inline.figure, { ...context, of: inline.of })
        const key = `${at.id} ${inline.figure} ${inline.of}`
        if (printFigure(value, inline.style) !== MISSING_FIGURE || said.has(key)) return []
        said.add(key)
        return [
          {
            message: `Số liệu “${figures[inline.figure]?.label ?? inline.figure}” chưa có giá trị nên văn bản in dấu chấm.`,
            advice: value.kind === 'missing' ? value.reason : 'Nhập số liệu còn thiếu.',
            at,
          },
        ]
      }),
    )
  },
}

const emptySection: Rule = {
  id: 'text.empty-section',
  title: 'Không có đề mục trống',
  severity: 'warning',
  source: 'Thể thức văn bản: đề mục phải có nội dung',
  check: ({ outline, plan }) =>
    outline.body.flatMap((block, index): readonly Found[] => {
      if (block.kind !== 'heading') return []
      const next = outline.body[index + 1]
      const closing = next?.kind === 'text' && next.origin?.collection === 'plans'
      const empty = next === undefined || closing || (next.kind === 'heading' && next.level <= block.level)
      if (!empty) return []
      return [
        {
          message: `Đề mục “${block.number} ${block.text}” chưa có nội dung.`,
          advice: 'Viết nội dung hoặc bỏ đề mục này.',
          at: block.origin ?? { collection: 'plans', id: plan.id },
        },
      ]
    }),
}

/** Whether everything a complete plan needs is there. */
export const completenessRules: readonly Rule[] = [
  hospitalHead,
  symbolInOnePiece,
  fullPlaceName,
  planHead,
  noText,
  emptyStatement,
  initiativeName,
  amountAndWords,
  initiativeSource,
  initiativePeriod,
  initiativePhase,
  emptyPhase,
  figureMissing,
  emptySection,
]
