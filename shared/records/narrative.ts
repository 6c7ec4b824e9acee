import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { isBlank, richText } from './rich-text.ts'
import { idField, idOrNull, ids, orderField, planIdField } from './values.ts'

/** Content the records write by themselves at this place of the text. */
export const generatedContents = ['legalBases', 'targets', 'tasks', 'assignments', 'appendixReference'] as const
export type GeneratedContent = (typeof generatedContents)[number]
export const generatedContentLabels: Readonly<Record<GeneratedContent, string>> = {
  legalBases: 'Danh sách căn cứ pháp lý',
  targets: 'Các mục tiêu, chỉ tiêu',
  tasks: 'Các nhiệm vụ',
  assignments: 'Phân công theo khoa, phòng',
  appendixReference: 'Dẫn chiếu phụ lục',
}

/** How generated content is laid out: a numbered heading per group, or a plain list without headings. */
export const generatedLayouts = ['sections', 'items', 'lettered'] as const
export type GeneratedLayout = (typeof generatedLayouts)[number]
export const generatedLayoutLabels: Readonly<Record<GeneratedLayout, string>> = {
  sections: 'Mỗi nhóm một đề mục có số',
  items: 'Gạch đầu dòng, không đề mục',
  lettered: 'Theo điểm a), b), c)',
}

/** One block of a section: a paragraph, an item ("-" or "+"), a lettered item ("a)"), or content made from the records. */
export const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), content: richText }),
  z.strictObject({ kind: z.literal('item'), level: z.literal([1, 2]), content: richText }),
  z.strictObject({ kind: z.literal('lettered'), content: richText }),
  z.strictObject({
    kind: z.literal('generated'),
    from: z.enum(generatedContents),
    layout: z.enum(generatedLayouts),
    groupIds: ids.nullable(),
  }),
])
export type Block = Readonly<z.infer<typeof block>>

/** Whether a block would print its dash or letter alone. */
export function isEmptyItem(block: Block): boolean {
  return (block.kind === 'item' || block.kind === 'lettered') && isBlank(block.content)
}

/** A section of the plan's text (phần thuyết minh). Its number (A, I, 1, 1.1, a) is never stored: it follows from its place. */
export const narrativeRecord = defineRecord('Phần thuyết minh', {
  id: idField,
  planId: planIdField,
  parentId: field(idOrNull, 'Thuộc phần', 'always', null),
  order: orderField,
  title: field(richText, 'Tiêu đề', 'always', []),
  blocks: field(z.array(block), 'Nội dung', 'always', []),
})
export type Narrative = RecordOf<typeof narrativeRecord>
