import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { firstHeaders } from './find-header.ts'
import { closed, withoutBrackets } from './heading-words.ts'

/** What of the plan itself a sheet lists; none of it is imported from a spreadsheet. */
export type Planning = 'projects' | 'targets' | 'tasks'

interface PlanningHeadings {
  /** The column that names what is planned: without it, a sheet lists something else. */
  readonly names: RegExp
  /** Columns that say nothing of a record but much of a plan. */
  readonly tells: RegExp
  readonly fewest: number
}

const planned: Readonly<Record<Planning, PlanningHeadings>> = {
  projects: {
    names:
      /^(?:ten )?(?:du an|noi dung|hang muc|nhiem vu|noi dung chi|noi dung dau tu|hang muc dau tu)(?:(?:\/|, | va )(?:du an|nhiem vu|noi dung(?: chi)?|hang muc|cong viec))*$/,
    tells:
      /^(?:tong )?(?:kinh phi|du toan|muc dau tu|so tien|chi phi)\b|^(?:muc tieu|nguon von|nguon kinh phi|chu tri|don vi chu tri|chu dau tu|phan ky|thoi gian thuc hien|tien do)\b|^(?:tu )?(?:nguon |quy |von )?(?:ngan sach|nsnn|nstw|nsdp|phat trien|pthdsn|thu su nghiep|xa hoi hoa)|^nguon thu\b/,
    fewest: 2,
  },
  targets: {
    names: /^(?:ten )?(?:chi tieu|muc tieu)(?:(?:\/|, | va )(?:chi tieu|muc tieu))?$/,
    tells:
      /^(?:ke hoach|thuc hien|ket qua|muc tieu|chi tieu|uoc thuc hien|lo trinh)\b.*\d{4}|^nam \d{4}$|^ty le dat\b|^(?:dvt|don vi tinh|danh gia|hien trang)$/,
    fewest: 2,
  },
  tasks: {
    names: /^(?:ten |noi dung )?(?:nhiem vu|cong viec)(?:(?:\/|, | va )(?:giai phap|noi dung|cong viec))?$/,
    tells:
      /^(?:(?:don vi |co quan )?(?:chu tri|phoi hop|thuc hien)|thoi han|thoi gian hoan thanh|san pham|ket qua dau ra|tien do)\b/,
    fewest: 2,
  },
}

/** Money is what tells a project from a task. */
const MONEY = /^(?:tong )?(?:kinh phi|du toan|muc dau tu|so tien|chi phi)\b/
/** Trainings have contents, money and times, too, and people. */
const OF_TRAININGS = /^(?:so (?:luong )?(?:nguoi|hoc vien|luot)|doi tuong|hoc vien|lop|noi dung (?:dao tao|tap huan))\b/

/** What a sheet plans, and how many of its headings say so; null for one that lists anything else. */
export function planningSheet(sheet: SourceSheet): { readonly planning: Planning; readonly told: number } | null {
  let best: { readonly planning: Planning; readonly told: number } | null = null
  for (const { headings } of firstHeaders(sheet)) {
    const words = headings.map((heading) => closed(withoutBrackets(heading.split(': ').at(-1) ?? '')))
    const whole = headings.map(foldForSearch)
    if (words.some((word) => OF_TRAININGS.test(word))) continue
    for (const [planning, { names, tells, fewest }] of Object.entries(planned) as [Planning, PlanningHeadings][]) {
      const told = words.filter((word, at) => !names.test(word) && (tells.test(word) || tells.test(whole[at] ?? '')))
      if (!words.some((word) => names.test(word)) || told.length < fewest) continue
      if (planning === 'projects' && !words.some((word) => MONEY.test(word))) continue
      if (best === null || told.length >= best.told) best = { planning, told: told.length + 1 }
    }
  }
  return best
}

/** A sentence for a sheet of what is planned. */
export const planningWords: Readonly<Record<Planning, string>> = {
  projects:
    'Bảng này giống danh mục dự án; chưa nhập được từ bảng tính, hãy nhập ở màn hình “Dự án & kinh phí” của kế hoạch.',
  targets:
    'Bảng này giống danh mục chỉ tiêu; chưa nhập được từ bảng tính, hãy nhập ở màn hình “Mục tiêu” của kế hoạch.',
  tasks: 'Bảng này giống danh mục nhiệm vụ; chưa nhập được từ bảng tính, hãy nhập ở màn hình “Nhiệm vụ” của kế hoạch.',
}
