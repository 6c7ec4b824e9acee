import { useMemo } from 'react'
import { recordWords } from '#renderer/plan-document/record-words.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { computeFigure, figures } from '#shared/figures/catalogue.ts'
import { printFigure } from '#shared/figures/figure-value.ts'
import { typedFigureFinder } from '#shared/figures/typed-figures.ts'
import { generatedContentLabels, generatedLayoutLabels } from '#shared/records/narrative.ts'
import { ChipBoard, type ChipWords } from './chip-views.ts'

/** The chips of one editor; who draws it tells them when the records have changed. */
export function useChipBoard(context: DocumentContext): ChipBoard {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one board as long as the editor lives; it is told the rest
  return useMemo(() => new ChipBoard(chipWords(context)), [])
}

/** What chips show for one state of the records. */
export function chipWords(context: DocumentContext): ChipWords {
  return {
    typed: typedFigureFinder(context),
    figure: ({ figure, style, of }) => {
      const value = computeFigure(figure, { ...context, of })
      const about = of === null ? '' : `: ${recordWords(context.snapshot, of)}`
      return {
        text: printFigure(value, style),
        label: `${figures[figure]?.label ?? figure}${about}`,
        missing: value.kind === 'missing' ? value.reason : null,
      }
    },
    part: ({ from, layout, groupIds }) => {
      const groups = groupIds?.map((id) => recordWords(context.snapshot, id) || 'nhóm đã xóa')
      const words = [
        from === 'appendixReference' ? null : generatedLayoutLabels[layout].toLocaleLowerCase('vi'),
        groups === undefined ? null : groups.length === 0 ? 'chưa chọn nhóm nào' : groups.join('; '),
      ].filter((each) => each !== null)
      return [generatedContentLabels[from], ...words].join(' · ')
    },
  }
}
