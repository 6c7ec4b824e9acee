import type { HeadingLine } from '#renderer/plan-document/desk-jobs.ts'

/** A line of the outline: a section that can be worked on, or a heading that the records made. */
export interface OutlineRow {
  readonly key: string
  readonly heading: HeadingLine
  /** The section's id; null for headings of generated parts, and for appendices. */
  readonly sectionId: string | null
}

/** The lines of the outline. A generated part's headings may name the section it stands in: only the first is the section itself. */
export function outlineRows(headings: readonly HeadingLine[]): readonly OutlineRow[] {
  const seen = new Set<string>()
  return headings.map((heading) => {
    const { origin, kind, place } = heading
    const id = kind === 'heading' && origin?.collection === 'narratives' ? origin.id : null
    const sectionId = id !== null && !seen.has(id) ? id : null
    if (sectionId !== null) seen.add(sectionId)
    return { key: sectionId === null ? `${kind}/${place}` : `section/${sectionId}`, heading, sectionId }
  })
}
