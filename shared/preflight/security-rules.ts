import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { addMoney, formatInteger } from '#shared/basics/money.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import { fundingTotal, securityShare } from '#shared/figures/budget.ts'
import { antivirusCoverage, computerKinds, computersOf, hasAntivirus } from '#shared/figures/inventory.ts'
import { presentAssets } from '#shared/figures/rows-behind.ts'
import { documentName } from '#shared/legal/from-catalogue.ts'
import { whyNotInForce } from '#shared/legal/known-force.ts'
import { dataKindLabels } from '#shared/records/information-system.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Found, Rule } from './finding.ts'

/** The document that governs levels on a day: the decree of 2016, or what the catalogue says has replaced it. */
function levelLaw(snapshot: Snapshot, today: IsoDate): string {
  const old = snapshot.legalBases.find((basis) => basis.symbol === '85/2016/NĐ-CP')
  const successor = snapshot.legalBases.find((basis) => basis.id === old?.replacedById)
  const replaced = old !== undefined && whyNotInForce(old, today) !== null && successor !== undefined
  if (!replaced) return 'NĐ 85/2016/NĐ-CP, Điều 7: cấp độ 1 chỉ xử lý thông tin công cộng'
  return `${documentName(successor)}${successor.certainty === 'toCheck' ? ' (cần kiểm tra)' : ''}: cấp độ theo dữ liệu được xử lý`
}

const levelOne: Rule = {
  id: 'security.level-one',
  title: 'Hệ thống có dữ liệu người bệnh không thể ở cấp độ 1',
  severity: 'error',
  source: 'NĐ 85/2016/NĐ-CP, Điều 7: cấp độ 1 chỉ xử lý thông tin công cộng',
  check: ({ snapshot, today }) =>
    snapshot.informationSystems.flatMap((system): readonly Found[] => {
      const beyond = system.data.filter((kind) => kind !== 'public')
      if (system.level !== 1 || beyond.length === 0) return []
      const kinds = beyond.map((kind) => dataKindLabels[kind].toLocaleLowerCase('vi')).join('; ')
      return [
        {
          message: `Hệ thống “${system.name}” ghi cấp độ 1 nhưng lưu giữ ${kinds}; cấp độ 1 chỉ dành cho hệ thống nội bộ xử lý thông tin công cộng.`,
          advice: 'Xác định lại từ cấp độ 2 trở lên và sửa hồ sơ đề xuất cấp độ.',
          at: { collection: 'informationSystems', id: system.id },
          field: 'level',
          source: levelLaw(snapshot, today),
        },
      ]
    }),
}

const PUBLIC_ONLY = 'chỉ xử lý thông tin công cộng'

const publicOnlyText: Rule = {
  id: 'security.text-public-only',
  title: 'Lời văn về thông tin công cộng khớp với dữ liệu của hệ thống',
  severity: 'warning',
  source: 'Lời văn không được trái với bản ghi',
  check: ({ snapshot, outline }) => {
    const system = snapshot.informationSystems.find((each) => each.data.some((kind) => kind !== 'public'))
    const block = outline.body.find(
      (each) =>
        each.kind === 'text' &&
        each.runs
          .map((run) => run.text)
          .join('')
          .includes(PUBLIC_ONLY),
    )
    if (system === undefined || block === undefined || !('origin' in block) || block.origin === undefined) return []
    return [
      {
        message: `Lời văn nói hệ thống “${PUBLIC_ONLY}”, trong khi “${system.name}” lưu giữ ${system.data.map((kind) => dataKindLabels[kind].toLocaleLowerCase('vi')).join('; ')}.`,
        advice: 'Viết lại câu này theo cấp độ và dữ liệu thật của hệ thống.',
        at: block.origin,
      },
    ]
  },
}

const noLevel: Rule = {
  id: 'security.no-level',
  title: 'Mọi hệ thống thông tin được xác định cấp độ',
  severity: 'warning',
  source: 'NĐ 85/2016/NĐ-CP, Điều 4',
  check: ({ snapshot }) =>
    snapshot.informationSystems
      .filter((system) => system.level === null)
      .map((system) => ({
        message: `Hệ thống “${system.name}” chưa xác định cấp độ an toàn.`,
        advice: 'Chọn cấp độ theo dữ liệu lưu giữ và phạm vi phục vụ.',
        at: { collection: 'informationSystems', id: system.id },
        field: 'level',
      })),
}

const antivirus: Rule = {
  id: 'security.antivirus',
  title: 'Mọi máy tính được cài phần mềm diệt virus',
  severity: 'warning',
  source: 'Chỉ thị 14/CT-TTg ngày 25/5/2018; chỉ tiêu 100% của ngành',
  check: ({ snapshot, plan }) => {
    const { part, whole, unknown, isKnown } = antivirusCoverage(snapshot)
    if (part >= whole) return []
    const computers = computersOf(snapshot)
    const first = computers.find((asset) => !hasAntivirus(asset))
    return [
      {
        message: !isKnown
          ? `Chưa rõ máy nào trong ${formatInteger(whole)} máy tính đã cài phần mềm diệt virus.`
          : `Mới có ${formatInteger(part)}/${formatInteger(whole)} máy tính (${formatPercent(part / whole)}) được cài phần mềm diệt virus, dưới mức 100%${unknown === 0 ? '' : `; ${formatInteger(unknown)} máy chưa rõ`}.`,
        advice:
          'Đưa việc cài diệt virus vào nhiệm vụ, dự án của kế hoạch, hoặc cập nhật trạng thái ở màn hình Thiết bị.',
        at: first === undefined ? { collection: 'plans', id: plan.id } : { collection: 'assets', id: first.id },
        rows: presentAssets(computerKinds, { antivirus: ['none', 'firewallOnly', 'unknown'] }),
        field: 'antivirus',
      },
    ]
  },
}

const share: Rule = {
  id: 'security.share',
  title: 'Tỷ lệ chi an toàn thông tin đạt mức quy định',
  severity: 'warning',
  source: 'Quy định tỷ lệ chi an toàn thông tin (dữ liệu có ngày áp dụng)',
  check: ({ snapshot, plan, today }) => {
    const { part, whole, undecided, rule, lacking } = securityShare(snapshot, plan.id, today)
    if (rule === null || whole === 0 || lacking === 0) return []
    const required = `mức tối thiểu ${formatPercent(rule.percent / 100)} theo ${rule.legalBasis}`
    const fraction = `${formatInteger(part)}/${formatInteger(whole)} đồng (${formatPercent(part / whole)})`
    const open = addMoney(undecided.map((item) => fundingTotal(item.funding)))
    return [
      {
        message:
          undecided.length === 0
            ? `Chi an toàn thông tin là ${fraction}, dưới ${required}; còn thiếu ${formatInteger(lacking)} đồng.`
            : `Mới xác định được chi an toàn thông tin ${fraction}, chưa đủ ${required}; còn ${undecided.length} dự án, ${formatInteger(open)} đồng, chưa tách phần này.`,
        advice: 'Tách phần chi an toàn thông tin trong từng dự án, hoặc bổ sung nội dung chi.',
        at:
          undecided[0] === undefined
            ? { collection: 'plans', id: plan.id }
            : { collection: 'initiatives', id: undecided[0].id },
        field: 'securityAmount',
      },
    ]
  },
}

/** Information security as a reader of the plan would check it. */
export const securityRules: readonly Rule[] = [levelOne, publicOnlyText, noLevel, antivirus, share]
