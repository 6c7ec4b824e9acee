import { quote } from '#shared/basics/text.ts'
import { phaseYears } from '#shared/figures/budget-by-phase.ts'
import type { Block } from '#shared/records/narrative.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { RichText } from '#shared/records/rich-text.ts'
import type { OwnRecord } from './carry-ids.ts'
import { typesYear } from './carry-text.ts'
import type { NextYearRemark } from './next-year.ts'
import type { MovedPhases } from './next-years.ts'

interface Made {
  readonly old: Plan
  readonly plan: Plan
  readonly coming: readonly OwnRecord[]
  readonly phases: MovedPhases
}

/** What to look at in the new plan beside what stands at each item. */
export function remarksOn(made: Made): readonly NextYearRemark[] {
  return [...horizonRemarks(made), ...phaseRemarks(made), ...groupRemarks(made), ...textRemarks(made)]
}

function horizonRemarks({ old, plan }: Made): readonly NextYearRemark[] {
  if (old.horizonTo === null || plan.horizonTo !== null) return []
  const text = `Giai đoạn định hướng ${old.horizonFrom}-${old.horizonTo} đã hết: để trống, hãy ghi giai đoạn mới nếu có.`
  return [{ text, at: old.id }]
}

function phaseRemarks({ coming, phases, old }: Made): readonly NextYearRemark[] {
  const kept = phases.kept.map((phase) => {
    const was = coming.find(({ record }) => record.id === phase.id)?.record
    const isSame = was?.fromYear === phase.fromYear && was?.toYear === phase.toYear
    return isSame ? [] : [{ text: `${quote(phase.name)} nay là ${phaseYears(phase)}.`, at: phase.id }]
  })
  const gone = [...phases.homeOf.keys()].filter((id) => !phases.kept.some((phase) => phase.id === id))
  const text =
    'Một giai đoạn đã qua hoặc không còn năm nào: dự án còn lại của giai đoạn đó nằm ở giai đoạn của năm mới.'
  return [...kept.flat(), ...(gone.length === 0 ? [] : [{ text, at: gone[0] ?? old.id }])]
}

function groupRemarks({ coming }: Made): readonly NextYearRemark[] {
  const filled = new Set(coming.map(({ record }) => record.groupId))
  return coming
    .filter(({ collection, record }) => collection === 'groups' && !filled.has(record.id))
    .map(({ record }) => ({
      text: `Nhóm ${quote(String(record.title))} không còn nội dung nào chuyển sang.`,
      at: record.id,
    }))
}

/** Where the old year stands in typed words, and states typed by hand that are a year old. */
function textRemarks({ coming, old }: Made): readonly NextYearRemark[] {
  const typed = coming.filter(({ collection, record }) =>
    textsOf(collection, record).some((text) => typesYear(text, old.year)),
  )
  const current = coming.filter(({ collection, record }) => collection === 'targets' && record.current !== null)
  const [first] = typed
  const [target] = current
  return [
    ...(first === undefined
      ? []
      : [
          {
            text: `Năm ${old.year} gõ tay ở ${typed.length} chỗ trong lời văn, chỉ tiêu, nhiệm vụ: hãy xem lại từng chỗ.`,
            at: first.record.id,
          },
        ]),
    ...(target === undefined
      ? []
      : [
          {
            text: `Hiện trạng gõ tay của ${current.length} chỉ tiêu là của năm trước: hãy ghi lại.`,
            at: target.record.id,
          },
        ]),
  ]
}

function textsOf(collection: OwnRecord['collection'], record: OwnRecord['record']): readonly RichText[] {
  if (collection === 'narratives') {
    const blocks = record.blocks as readonly Block[]
    return [record.title as RichText, ...blocks.flatMap((block) => (block.kind === 'generated' ? [] : [block.content]))]
  }
  if (collection === 'targets' || collection === 'tasks') return [record.statement as RichText]
  return collection === 'assignments' ? (record.items as readonly RichText[]) : []
}
