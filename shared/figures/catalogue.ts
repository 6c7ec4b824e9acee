import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { compareVietnamese } from '#shared/basics/search-fold.ts'
import { type Application, applicationKinds } from '#shared/records/application.ts'
import type { Asset } from '#shared/records/asset.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { appendixLabels } from './appendix-labels.ts'
import { yearsInUse } from './asset-age.ts'
import { budgetOf, initiativesOfPhase, planBudget, securityShare, securityShareRule } from './budget.ts'
import { sayBudgetByPhase } from './budget-by-phase.ts'
import { budgetByYear, sayBudgetByYear } from './budget-by-year.ts'
import { type ExecutionYear, executionYear, reportedYear } from './execution.ts'
import type { FigureValue } from './figure-value.ts'
import {
  antivirusCoverage,
  computersOf,
  countAssets,
  countComputers,
  countServers,
  linksInUse,
  pieces,
} from './inventory.ts'
import { bandwidthNote } from './link-table.ts'
import { listDevices } from './listed-devices.ts'
import { currentHeadcount, itStaff, itStaffWithDegree } from './people.ts'
import type { CountedCollection } from './rows-behind.ts'
import { supportState } from './support-state.ts'
import { valuesAhead } from './target-value.ts'

/** What a figure is computed from. `of` is the record it speaks of, for figures that need one. */
export interface FigureContext {
  readonly snapshot: Snapshot
  readonly plan: Plan
  readonly today: IsoDate
  readonly of: string | null
}

/** A number that text may be bound to. */
export interface Figure {
  /** Vietnamese name, as a person picks it from a list. */
  readonly label: string
  readonly compute: (context: FigureContext) => FigureValue
}

/** The software of the wards comes first, as plans tell it. */
const kindPlace = ({ kind }: Application): number => applicationKinds.indexOf(kind)
const count = (value: number): FigureValue => ({ kind: 'count', count: value })
const missing = (reason: string, list?: CountedCollection): FigureValue => ({
  kind: 'missing',
  reason,
  ...(list === undefined ? {} : { list }),
})
const computersWhere = (snapshot: Snapshot, test: (computer: Asset) => boolean): number =>
  pieces(computersOf(snapshot).filter(test))
/** Nobody entered is not known to be nobody: "00 cán bộ" would be a statement. */
const staffCount = ({ staffMembers }: Snapshot, of: number): FigureValue =>
  staffMembers.length === 0 ? missing('Chưa nhập nhân lực CNTT (mục Nhân lực).', 'staffMembers') : count(of)
const NO_ANTIVIRUS = missing('Chưa ghi tình trạng diệt virus của máy tính nào (màn hình Thiết bị).', 'assets')
const NO_HEADCOUNT = missing('Chưa nhập tổng số lao động (mục Nhân lực).', 'headcounts')

/** A figure of last year's results; without any it says where they are entered. */
const ofLastYear =
  (value: (results: ExecutionYear) => FigureValue) =>
  ({ snapshot, plan }: FigureContext): FigureValue => {
    const results = executionYear(snapshot, reportedYear(plan))
    return results.count === 0
      ? missing(`Chưa nhập kết quả thực hiện năm ${results.year} (mục Kết quả thực hiện).`, 'executions')
      : value(results)
  }

/** "2028-2030"; null for a plan that looks no further ahead. */
const horizonOf = ({ horizonFrom, horizonTo }: Plan): string | null =>
  horizonFrom === null || horizonTo === null ? null : `${horizonFrom}-${horizonTo}`

/** Every figure text can be bound to, by its stable name. A name is stored in records: never rename one. */
export const figures: Readonly<Record<string, Figure>> = {
  'plan.year': { label: 'Năm kế hoạch', compute: ({ plan }) => ({ kind: 'text', text: String(plan.year) }) },
  'plan.horizon': {
    label: 'Giai đoạn định hướng',
    compute: ({ plan }) => {
      const horizon = horizonOf(plan)
      return horizon === null
        ? missing('Chưa nhập giai đoạn định hướng của kế hoạch.')
        : { kind: 'text', text: horizon }
    },
  },
  'plan.yearAndHorizon': {
    label: 'Năm kế hoạch, kèm giai đoạn định hướng nếu có',
    compute: ({ plan }) => {
      const horizon = horizonOf(plan)
      return { kind: 'text', text: `${plan.year}${horizon === null ? '' : ` và định hướng giai đoạn ${horizon}`}` }
    },
  },
  'plan.span': {
    label: 'Từ năm kế hoạch đến hết giai đoạn định hướng',
    compute: ({ plan }) => ({
      kind: 'text',
      text: plan.horizonTo === null ? String(plan.year) : `${plan.year}-${plan.horizonTo}`,
    }),
  },
  'plan.inventoryAppendix': {
    label: 'Tên phụ lục hiện trạng hạ tầng',
    compute: ({ snapshot, plan }) => {
      const { inventory } = appendixLabels(snapshot, plan)
      return inventory === null
        ? missing('Kế hoạch chưa chọn bảng hiện trạng nào để in kèm (mục Giai đoạn, nhóm, phụ lục).')
        : { kind: 'text', text: inventory }
    },
  },
  'hospital.name': { label: 'Tên đơn vị', compute: ({ snapshot }) => ({ kind: 'text', text: snapshot.hospital.name }) },
  'inventory.computers': { label: 'Số máy tính', compute: ({ snapshot }) => count(countComputers(snapshot)) },
  'inventory.printers': { label: 'Số máy in', compute: ({ snapshot }) => count(countAssets(snapshot, ['printer'])) },
  'inventory.scanners': { label: 'Số máy quét', compute: ({ snapshot }) => count(countAssets(snapshot, ['scanner'])) },
  'inventory.kiosks': { label: 'Số kiosk', compute: ({ snapshot }) => count(countAssets(snapshot, ['kiosk'])) },
  'inventory.servers.running': {
    label: 'Số máy chủ đang hoạt động',
    compute: ({ snapshot }) => count(countServers(snapshot).running),
  },
  'inventory.servers.stopped': {
    label: 'Số máy chủ ngừng hoạt động',
    compute: ({ snapshot }) => count(countServers(snapshot).stopped),
  },
  'inventory.listed': {
    label: 'Các loại thiết bị đang có, mỗi loại bao nhiêu',
    compute: ({ snapshot }) => {
      const listed = listDevices(snapshot)
      return listed === ''
        ? missing('Chưa nhập thiết bị nào (màn hình Thiết bị).', 'assets')
        : { kind: 'text', text: listed }
    },
  },
  'inventory.servers.total': {
    label: 'Tổng số máy chủ',
    compute: ({ snapshot }) => count(countAssets(snapshot, ['server'])),
  },
  'inventory.antivirus.count': {
    label: 'Số máy tính đã cài diệt virus',
    compute: ({ snapshot }) => {
      const { part, isKnown } = antivirusCoverage(snapshot)
      return isKnown ? count(part) : NO_ANTIVIRUS
    },
  },
  'inventory.antivirus.ratio': {
    label: 'Tỷ lệ máy tính đã cài diệt virus',
    compute: ({ snapshot }) => {
      const { part, whole, isKnown } = antivirusCoverage(snapshot)
      return isKnown ? { kind: 'ratio', part, whole } : NO_ANTIVIRUS
    },
  },
  'inventory.antivirus.firewallOnly': {
    label: 'Số máy tính chỉ dùng tường lửa của Windows',
    compute: ({ snapshot }) => count(computersWhere(snapshot, (computer) => computer.antivirus === 'firewallOnly')),
  },
  'inventory.antivirus.none': {
    label: 'Số máy tính chưa cài diệt virus',
    compute: ({ snapshot }) => count(computersWhere(snapshot, (computer) => computer.antivirus === 'none')),
  },
  'inventory.antivirus.unknown': {
    label: 'Số máy tính chưa rõ tình trạng diệt virus',
    compute: ({ snapshot }) => count(computersWhere(snapshot, (computer) => computer.antivirus === 'unknown')),
  },
  'inventory.computers.supportEnded': {
    label: 'Số máy tính đã hết hỗ trợ của hãng',
    compute: ({ snapshot, today }) =>
      count(computersWhere(snapshot, (computer) => supportState(computer, snapshot, today) === 'ended')),
  },
  'inventory.computers.supportEndingSoon': {
    label: 'Số máy tính hết hỗ trợ trong vòng một năm',
    compute: ({ snapshot, today }) =>
      count(computersWhere(snapshot, (computer) => supportState(computer, snapshot, today) === 'endingSoon')),
  },
  'inventory.computers.from5': {
    label: 'Số máy tính đã dùng từ 5 năm',
    compute: ({ snapshot, today }) =>
      count(computersWhere(snapshot, (computer) => (yearsInUse(computer, today) ?? 0) >= 5)),
  },
  'inventory.computers.from8': {
    label: 'Số máy tính đã dùng từ 8 năm',
    compute: ({ snapshot, today }) =>
      count(computersWhere(snapshot, (computer) => (yearsInUse(computer, today) ?? 0) >= 8)),
  },
  'inventory.computers.ageUnknown': {
    label: 'Số máy tính chưa rõ năm sử dụng',
    compute: ({ snapshot, today }) =>
      count(computersWhere(snapshot, (computer) => yearsInUse(computer, today) === null)),
  },
  'inventory.computersPerStaff': {
    label: 'Tỷ lệ máy tính so với tổng số lao động',
    compute: ({ snapshot, today }) => {
      const headcount = currentHeadcount(snapshot, today)
      return headcount === null || headcount.total === 0
        ? NO_HEADCOUNT
        : { kind: 'ratio', part: countComputers(snapshot), whole: headcount.total }
    },
  },
  'links.internet.count': {
    label: 'Số đường Internet',
    compute: ({ snapshot }) => count(linksInUse(snapshot, 'internet').length),
  },
  'links.tslcd.count': {
    label: 'Số đường truyền số liệu chuyên dùng',
    compute: ({ snapshot }) => count(linksInUse(snapshot, 'tslcd').length),
  },
  'links.bandwidths': {
    label: 'Băng thông các đường truyền đang dùng',
    compute: ({ snapshot }) => {
      const text = bandwidthNote(snapshot.links.filter((link) => link.state === 'inUse'))
      return text === ''
        ? missing('Chưa nhập đường truyền đang dùng (mục Đường truyền).', 'links')
        : { kind: 'text', text }
    },
  },
  'link.bandwidth': {
    label: 'Băng thông của một đường truyền',
    compute: ({ snapshot, of }) => {
      const link = snapshot.links.find((each) => each.id === of)
      if (link !== undefined && link.state !== 'inUse') {
        return missing('Đường truyền mà văn bản nói đến không còn dùng. Hãy sửa câu văn, hoặc trạng thái đường truyền.')
      }
      const bandwidth = link?.bandwidthMbps ?? null
      return bandwidth === null
        ? missing('Chưa nhập băng thông của đường truyền.')
        : { kind: 'quantity', count: bandwidth, unit: 'Mb/s' }
    },
  },
  'applications.inUse': {
    label: 'Số phần mềm đang dùng',
    compute: ({ snapshot }) =>
      count(snapshot.applications.filter((application) => application.state === 'inUse').length),
  },
  'applications.listed': {
    label: 'Tên các phần mềm đang dùng',
    compute: ({ snapshot }) => {
      const names = snapshot.applications
        .filter(({ state, name }) => state === 'inUse' && name !== '')
        .toSorted((a, b) => kindPlace(a) - kindPlace(b) || compareVietnamese(a.name, b.name))
        .map(({ name }) => name)
      return names.length === 0
        ? missing('Chưa nhập phần mềm đang dùng (mục Phần mềm).', 'applications')
        : { kind: 'text', text: names.join(', ') }
    },
  },
  'people.total': {
    label: 'Tổng số lao động',
    compute: ({ snapshot, today }) => {
      const headcount = currentHeadcount(snapshot, today)
      return headcount === null ? NO_HEADCOUNT : count(headcount.total)
    },
  },
  'people.asOf': {
    label: 'Ngày tính tổng số lao động',
    compute: ({ snapshot, today }) => {
      const headcount = currentHeadcount(snapshot, today)
      return headcount === null ? NO_HEADCOUNT : { kind: 'date', date: headcount.date }
    },
  },
  'people.basicItCertified': {
    label: 'Tỷ lệ lao động có chứng chỉ tin học cơ bản',
    compute: ({ snapshot, today }) => {
      const headcount = currentHeadcount(snapshot, today)
      if (headcount === null) return NO_HEADCOUNT
      return headcount.basicItCertified === null
        ? missing('Chưa nhập số lao động có chứng chỉ tin học cơ bản (mục Nhân lực).', 'headcounts')
        : { kind: 'ratio', part: headcount.basicItCertified, whole: headcount.total }
    },
  },
  'people.it': {
    label: 'Số nhân lực CNTT chuyên trách',
    compute: ({ snapshot }) => staffCount(snapshot, itStaff(snapshot).length),
  },
  'people.itWithDegree': {
    label: 'Số nhân lực CNTT chuyên trách từ đại học trở lên',
    compute: ({ snapshot }) => staffCount(snapshot, itStaffWithDegree(snapshot)),
  },
  'trainings.held': {
    label: 'Số lớp đào tạo, tập huấn đã tổ chức',
    compute: ({ snapshot }) => count(snapshot.trainings.filter((training) => training.held).length),
  },
  'trainings.participants': {
    label: 'Lượt người đã dự đào tạo, tập huấn',
    compute: ({ snapshot }) =>
      count(
        snapshot.trainings.filter((training) => training.held).reduce((sum, each) => sum + (each.participants ?? 0), 0),
      ),
  },
  'systems.count': {
    label: 'Số hệ thống thông tin',
    compute: ({ snapshot }) => count(snapshot.informationSystems.length),
  },
  'systems.highestLevel': {
    label: 'Cấp độ an toàn cao nhất',
    compute: ({ snapshot }) => {
      const levels = snapshot.informationSystems.flatMap((system) => (system.level === null ? [] : [system.level]))
      return levels.length === 0
        ? missing('Chưa có hệ thống thông tin nào được xác định cấp độ.')
        : count(Math.max(...levels))
    },
  },
  'security.requiredShare': {
    label: 'Tỷ lệ chi an toàn thông tin tối thiểu',
    compute: ({ snapshot, today }) => {
      const rule = securityShareRule(snapshot, today)
      return rule === null
        ? missing('Chưa nhập quy định tỷ lệ chi an toàn thông tin.')
        : { kind: 'percent', percent: rule.percent }
    },
  },
  'security.share': {
    label: 'Tỷ lệ chi an toàn thông tin của kế hoạch',
    compute: ({ snapshot, plan, today }) => {
      const share = securityShare(snapshot, plan.id, today)
      return { kind: 'ratio', part: share.part, whole: share.whole }
    },
  },
  'budget.total': {
    label: 'Tổng kinh phí của kế hoạch',
    compute: ({ snapshot, plan }) => ({ kind: 'money', amount: planBudget(snapshot, plan.id).total }),
  },
  'budget.byPhase': {
    label: 'Tổng kinh phí của kế hoạch, kèm kinh phí từng giai đoạn',
    compute: ({ snapshot, plan }) => ({ kind: 'text', text: sayBudgetByPhase(snapshot, plan.id) }),
  },
  'budget.phase': {
    label: 'Kinh phí của một giai đoạn',
    compute: ({ snapshot, plan, of }) =>
      snapshot.phases.some((phase) => phase.id === of && phase.planId === plan.id)
        ? { kind: 'money', amount: budgetOf(snapshot, plan.id, initiativesOfPhase(snapshot, plan.id, of)).total }
        : missing('Giai đoạn mà số liệu này nói đến không còn.'),
  },
  'execution.year': {
    label: 'Năm trước, được đánh giá trong kế hoạch',
    compute: ({ plan }) => ({ kind: 'text', text: String(reportedYear(plan)) }),
  },
  'execution.count': {
    label: 'Số hạng mục, dự án của năm trước',
    compute: ofLastYear((results) => count(results.count)),
  },
  'execution.approved': {
    label: 'Kinh phí được duyệt năm trước',
    compute: ofLastYear(({ sums }) => ({ kind: 'money', amount: sums.approved })),
  },
  'execution.spent': {
    label: 'Kinh phí đã chi năm trước',
    compute: ofLastYear(({ sums }) => ({ kind: 'money', amount: sums.spent })),
  },
  'execution.rate': {
    label: 'Tỷ lệ giải ngân năm trước',
    compute: ofLastYear(({ sums }) =>
      sums.approved === 0
        ? missing('Chưa nhập kinh phí được duyệt của năm trước (mục Kết quả thực hiện).', 'executions')
        : { kind: 'ratio', part: sums.spent, whole: sums.approved },
    ),
  },
  'execution.done': {
    label: 'Số hạng mục, dự án năm trước đã thực hiện',
    compute: ofLastYear(({ states }) => count(states.done)),
  },
  'execution.inProgress': {
    label: 'Số hạng mục, dự án năm trước đang thực hiện',
    compute: ofLastYear(({ states }) => count(states.inProgress)),
  },
  'execution.notStarted': {
    label: 'Số hạng mục, dự án năm trước chưa thực hiện',
    compute: ofLastYear(({ states }) => count(states.notStarted)),
  },
  'budget.byYear': {
    label: 'Tổng kinh phí của kế hoạch, kèm kinh phí từng năm',
    compute: ({ snapshot, plan }) => ({ kind: 'text', text: sayBudgetByYear(snapshot, plan.id) }),
  },
  'budget.byYearAndSource': {
    label: 'Tổng kinh phí của kế hoạch, kèm kinh phí từng năm theo nguồn vốn',
    compute: ({ snapshot, plan }) => ({ kind: 'text', text: sayBudgetByYear(snapshot, plan.id, true) }),
  },
  'budget.planYear': {
    label: 'Kinh phí của năm kế hoạch',
    compute: ({ snapshot, plan }) => ({
      kind: 'money',
      amount: budgetByYear(snapshot, plan.id).find(({ year }) => year === plan.year)?.total ?? 0,
    }),
  },
  'targets.count': {
    label: 'Số mục tiêu, chỉ tiêu của một nhóm',
    compute: ({ snapshot, of }) =>
      snapshot.groups.some((group) => group.id === of)
        ? count(snapshot.targets.filter((target) => target.groupId === of && target.parentId === null).length)
        : missing('Nhóm mục tiêu mà số liệu này nói đến không còn.'),
  },
  'target.value': {
    label: 'Giá trị của một chỉ tiêu',
    compute: ({ snapshot, plan, of }) => {
      const target = snapshot.targets.find((each) => each.id === of)
      const [value] = target === undefined ? [] : valuesAhead(target, plan.year)
      return value === undefined
        ? missing('Chỉ tiêu chưa có giá trị từ năm kế hoạch trở đi.')
        : { kind: 'target', value: value.value }
    },
  },
}

/** Values of one state of the records and one plan: a text names the same figure many times, and each counts thousands of rows. */
const computed = new WeakMap<Snapshot, WeakMap<Plan, Map<string, FigureValue>>>()

/** The value of a named figure; an unknown name is reported as missing, since text may come from a newer program. */
export function computeFigure(name: string, context: FigureContext): FigureValue {
  const { snapshot, plan, today, of } = context
  const ofSnapshot = computed.get(snapshot) ?? new WeakMap<Plan, Map<string, FigureValue>>()
  const values = ofSnapshot.get(plan) ?? new Map<string, FigureValue>()
  computed.set(snapshot, ofSnapshot.set(plan, values))
  const key = `${today} ${name} ${of ?? ''}`
  const known = values.get(key)
  if (known !== undefined) return known
  const figure = Object.hasOwn(figures, name) ? figures[name] : undefined
  const value = figure === undefined ? missing(`Không có số liệu tên “${name}”.`) : figure.compute(context)
  values.set(key, value)
  return value
}
