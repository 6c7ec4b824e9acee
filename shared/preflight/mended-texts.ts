import type { Origin } from '#shared/document/outline.ts'
import type { Block } from '#shared/records/narrative.ts'
import type { RichText } from '#shared/records/rich-text.ts'
import type { PreflightContext } from './finding.ts'
import type { FieldRepair } from './repair.ts'

/** A field of the plan's text that `mend` would write otherwise. */
export interface MendedField {
  readonly at: Origin
  readonly field: string
  /** The pieces of text that differ, as they are and as they would be. */
  readonly pieces: readonly { readonly was: string; readonly now: string }[]
  readonly repair: FieldRepair
}

/**
 * Every field of the plan's own text, as `mend` would write it; only those that come out otherwise. `mend` gets the text
 * between two figures, and whether the field begins with it.
 */
export function mendedTexts(
  { snapshot, plan }: Pick<PreflightContext, 'snapshot' | 'plan'>,
  mend: (text: string, first: boolean) => string,
): readonly MendedField[] {
  const own = <R extends { readonly planId: string }>(records: readonly R[]): readonly R[] =>
    records.filter((record) => record.planId === plan.id)
  const rich = (pieces: Pieces) => (content: RichText) => mendRich(content, mend, pieces)
  const blocks = (pieces: Pieces) => (all: readonly Block[]) =>
    all.map((block) =>
      block.kind === 'generated' ? block : { ...block, content: mendRich(block.content, mend, pieces) },
    )
  const lists = (pieces: Pieces) => (all: readonly RichText[]) => all.map((content) => mendRich(content, mend, pieces))
  return [
    ...fieldOf('plans', plan.id, 'subject', plan.subject, rich),
    ...fieldOf('plans', plan.id, 'closing', plan.closing, rich),
    ...own(snapshot.narratives).flatMap((section) => [
      ...fieldOf('narratives', section.id, 'title', section.title, rich),
      ...fieldOf('narratives', section.id, 'blocks', section.blocks, blocks),
    ]),
    ...own(snapshot.targets).flatMap(({ id, statement }) => fieldOf('targets', id, 'statement', statement, rich)),
    ...own(snapshot.tasks).flatMap(({ id, statement }) => fieldOf('tasks', id, 'statement', statement, rich)),
    ...own(snapshot.assignments).flatMap(({ id, items }) => fieldOf('assignments', id, 'items', items, lists)),
  ]
}

type Pieces = { was: string; now: string }[]
type TextCollection = 'plans' | 'narratives' | 'targets' | 'tasks' | 'assignments'

function fieldOf<V>(
  collection: TextCollection,
  id: string,
  field: string,
  before: V,
  mender: (pieces: Pieces) => (value: V) => unknown,
): readonly MendedField[] {
  const pieces: Pieces = []
  const after = mender(pieces)(before)
  if (pieces.length === 0) return []
  return [{ at: { collection, id }, field, pieces, repair: { collection, id, field, before, after } }]
}

function mendRich(content: RichText, mend: (text: string, first: boolean) => string, pieces: Pieces): RichText {
  return content.map((inline, index) => {
    if (inline.kind !== 'text') return inline
    const now = mend(inline.text, index === 0)
    if (now === inline.text) return inline
    pieces.push({ was: inline.text, now })
    return { ...inline, text: now }
  })
}
