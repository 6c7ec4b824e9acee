import type { Origin } from '#shared/document/outline.ts'
import type { RichText } from '#shared/records/rich-text.ts'
import type { PreflightContext } from './finding.ts'

interface PlanText {
  readonly content: RichText
  readonly at: Origin
  /** The record's field it is written in. */
  readonly field: string
}

/** Every text of the plan that may hold a bound figure, with the record it belongs to. */
export function textsOf({ snapshot, plan }: PreflightContext): readonly PlanText[] {
  const own = <R extends { readonly planId: string }>(records: readonly R[]): readonly R[] =>
    records.filter((record) => record.planId === plan.id)
  const of = (collection: Origin['collection'], id: string, field: string, contents: readonly RichText[]) =>
    contents.map((content) => ({ content, at: { collection, id }, field }))
  return [
    ...of('plans', plan.id, 'subject', [plan.subject]),
    ...of('plans', plan.id, 'closing', [plan.closing]),
    ...own(snapshot.narratives).flatMap(({ id, title, blocks }) => [
      ...of('narratives', id, 'title', [title]),
      ...of(
        'narratives',
        id,
        'blocks',
        blocks.flatMap((block) => (block.kind === 'generated' ? [] : [block.content])),
      ),
    ]),
    ...own(snapshot.targets).flatMap(({ id, statement }) => of('targets', id, 'statement', [statement])),
    ...own(snapshot.tasks).flatMap(({ id, statement }) => of('tasks', id, 'statement', [statement])),
    ...own(snapshot.assignments).flatMap(({ id, items }) => of('assignments', id, 'items', items)),
  ]
}
