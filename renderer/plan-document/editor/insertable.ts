import {
  choiceValue,
  type FigureChoice,
  figureChoices,
  matchingChoices,
} from '#renderer/plan-document/figure-choice.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { type GeneratedContent, generatedContentLabels, generatedContents } from '#shared/records/narrative.ts'

/** Something that can be put into the text: a figure, or a part that the records write. */
export type Insertable =
  | { readonly kind: 'figure'; readonly key: string; readonly label: string; readonly choice: FigureChoice }
  | { readonly kind: 'part'; readonly key: string; readonly label: string; readonly from: GeneratedContent }

/** The list is read, not scrolled through: who looks for more types another letter. */
const MOST = 60

/** What the query finds. Parts come first when they were looked for; else they stand last, that Enter puts in a figure. */
export function insertables(context: DocumentContext, query: string, withParts: boolean): readonly Insertable[] {
  const words = foldForSearch(query).split(' ')
  const parts = generatedContents
    .filter((from) => withParts && words.every((word) => foldForSearch(generatedContentLabels[from]).includes(word)))
    .map((from): Insertable => ({ kind: 'part', key: from, label: generatedContentLabels[from], from }))
  const found = matchingChoices(figureChoices(context), query).map(
    (choice): Insertable => ({
      kind: 'figure',
      key: `${choice.figure}/${choice.of ?? ''}`,
      label: choice.label,
      choice,
    }),
  )
  const most = found.slice(0, MOST)
  return query === '' ? [...most, ...parts] : [...parts, ...most]
}

/** What it would print now, beside its name. */
export function insertableValue(option: Insertable, context: DocumentContext): string {
  return option.kind === 'part' ? 'phần tự viết' : choiceValue(option.choice, context)
}
