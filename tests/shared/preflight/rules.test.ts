import { describe, expect, test } from 'vitest'
import { rules, runPreflight } from '#shared/preflight/run-preflight.ts'
import { executionRecord, initiativeRecord } from '#shared/records/initiative.ts'
import { issuedPlanRecord } from '#shared/records/issued-plan.ts'
import { legalBasisRecord } from '#shared/records/legal-basis.ts'
import { phaseRecord, planRecord } from '#shared/records/plan.ts'
import { plain } from '#shared/records/rich-text.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

type Change = (snapshot: Snapshot) => Snapshot
type Collection = Exclude<keyof Snapshot, 'format' | 'version' | 'hospital'>

/** The snapshot with some fields of one record set. */
function set(collection: Collection, id: string, values: object): Change {
  return (snapshot) => {
    const known = snapshot[collection].some((record) => record.id === id)
    if (!known) throw new Error(`no ${id} in ${collection}`)
    return {
      ...snapshot,
      [collection]: snapshot[collection].map((record) => (record.id === id ? { ...record, ...values } : record)),
    }
  }
}
const without =
  (collection: Collection, id: string): Change =>
  (snapshot) => ({
    ...snapshot,
    [collection]: snapshot[collection].filter((record) => record.id !== id),
  })
const add =
  (collection: Collection, record: object): Change =>
  (snapshot) =>
    ({ ...snapshot, [collection]: [...snapshot[collection], record] }) as Snapshot

const funding = (amount: number) => [{ fundingSourceId: 'src-ns', year: null, amount }]

const FIRST_ASSIGNMENT = sampleSnapshot().assignments[0]?.id ?? ''
const SECOND_ASSIGNMENT = sampleSnapshot().assignments[1]?.id ?? ''
const FIRST_ASSET = sampleSnapshot().assets[0]?.id ?? ''

/** One section of the sample saying this and nothing else. */
function says(words: string): Change {
  return set('narratives', 'sec-b16', { blocks: [{ kind: 'paragraph', content: [plain(words)] }] })
}
const sameTitle: Change = (snapshot) => {
  const parent = snapshot.narratives.find(({ id }) => id === 'sec-b16')?.parentId
  const other = snapshot.narratives.find((each) => each.parentId === parent && each.id !== 'sec-b16')
  return set('narratives', 'sec-b16', { title: other?.title })(snapshot)
}

/** For every rule: the smallest change to the sample that breaks it, and the record the finding must name. */
const breaks: Readonly<Record<string, { change: Change; at: string; says: RegExp }>> = {
  'period.funding-year': {
    change: set('initiatives', 'ini-emr', {
      funding: [{ fundingSourceId: 'src-ns', year: 2031, amount: 1_500_000_000 }],
    }),
    at: 'ini-emr',
    says: /kinh phí của năm 2031, nằm ngoài Giai đoạn II \(2027-2030\)/,
  },
  'money.years-equal-total': {
    change: set('initiatives', 'ini-emr', {
      funding: [
        { fundingSourceId: 'src-ns', year: 2027, amount: 1_000_000_000 },
        { fundingSourceId: 'src-ns', year: null, amount: 500_000_000 },
      ],
      statedTotal: 1_500_000_000,
    }),
    at: 'ini-emr',
    says: /các năm cộng lại 1\.000\.000\.000 đồng, tổng kinh phí 1\.500\.000\.000 đồng, còn 500\.000\.000/,
  },
  'version.issued-head': {
    change: set('plans', SAMPLE_PLAN, { status: 'issued', number: null }),
    at: SAMPLE_PLAN,
    says: /chưa có số văn bản/,
  },
  'version.no-copy': { change: set('plans', SAMPLE_PLAN, { status: 'issued' }), at: SAMPLE_PLAN, says: /bản lưu/ },
  'version.two-drafts': {
    change: add('plans', planRecord.create('plan-other', { year: 2026 })),
    at: SAMPLE_PLAN,
    says: /2 kế hoạch đang soạn/,
  },
  'version.same-number': {
    change: (snapshot) => ({
      ...set('plans', SAMPLE_PLAN, { edition: 2 })(snapshot),
      issuedPlans: [issuedPlanRecord.create('kept', { planId: SAMPLE_PLAN, edition: 1, symbol: '10/KH-YHCTBD' })],
    }),
    at: SAMPLE_PLAN,
    says: /còn mang số 10/,
  },
  'version.number-twice': {
    change: add('plans', planRecord.create('plan-other', { year: 2025, number: 10, date: '2026-12-31' })),
    at: SAMPLE_PLAN,
    says: /cũng là số của kế hoạch năm 2025/,
  },
  'version.year-order': {
    change: (snapshot) =>
      add(
        'plans',
        planRecord.create('plan-other', { year: 2027 }),
      )(set('plans', SAMPLE_PLAN, { previousPlanId: 'plan-other' })(snapshot)),
    at: SAMPLE_PLAN,
    says: /năm bị ngược/,
  },
  'version.carried-twice': {
    change: (snapshot) =>
      set('initiatives', 'ini-mang', { carriedFromId: 'old' })({
        ...snapshot,
        initiatives: [
          ...snapshot.initiatives.map((item) => ({
            ...item,
            carriedFromId: item.id === 'ini-mang' ? null : item.carriedFromId,
          })),
          initiativeRecord.create('ini-again', { planId: SAMPLE_PLAN, name: 'Lặp lại', carriedFromId: 'old' }),
        ],
      }),
    at: 'ini-again',
    says: /cùng chuyển tiếp/,
  },
  'head.hospital': {
    change: (snapshot) => ({ ...snapshot, hospital: { ...snapshot.hospital, symbol: '' } }),
    at: 'hospital',
    says: /Chữ viết tắt tên đơn vị/,
  },
  'head.symbol': {
    change: (snapshot) => ({ ...snapshot, hospital: { ...snapshot.hospital, symbol: 'bvđk củ chi' } }),
    at: 'hospital',
    says: /dấu cách/,
  },
  'head.plan': { change: set('plans', SAMPLE_PLAN, { signerName: ' ' }), at: SAMPLE_PLAN, says: /Họ và tên người ký/ },
  'head.place': {
    change: (snapshot) => ({ ...snapshot, hospital: { ...snapshot.hospital, place: 'Tp. Hồ Chí Minh' } }),
    at: 'hospital',
    says: /viết tắt/,
  },
  'head.signer-title': {
    change: set('plans', SAMPLE_PLAN, { signerName: 'BSCKII. Lê Thành Trung' }),
    at: SAMPLE_PLAN,
    says: /“BSCKII\.”/,
  },
  'head.signing-position': {
    change: set('plans', SAMPLE_PLAN, { signingMode: 'KT.', signerPosition: 'Giám Đốc' }),
    at: SAMPLE_PLAN,
    says: /KT\. Giám đốc/,
  },
  'head.number-date': { change: set('plans', SAMPLE_PLAN, { number: null }), at: SAMPLE_PLAN, says: /chưa có số/ },
  'head.recipient-twice': {
    change: set('plans', SAMPLE_PLAN, { recipients: ['Sở Y tế', 'Ban Giám đốc', 'Sở y tế '] }),
    at: SAMPLE_PLAN,
    says: /“Sở y tế” hai lần/,
  },
  'period.plan-date': {
    change: set('plans', SAMPLE_PLAN, { date: '2028-01-28' }),
    at: SAMPLE_PLAN,
    says: /trong năm 2028/,
  },
  'period.text-year': {
    change: set('narratives', 'sec-b16', { title: [plain('Kinh phí của Kế hoạch chuyển đổi số năm 2025')] }),
    at: 'sec-b16',
    says: /năm 2025.*năm 2026/,
  },
  'form.spacing': {
    change: says('Theo Kế hoạch số 10 /KH-YHCTBD , từ năm nay.'),
    at: 'sec-b16',
    says: /thừa dấu cách/,
  },
  // seed 000: "tháng 1" without its zero
  'form.date-zero': { change: says('Từ ngày 5 tháng 1 năm 2026.'), at: 'sec-b16', says: /thiếu số 0/ },
  // seed 000: two sections typed as "2."
  'form.typed-number': {
    change: set('narratives', 'sec-b16', { title: [plain('2. Kinh phí thực hiện')] }),
    at: 'sec-b16',
    says: /“2\. Kinh phí/,
  },
  'form.placeholder': { change: says('Dự kiến chi ……… đồng.'), at: 'sec-b16', says: /chờ điền/ },
  'form.same-title': { change: sameTitle, at: 'sec-b16', says: /hai đề mục cùng tên/ },
  'reference.section': {
    change: says('Theo mục IX.9 của Kế hoạch này.'),
    at: 'sec-b16',
    says: /“mục IX\.9”/,
  },
  'text.none': { change: (snapshot) => ({ ...snapshot, narratives: [] }), at: SAMPLE_PLAN, says: /thuyết minh/ },
  'text.empty-item': {
    change: set('narratives', 'sec-b16', { blocks: [{ kind: 'item', level: 1, content: [] }] }),
    at: 'sec-b16',
    says: /gạch đầu dòng/,
  },
  'initiative.name': { change: set('initiatives', 'ini-mang', { name: ' ' }), at: 'ini-mang', says: /chưa đặt tên/ },
  'initiative.amount-or-words': {
    change: set('initiatives', 'ini-mang', { amountWords: 'Theo hướng dẫn' }),
    at: 'ini-mang',
    says: /chỉ in số tiền/,
  },
  'phase.empty': {
    change: add('phases', phaseRecord.create('ph-3', { planId: SAMPLE_PLAN, name: 'Giai đoạn III', order: 9 })),
    at: 'ph-3',
    says: /chưa có dự án/,
  },
  'initiative.source': { change: set('initiatives', 'ini-mang', { funding: [] }), at: 'ini-mang', says: /nguồn vốn/ },
  'initiative.period': { change: set('initiatives', 'ini-mang', { period: null }), at: 'ini-mang', says: /thời gian/ },
  'initiative.phase': { change: set('initiatives', 'ini-mang', { phaseId: null }), at: 'ini-mang', says: /giai đoạn/ },
  'figure.missing': { change: without('headcounts', 'headcount-2025'), at: 'sec-a11', says: /lao động/ },
  'text.empty-section': { change: set('narratives', 'sec-b16', { blocks: [] }), at: 'sec-b16', says: /Kinh phí/ },
  'money.sources-equal-total': {
    change: set('initiatives', 'ini-mang', { statedTotal: 901_000_000 }),
    at: 'ini-mang',
    says: /901\.000\.000 đồng.*900\.000\.000 đồng, lệch 1\.000\.000 đồng/,
  },
  'money.children-equal-parent': {
    change: set('initiatives', 'ini-thanhtoan', { parentId: 'ini-mang' }),
    at: 'ini-mang',
    says: /900\.000\.000 đồng.*75\.000\.000 đồng/,
  },
  'money.security-part': {
    change: set('initiatives', 'ini-mang', { securityAmount: 900_000_001 }),
    at: 'ini-mang',
    says: /lớn hơn tổng/,
  },
  'money.security-children': {
    change: (snapshot) =>
      set('initiatives', 'ini-mang', { securityAmount: 400_000_000, funding: [] })(
        set('initiatives', 'ini-thanhtoan', { parentId: 'ini-mang' })(snapshot),
      ),
    at: 'ini-mang',
    says: /400\.000\.000 đồng.*mục con cộng lại là 0 đồng/,
  },
  'money.too-large': {
    change: (snapshot) =>
      set('initiatives', 'ini-mang', { funding: funding(600_000_000_000_000) })(
        set('initiatives', 'ini-emr', { funding: funding(600_000_000_000_000) })(snapshot),
      ),
    at: 'ini-mang',
    says: /thừa|không in đúng/,
  },
  'money.allotted': {
    change: set('initiatives', 'ini-mang', { allotted: 900_000_001 }),
    at: 'ini-mang',
    says: /bố trí/,
  },
  'money.execution-parts': {
    // seed 001, Phụ lục 1: "125.400 = 13,200 + 112,000" (triệu đồng)
    change: add(
      'executions',
      executionRecord.create('exe-lis', {
        name: 'LIS',
        approved: [...funding(13_200_000), { fundingSourceId: 'src-qpt', year: null, amount: 112_000_000 }],
        statedApproved: 125_400_000,
      }),
    ),
    at: 'exe-lis',
    says: /125\.400\.000 đồng.*125\.200\.000 đồng/,
  },
  'money.execution-total': {
    change: set('plans', SAMPLE_PLAN, { statedLastYearApproved: 42_932_644_000 }),
    at: SAMPLE_PLAN,
    says: /tổng được duyệt 42\.932\.644\.000 đồng.*cộng lại là 0 đồng/,
  },
  'execution.state': {
    change: add('executions', executionRecord.create('exe-emr', { name: 'EMR', spent: funding(22_000_000) })),
    at: 'exe-emr',
    says: /chưa thực hiện nhưng đã chi 22\.000\.000 đồng/,
  },
  'execution.name': {
    change: add('executions', executionRecord.create('exe-x', {})),
    at: 'exe-x',
    says: /chưa đặt tên/,
  },
  'period.outside-horizon': {
    change: set('plans', SAMPLE_PLAN, { horizonTo: 2029 }),
    at: 'ph-2',
    says: /Giai đoạn II \(2027-2030\) nằm ngoài các năm 2026-2029/,
  },
  'period.execution-year': {
    change: add('executions', executionRecord.create('exe-late', { name: 'HIS', year: 2026 })),
    at: 'exe-late',
    says: /ghi năm 2026.*đánh giá kết quả năm 2025/,
  },
  'carried.spent-before': {
    change: (snapshot) =>
      add(
        'initiatives',
        initiativeRecord.create('ini-old', { planId: 'plan-2025', name: 'Dự án cũ' }),
      )(
        add(
          'plans',
          planRecord.create('plan-2025', { year: 2025 }),
        )(set('initiatives', 'ini-mang', { carriedFromId: 'ini-old' })(snapshot)),
      ),
    at: 'ini-mang',
    says: /chưa ghi số đã chi/,
  },
  'carried.spent-beyond': {
    change: set('initiatives', 'ini-mang', { spentBefore: 900_000_001 }),
    at: 'ini-mang',
    says: /đã chi các năm trước 900\.000\.001 đồng, nhiều hơn tổng kinh phí 900\.000\.000 đồng/,
  },
  'carried.from-earlier': {
    change: set('initiatives', 'ini-mang', { carriedFromId: 'ini-emr', spentBefore: 0 }),
    at: 'ini-mang',
    says: /của kế hoạch năm 2026, không phải của năm trước/,
  },
  'people.departments-equal-total': {
    change: set('departments', 'dep-kham', { staffCount: 17 }),
    at: 'headcount-2025',
    says: /99 người.*98/,
  },
  'people.certified-within-total': {
    change: set('headcounts', 'headcount-2025', { basicItCertified: 150 }),
    at: 'headcount-2025',
    says: /150.*98/,
  },
  'coverage.not-printed': {
    change: set('targets', 'tgt-mt2-4', { groupId: null }),
    at: 'tgt-mt2-4',
    says: /thanh toán không dùng tiền mặt.*không được in/,
  },
  'period.horizon': {
    change: set('plans', SAMPLE_PLAN, { horizonFrom: 2031 }),
    at: SAMPLE_PLAN,
    says: /2031 đến 2030/,
  },
  'coverage.target-task': { change: (same) => same, at: 'tgt-mt2-1', says: /Đạt mức 4 trở lên/ },
  'period.outside-phase': {
    change: set('initiatives', 'ini-mang', { period: { kind: 'years', from: 2026, to: 2027 } }),
    at: 'ini-mang',
    says: /vượt ra ngoài Giai đoạn I/,
  },
  'coverage.asset-twice': {
    change: (snapshot) => ({
      ...snapshot,
      initiatives: snapshot.initiatives.map((item) =>
        item.id === 'ini-mang' || item.id === 'ini-maytinh' ? { ...item, assetIds: ['asset-mt001'] } : item,
      ),
    }),
    at: 'ini-maytinh',
    says: /Bộ máy vi tính 01/,
  },
  'reference.appendix': { change: set('narratives', 'sec-b15', { blocks: [] }), at: SAMPLE_PLAN, says: /Phụ lục II/ },
  'law.not-in-force': { change: (same) => same, at: 'law-875', says: /875\/KH-UBND.*01\/01\/2024.*28\/01\/2026/ },
  'law.text-cites-expired': { change: (same) => same, at: 'tgt-mt2-2', says: /46\/2018\/TT-BYT.*21\/07\/2025/ },
  'law.text-cites-unknown': { change: without('legalBases', 'law-49'), at: SAMPLE_PLAN, says: /49\/2017\/TT-BYT/ },
  'law.after-plan': { change: set('legalBases', 'law-06', { date: '2026-01-29' }), at: 'law-06', says: /sau ngày/ },
  'law.incomplete': { change: set('legalBases', 'law-06', { issuer: '' }), at: 'law-06', says: /cơ quan ban hành/ },
  'law.symbol-case': {
    change: set('legalBases', 'law-06', { symbol: '06/qđ-ttg' }),
    at: 'law-06',
    says: /“06\/qđ-ttg”.*“06\/QĐ-TTg”/,
  },
  'law.none': { change: set('plans', SAMPLE_PLAN, { legalBasisIds: [] }), at: SAMPLE_PLAN, says: /chưa có căn cứ/ },
  'law.duplicate': {
    change: set('legalBases', 'law-57', { symbol: '06/QĐ-TTg', date: '2022-01-06' }),
    at: 'law-57',
    says: /hai lần/,
  },
  'law.replaced': {
    change: set('legalBases', 'law-06', { replacedById: 'law-13' }),
    at: 'law-06',
    says: /06\/QĐ-TTg đã có văn bản thay thế là Thông tư 13\/2025\/TT-BYT ngày 06\/06\/2025/,
  },
  'law.draft': {
    change: set('legalBases', 'law-06', { scopeNote: 'Dự thảo, chưa ban hành' }),
    at: 'law-06',
    says: /06\/QĐ-TTg còn là dự thảo/,
  },
  'law.order': {
    change: (same) => same,
    at: SAMPLE_PLAN,
    says: /Nghị quyết 57-NQ\/TW đứng sau Quyết định 06\/QĐ-TTg/,
  },
  'law.text-undated': { change: (same) => same, at: 'sec-a14', says: /85\/2016\/NĐ-CP lần đầu/ },
  'law.text-other-date': {
    change: set('legalBases', 'law-14-2018', { date: '2018-05-26' }),
    at: 'sec-a14',
    says: /14\/CT-TTg ngày 25 tháng 5 năm 2018, danh mục căn cứ ghi ngày 26\/05\/2018, 07\/06\/2019/,
  },
  'security.level-one': { change: (same) => same, at: 'sys-his', says: /cấp độ 1.*dữ liệu sức khỏe/ },
  'security.text-public-only': { change: (same) => same, at: 'sec-a14', says: /chỉ xử lý thông tin công cộng/ },
  'security.no-level': {
    change: set('informationSystems', 'sys-his', { level: null }),
    at: 'sys-his',
    says: /chưa xác định/,
  },
  'security.antivirus': { change: (same) => same, at: 'asset-mt002', says: /20\/55 máy tính \(36,4%\)/ },
  'security.share': {
    change: (same) => same,
    at: 'ini-mang',
    says: /0\/3\.675\.000\.000 đồng \(0%\).*10%.*còn 2 dự án, 2\.400\.000\.000 đồng/,
  },
  'reference.missing-record': {
    change: without('departments', 'dep-duoc'),
    at: 'asset-mt047',
    says: /không còn tồn tại/,
  },
  'reference.circle': {
    change: set('tasks', 'tsk-ud2', { parentId: 'tsk-ud2-1' }),
    at: 'tsk-ud2',
    says: /vòng cha con/,
  },
  'figure.unbound': {
    change: set('assignments', FIRST_ASSIGNMENT, { items: [[plain('Các khoa, phòng có 55 bộ máy vi tính.')]] }),
    at: FIRST_ASSIGNMENT,
    says: /55 bộ máy vi tính.*trùng với số liệu “Số máy tính”/,
  },
  'figure.typed': {
    change: set('assignments', FIRST_ASSIGNMENT, { items: [[plain('Bệnh viện hiện có 70 bộ máy vi tính.')]] }),
    at: FIRST_ASSIGNMENT,
    says: /70 bộ máy vi tính.*55/,
  },
  'money.tiny': {
    change: set('initiatives', 'ini-maytinh', {
      funding: [{ fundingSourceId: 'src-qpt', year: null, amount: 1275 }],
    }),
    at: 'ini-maytinh',
    says: /1\.275 đồng, nhỏ bất thường/,
  },
  'period.task-past': {
    change: set('tasks', 'tsk-ud2', { deadline: { kind: 'year', year: 2025 } }),
    at: 'tsk-ud2',
    says: /trước năm kế hoạch 2026/,
  },
  'inventory.department': {
    change: (snapshot) => ({
      ...snapshot,
      assets: snapshot.assets.map((asset, at) => ({
        ...asset,
        departmentId: at === 0 ? null : (snapshot.departments[0]?.id ?? null),
      })),
    }),
    at: FIRST_ASSET,
    says: /1 máy tính chưa rõ ở khoa, phòng nào/,
  },
  'statement.empty': {
    change: set('tasks', 'tsk-ud2', { statement: [plain(' ')] }),
    at: 'tsk-ud2',
    says: /Có một nhiệm vụ chưa có nội dung/,
  },
  'target.typed': {
    change: set('targets', 'tgt-mt1-1', { statement: [plain('90% người bệnh có hồ sơ sức khỏe điện tử')] }),
    at: 'tgt-mt1-1',
    says: /“90%” nhưng.*100% \(năm 2026\)/,
  },
  'assignment.name': {
    change: (snapshot) => ({
      ...snapshot,
      departments: snapshot.departments.filter(({ id }) => id !== snapshot.assignments.at(1)?.departmentId),
      assignments: snapshot.assignments.map((each) => (each.id === SECOND_ASSIGNMENT ? { ...each, title: '' } : each)),
    }),
    at: SECOND_ASSIGNMENT,
    says: /chưa ghi giao cho ai/,
  },
  'coverage.target-year': {
    change: set('targets', 'tgt-mt1-1', {
      values: [{ year: 2025, value: { kind: 'percent', comparison: 'equal', percent: 90 } }],
    }),
    at: 'tgt-mt1-1',
    says: /chưa có giá trị năm 2026\./,
  },
  'period.target-back': {
    change: set('targets', 'tgt-mt1-1', {
      values: [
        { year: 2026, value: { kind: 'percent', comparison: 'equal', percent: 80 } },
        { year: 2027, value: { kind: 'percent', comparison: 'equal', percent: 90 } },
        { year: 2028, value: { kind: 'percent', comparison: 'equal', percent: 85 } },
      ],
    }),
    at: 'tgt-mt1-1',
    says: /lùi từ 90 \(năm 2027\) còn 85 \(năm 2028\)/,
  },
  'target.beyond': {
    change: set('targets', 'tgt-mt1-1', {
      values: [{ year: 2026, value: { kind: 'percent', comparison: 'atLeast', percent: 30 } }],
      currentFigure: 'inventory.antivirus.ratio',
    }),
    at: 'tgt-mt1-1',
    says: /hiện trạng 36,4% đã vượt mức ≥ 30 của năm 2026/,
  },
  'target.percent': {
    change: set('targets', 'tgt-mt1-1', {
      values: [{ year: 2026, value: { kind: 'percent', comparison: 'equal', percent: 101 } }],
    }),
    at: 'tgt-mt1-1',
    says: /ghi 101% ở năm 2026/,
  },
  'period.task-deadline': {
    change: set('tasks', 'tsk-ht1', { deadline: { kind: 'years', from: 2025, to: 2026 } }),
    at: 'tsk-ht1',
    says: /thời hạn 2025-2026, ngoài các năm 2026-2030/,
  },
  'task.coordinator-leads': {
    change: set('tasks', 'tsk-ht1', { coordinatorIds: ['dep-tckt', 'dep-khth'] }),
    at: 'tsk-ht1',
    says: /Phòng Kế hoạch Tổng hợp vừa chủ trì vừa phối hợp/,
  },
  'task.lead': {
    change: (snapshot) => ({
      ...set('plans', SAMPLE_PLAN, { printTaskDetails: true })(snapshot),
      tasks: snapshot.tasks.map((task) => ({
        ...task,
        departmentId: null,
        lead: task.id === 'tsk-ht1' ? ' ' : 'Sở Y tế',
      })),
    }),
    at: 'tsk-ht1',
    says: /Nhiệm vụ “Tiếp tục đầu tư.*chưa có đơn vị chủ trì/,
  },
  'head.stored-twice': {
    change: set('plans', SAMPLE_PLAN, { recipients: ['Sở Y tế', '- Lưu: VT'] }),
    at: SAMPLE_PLAN,
    says: /“- Lưu: VT”, trong khi dòng “Lưu” đã tự in/,
  },
  'list.same-name': {
    change: (snapshot) => ({
      ...snapshot,
      informationSystems: [
        ...snapshot.informationSystems,
        ...snapshot.informationSystems.map((each) => ({
          ...each,
          id: `${each.id}-2`,
          name: ` ${each.name.toUpperCase()}`,
        })),
      ],
    }),
    at: `${sampleSnapshot().informationSystems[0]?.id}-2`,
    says: /Hệ thống thông tin: có nhiều mục cùng tên/,
  },
  'reference.funding-source': { change: without('fundingSources', 'src-qpt'), at: 'ini-maytinh', says: /nguồn vốn/ },
}

describe('preflight', () => {
  test('every rule has a change that breaks it, and no two rules share a name', () => {
    expect(rules.map((rule) => rule.id).toSorted()).toEqual(Object.keys(breaks).toSorted())
  })

  test.each(Object.entries(breaks))('%s names the record and says what is wrong', (rule, { change, at, says }) => {
    const findings = runPreflight(change(sampleSnapshot()), SAMPLE_PLAN, TODAY).filter((each) => each.rule === rule)
    expect(
      findings
        .filter((finding) => finding.at.id === at)
        .map((finding) => finding.message)
        .join('\n'),
    ).toMatch(says)
  })

  test('finds in the sample exactly what a sharp reader would', () => {
    const found = runPreflight(sampleSnapshot(), SAMPLE_PLAN, TODAY).map(
      ({ severity, rule, at }) => `${severity} ${rule} ${at.id}`,
    )
    expect(found).toEqual([
      'error security.level-one sys-his',
      'warning coverage.target-task tgt-mt2-1',
      'warning law.not-in-force law-875',
      'warning law.not-in-force law-908',
      'warning law.not-in-force law-3323',
      'warning law.text-cites-expired sec-a14',
      'warning law.text-cites-expired tgt-mt2-2',
      'warning security.text-public-only sec-a14',
      'warning security.antivirus asset-mt002',
      'warning security.share ini-mang',
      // Nghị định 85/2016, Thông tư 03/2017, 46/2018, 49/2017 and Quyết định 823 are named by type and number only.
      'info law.text-undated sec-a14',
      'info law.text-undated sec-a14',
      'info law.text-undated tgt-mt2-2',
      'info law.text-undated tgt-mt2-3',
      'info law.text-undated tgt-mt2-5',
      'info law.order plan-2026',
    ])
  })

  test.each([
    ['Bệnh viện hiện có 55 bộ máy vi tính.', []],
    ['Bệnh viện hiện có 55 bộ máy vi tính, 1.010 máy in.', ['1.010 máy in']],
    ['Đơn vị đang có tổng số 54 máy tính', ['54 máy tính']],
    ['Hiện có 9 kiosk; mua 30 bộ máy vi tính.', ['9 kiosk']],
    ['Hiện có máy cũ. Mua sắm 20 máy tính, 5 máy in.', []],
    ['Hiện có 55 máy tính, trong đó 40 máy tính có diệt virus.', []],
    ['Hiện có 3 máy tính bảng và 2 máy tính xách tay.', []],
    ['Tổng kinh phí thực hiện: 9.999 triệu đồng.', ['Tổng kinh phí thực hiện: 9.999 triệu đồng']],
    [
      'Tổng kinh phí của kế hoạch là 10 đồng, tổng kinh phí giai đoạn I: 3 đồng',
      ['Tổng kinh phí của kế hoạch là 10 đồng'],
    ],
    ['Tổng kinh phí do Sở Y tế giao', []],
  ])('typed figures: %s', (text, expected) => {
    const found = runPreflight(
      set('assignments', FIRST_ASSIGNMENT, { items: [[plain(text)]] })(sampleSnapshot()),
      SAMPLE_PLAN,
      TODAY,
    ).filter((each) => each.rule === 'figure.typed')
    expect(found.map(({ message }) => /“(.*?)” nhưng/.exec(message)?.[1])).toEqual(expected)
  })

  test.each<[string, Change]>([
    ['money.security-children', set('initiatives', 'ini-mang', { securityAmount: 5 })],
    ['people.departments-equal-total', set('departments', 'dep-kham', { staffCount: null })],
    ['money.allotted', set('initiatives', 'ini-mang', { allotted: 5, funding: [] })],
  ])('%s has nothing to say of an item without parts, a list half counted, or money not yet known', (rule, change) => {
    const found = runPreflight(change(sampleSnapshot()), SAMPLE_PLAN, TODAY).filter((each) => each.rule === rule)
    expect(found).toEqual([])
  })

  test.each(['BVĐK-CC', 'YHCTBD', 'TTYT2', 'BV.115'])('%s is a symbol', (symbol) => {
    const sample = sampleSnapshot()
    const found = runPreflight({ ...sample, hospital: { ...sample.hospital, symbol } }, SAMPLE_PLAN, TODAY)
    expect(found.filter((each) => each.rule === 'head.symbol')).toEqual([])
  })

  test('devices that stand in each other are found', () => {
    const [a, b] = sampleSnapshot().assets
    const circle = set('assets', a?.id ?? '', { parentId: b?.id })(
      set('assets', b?.id ?? '', { parentId: a?.id })(sampleSnapshot()),
    )
    const found = runPreflight(circle, SAMPLE_PLAN, TODAY).filter((each) => each.rule === 'reference.circle')
    expect(found.map(({ at }) => at.id).toSorted()).toEqual([a?.id, b?.id].toSorted())
  })

  test('a paper that is no law is not judged by the law on laws', () => {
    const sample = sampleSnapshot()
    const found = runPreflight(sample, SAMPLE_PLAN, TODAY).filter(({ rule }) => rule === 'law.not-in-force')
    const types = new Map(sample.legalBases.map(({ id, type }) => [id, type]))
    expect(found.map(({ at, source }) => `${types.get(at.id)} ${source.slice(0, 8)}`)).toEqual([
      'plan NĐ 30/20',
      'plan NĐ 30/20',
      'plan NĐ 30/20',
    ])
  })

  test('takes a symbol for cited only when it stands whole, and with its own date when one follows', () => {
    const expired = (id: string, symbol: string, date: string) =>
      add('legalBases', legalBasisRecord.create(id, { type: 'directive', symbol, date, inForceTo: '2020-01-01' }))
    const snapshot = expired(
      'part',
      '6/2018/TT-BYT',
      '2018-01-01',
    )(expired('other', '14/CT-TTg', '2017-06-07')(sampleSnapshot()))
    const found = (of: Snapshot): number =>
      runPreflight(of, SAMPLE_PLAN, TODAY).filter((finding) => finding.rule === 'law.text-cites-expired').length
    expect(found(snapshot)).toBe(found(sampleSnapshot()))
    const same = set('legalBases', 'law-14-2018', { inForceTo: '2020-01-01' })(sampleSnapshot())
    expect(found(same)).toBe(found(sampleSnapshot()) + 1)
  })

  test('a part is judged by the phase of the item it belongs to', () => {
    const nested = set('initiatives', 'ini-emr', { parentId: 'ini-mang' })(sampleSnapshot())
    const found = runPreflight(nested, SAMPLE_PLAN, TODAY).filter((each) => each.rule === 'period.outside-phase')
    expect(found.map((finding) => `${finding.at.id} ${finding.field}`)).toEqual(['ini-emr period', 'ini-emr phaseId'])
  })

  test('a figure that speaks of a deleted record prints dots and is found, also in titles and the subject', () => {
    const gone = set('plans', SAMPLE_PLAN, { horizonFrom: null, horizonTo: null })(sampleSnapshot())
    const found = runPreflight(gone, SAMPLE_PLAN, TODAY).filter((each) => each.rule === 'figure.missing')
    // The subject and a title wait for one thing.
    expect(found.map((finding) => finding.at.id)).toEqual([SAMPLE_PLAN])
    const inTitle = set('plans', SAMPLE_PLAN, { subject: [], closing: [] })(gone)
    const left = runPreflight(inTitle, SAMPLE_PLAN, TODAY).filter((each) => each.rule === 'figure.missing')
    expect(left.map(({ at, field }) => `${at.id} ${field}`)).toEqual(['sec-b title'])
  })

  test('the figures that wait for one thing are one finding, which leads to where it is entered', () => {
    const uncounted = without('headcounts', 'headcount-2025')(sampleSnapshot())
    const found = runPreflight(uncounted, SAMPLE_PLAN, TODAY).filter((each) => each.rule === 'figure.missing')
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toMatch(/^Số liệu (“[^“”]+”, ){2,}“[^“”]+” chưa có giá trị/)
    expect(found[0]?.rows).toEqual({ collection: 'headcounts', where: {} })
  })

  test('names the law of the day', () => {
    const source = (date: string) =>
      runPreflight(set('plans', SAMPLE_PLAN, { date })(sampleSnapshot()), SAMPLE_PLAN, TODAY).find(
        (finding) => finding.rule === 'security.level-one',
      )?.source
    expect(source('2026-01-28')).toMatch(/85\/2016\/NĐ-CP/)
    expect(source('2026-11-22')).toMatch(/331\/2026\/NĐ-CP \(cần kiểm tra\)/)
  })

  test('judges a plan of 2023 by the law of 2023', () => {
    const in2023 = set('plans', SAMPLE_PLAN, { date: '2023-06-01' })(sampleSnapshot())
    const names = runPreflight(in2023, SAMPLE_PLAN, TODAY).map((finding) => `${finding.rule} ${finding.at.id}`)
    expect(names).not.toContain('law.text-cites-expired tgt-mt2-2')
    expect(names).not.toContain('law.not-in-force law-875')
    expect(names).toContain('law.after-plan law-57')
    expect(names).not.toContain('law.not-in-force law-3323')
  })

  test('is silent on a plan it does not know, and speaks on one with nothing in it', () => {
    expect(runPreflight(sampleSnapshot(), 'no-such-plan', TODAY)).toEqual([])
    const bare = { ...emptySnapshot(), plans: [planRecord.create('p', { subject: [plain('x')] })] }
    const errors = runPreflight(bare, 'p', TODAY).filter((finding) => finding.severity === 'error')
    expect(errors.map((finding) => finding.rule)).toContain('head.hospital')
    expect(errors.map((finding) => finding.rule)).toContain('law.none')
  })
})

test('phases that share a year are told, the later one named', () => {
  const found = runPreflight(set('phases', 'ph-2', { fromYear: 2026 })(sampleSnapshot()), SAMPLE_PLAN, TODAY)
  expect(found.filter(({ rule }) => rule === 'period.horizon').map(({ message, at }) => [at.id, message])).toEqual([
    ['ph-2', 'Giai đoạn II (2026-2030) chồng lên Giai đoạn I (năm 2026).'],
  ])
})
