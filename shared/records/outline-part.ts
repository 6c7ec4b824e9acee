import type { Block, GeneratedContent, GeneratedLayout } from './narrative.ts'
import type { RichText } from './rich-text.ts'

/** A section of an outline that a plan can start from. */
export interface OutlinePart {
  readonly title: RichText
  readonly blocks?: readonly Block[]
  readonly parts?: readonly OutlinePart[]
}

/** A title, or any text, of words and bound figures. */
export const words = (...content: RichText): RichText => content

/** An item with a dash. */
export const item = (...content: RichText): Block => ({ kind: 'item', level: 1, content: [...content] })

/** What the records write at this place, of all groups. */
export const part = (from: GeneratedContent, layout: GeneratedLayout = 'sections'): Block => ({
  kind: 'generated',
  from,
  layout,
  groupIds: null,
})
