import { type Change, putChange } from '#renderer/database/change.ts'
import { type Block, type GeneratedContent, type Narrative, narrativeRecord } from '#shared/records/narrative.ts'
import { plain } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder, type TreeNode, toTree } from '#shared/records/tree.ts'

type Printed = Extract<GeneratedContent, 'targets' | 'tasks' | 'assignments'>
type Generated = Extract<Block, { kind: 'generated' }>

/** The section that is made for them when the text has no place for them yet. */
const sectionTitles: Readonly<Record<Printed, string>> = {
  targets: 'Mục tiêu cụ thể',
  tasks: 'Nhiệm vụ cụ thể',
  assignments: 'Tổ chức thực hiện',
}

interface PrintedPlace {
  readonly changes: readonly Change[]
  /** What changed in the text, as a sentence; null when nothing had to. */
  readonly told: string | null
}

const NOTHING: PrintedPlace = { changes: [], told: null }

/** Whether the plan's text prints the records of a group; null: those without a group, or that have none. */
export function isPrinted(seen: Snapshot, planId: string, from: Printed, groupId: string | null): boolean {
  return blocksOf(seen, planId, from).some(({ block }) => prints(block, groupId))
}

/**
 * The changes that give a group's records a place in the plan's text: none where they have one; otherwise the group joins
 * the last part that prints groups under headings, or a new section at the end prints it.
 */
export function printing(seen: Snapshot, planId: string, from: Printed, groupId: string | null): PrintedPlace {
  const places = blocksOf(seen, planId, from)
  if (places.length === 0) return newSection(seen, planId, from, null)
  if (groupId === null || places.some(({ block }) => prints(block, groupId))) return NOTHING
  const last = places.findLast(({ block }) => block.layout === 'sections')
  if (last === undefined) return newSection(seen, planId, from, [groupId])
  const joined: Block = { ...last.block, groupIds: [...(last.block.groupIds ?? []), groupId] }
  const blocks = last.section.blocks.map((block) => (block === last.block ? joined : block))
  return {
    changes: [putChange(seen, 'narratives', { ...last.section, blocks })],
    told: `Được in ở mục “${titleOf(last.section)}” của văn bản.`,
  }
}

/** The changes that let the plan's text forget a group that is being removed. */
export function notPrinting(seen: Snapshot, planId: string, groupId: string): readonly Change[] {
  return seen.narratives.flatMap((section) => {
    const names = (block: Block) => block.kind === 'generated' && (block.groupIds?.includes(groupId) ?? false)
    if (section.planId !== planId || !section.blocks.some(names)) return []
    const blocks = section.blocks.map((block) =>
      block.kind === 'generated' && block.groupIds !== null
        ? { ...block, groupIds: block.groupIds.filter((id) => id !== groupId) }
        : block,
    )
    return [putChange(seen, 'narratives', { ...section, blocks })]
  })
}

function prints(block: Generated, groupId: string | null): boolean {
  return block.groupIds === null || (groupId !== null && block.groupIds.includes(groupId))
}

/** The places of the text that print such records, in the order of the document. */
function blocksOf(seen: Snapshot, planId: string, from: Printed) {
  const flat = (node: TreeNode<Narrative>): readonly Narrative[] => [node.record, ...node.children.flatMap(flat)]
  return toTree(seen.narratives.filter((each) => each.planId === planId))
    .flatMap(flat)
    .flatMap((section) =>
      section.blocks.flatMap((block) =>
        block.kind === 'generated' && block.from === from ? [{ section, block }] : [],
      ),
    )
}

function newSection(seen: Snapshot, planId: string, from: Printed, groupIds: string[] | null): PrintedPlace {
  const order = nextOrder(seen.narratives.filter((each) => each.planId === planId))
  const title = sectionTitles[from]
  const section = narrativeRecord.create(crypto.randomUUID(), {
    planId,
    order,
    title: [plain(title)],
    blocks: [{ kind: 'generated', from, layout: 'sections', groupIds }],
  })
  return {
    changes: [putChange(seen, 'narratives', section)],
    told: `Văn bản có thêm mục “${title}” ở cuối để in.`,
  }
}

function titleOf(section: Narrative): string {
  return section.title.map((run) => (run.kind === 'text' ? run.text : '…')).join('') || 'chưa có tiêu đề'
}
