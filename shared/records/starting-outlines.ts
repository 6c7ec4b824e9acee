import type { NewId } from '#shared/basics/ids.ts'
import { hospitalOutline } from './hospital-outline.ts'
import { type Narrative, narrativeRecord } from './narrative.ts'
import type { OutlinePart } from './outline-part.ts'
import { pillarsOutline } from './pillars-outline.ts'
import { type CollectionChange, changeOf } from './record-change.ts'
import type { Snapshot } from './snapshot.ts'

export const outlineNames = ['hospital', 'pillars'] as const
export type OutlineName = (typeof outlineNames)[number]

interface StartingOutline {
  readonly label: string
  /** What it is for, in one sentence. */
  readonly about: string
  readonly parts: readonly OutlinePart[]
}

/** The outlines a plan's text can start from. */
export const startingOutlines: Readonly<Record<OutlineName, StartingOutline>> = {
  hospital: {
    label: 'Kế hoạch của bệnh viện',
    about: 'Báo cáo hạ tầng, nhân lực, an toàn thông tin; rồi mục tiêu, nhiệm vụ, lộ trình, kinh phí và phân công.',
    parts: hospitalOutline,
  },
  pillars: {
    label: 'Mười trụ cột chuyển đổi số',
    about:
      'Kết quả theo nhận thức, thể chế, hạ tầng, dữ liệu, nền tảng, nhân lực, an toàn thông tin, chính quyền, kinh tế, xã hội số; rồi kế hoạch.',
    parts: pillarsOutline,
  },
}

/** The sections of an outline as records of a plan, in their order. `newId` makes an id for each. */
export function outlineSections(name: OutlineName, planId: string, newId: NewId): readonly Narrative[] {
  const sections: Narrative[] = []
  const add = (parts: readonly OutlinePart[], parentId: string | null): void => {
    for (const { title, blocks = [], parts: under = [] } of parts) {
      const id = newId()
      const order = sections.length + 1
      const own = structuredClone(blocks) as Narrative['blocks']
      sections.push(narrativeRecord.create(id, { planId, parentId, order, title: [...title], blocks: own }))
      add(under, id)
    }
  }
  add(startingOutlines[name].parts, null)
  return sections
}

/** The changes that put an outline in the place of the plan's whole text. */
export function outlineReplacement(
  snapshot: Snapshot,
  planId: string,
  name: OutlineName,
  newId: NewId,
): readonly CollectionChange[] {
  const gone = snapshot.narratives.filter((each) => each.planId === planId)
  return [
    ...gone.map((each): CollectionChange => ({ collection: 'narratives', id: each.id, before: each, after: null })),
    ...outlineSections(name, planId, newId).map((each) => changeOf('narratives', null, each)),
  ]
}
