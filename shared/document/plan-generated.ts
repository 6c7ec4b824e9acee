import { assertNever } from '#shared/basics/assert-never.ts'
import { capitalised } from '#shared/basics/text.ts'
import { appendixLabels } from '#shared/figures/appendix-labels.ts'
import type { Block, GeneratedContent } from '#shared/records/narrative.ts'
import type { PlanAppendixName } from '#shared/records/plan-appendix.ts'
import { citeLegalBasis } from './citation.ts'
import type { OutlineBlock } from './outline.ts'
import { assignmentBlocks } from './plan-assignments.ts'
import {
  groupStatements,
  type Listed,
  type ListedKind,
  listStatements,
  type Place,
  targetKind,
  taskKind,
} from './plan-listed.ts'
import { groupsOf, legalBasesOf } from './plan-records.ts'
import type { DocumentContext } from './runs.ts'

type GeneratedBlock = Extract<Block, { kind: 'generated' }>

function statements<R extends Listed>(
  block: GeneratedBlock,
  of: 'target' | 'task',
  records: readonly R[],
  kind: ListedKind<R>,
  place: Place,
  context: DocumentContext,
): readonly OutlineBlock[] {
  const { snapshot, plan } = context
  const own = records.filter((record) => record.planId === plan.id)
  const groups = groupsOf(snapshot, plan.id, of).filter((group) => block.groupIds?.includes(group.id) ?? true)
  if (block.layout === 'sections') {
    const loose =
      block.groupIds === null ? own.filter((record) => !groups.some((group) => group.id === record.groupId)) : []
    return [...groupStatements(groups, own, place, kind, context), ...listStatements(loose, 'items', kind, context)]
  }
  const listed =
    block.groupIds === null ? own : own.filter((record) => groups.some((group) => group.id === record.groupId))
  return listStatements(listed, block.layout, kind, context)
}

function legalBases({ snapshot, plan }: DocumentContext): readonly OutlineBlock[] {
  if (plan.basisStyle === 'block') return []
  const cited = legalBasesOf(snapshot, plan)
  return cited.map((basis, index) => ({
    kind: 'text',
    marker: '-',
    runs: [{ text: `${citeLegalBasis(basis)}${index === cited.length - 1 ? '.' : ';'}` }],
    origin: { collection: 'legalBases', id: basis.id },
  }))
}

/** What an appendix is about, in the sentence that refers to it. */
const appendixSubjects: Readonly<Record<PlanAppendixName, string>> = {
  targets: 'mục tiêu, chỉ tiêu cụ thể',
  tasks: 'nhiệm vụ cụ thể',
  roadmap: 'lộ trình thực hiện',
  execution: 'kết quả thực hiện năm trước',
}

function appendixReference({ snapshot, plan }: DocumentContext): readonly OutlineBlock[] {
  const { more, phases, inventory } = appendixLabels(snapshot, plan)
  const referred = [
    ...more.map(({ name, label }) => `${appendixSubjects[name]} kèm theo ${label}`),
    ...(phases.length === 0
      ? []
      : [`${more.length === 0 ? 'chi tiết' : 'nhiệm vụ, dự án, kinh phí'} kèm theo ${phases.join(', ')}`]),
    ...(inventory === null ? [] : [`hiện trạng hạ tầng kèm theo ${inventory}`]),
  ]
  if (referred.length === 0) return []
  return [{ kind: 'text', marker: '', runs: [{ text: `(${capitalised(referred.join('; '))})` }] }]
}

/** How many numbered headings a generated block adds, so that what follows it goes on counting. */
export function headingCount(blocks: readonly OutlineBlock[], level: Place['level']): number {
  return blocks.filter((block) => block.kind === 'heading' && block.level === level).length
}

/** The content the records write by themselves at this place of the text. */
export function generate(block: GeneratedBlock, place: Place, context: DocumentContext): readonly OutlineBlock[] {
  const from: GeneratedContent = block.from
  switch (from) {
    case 'legalBases':
      return legalBases(context)
    case 'targets':
      return statements(block, 'target', context.snapshot.targets, targetKind, place, context)
    case 'tasks':
      return statements(block, 'task', context.snapshot.tasks, taskKind, place, context)
    case 'assignments':
      return assignmentBlocks(place, context)
    case 'appendixReference':
      return appendixReference(context)
    default:
      return assertNever(from)
  }
}
