import { foldForSearch } from '#shared/basics/search-fold.ts'
import { trainingKindLabels, type trainingKinds } from '#shared/records/people.ts'
import { commonNote } from './common-notes.ts'
import type { RowNote } from './judgement.ts'

type TrainingKind = (typeof trainingKinds)[number]

const told: readonly (readonly [RegExp, TrainingKind])[] = [
  [/\battt\b|an toan (?:thong tin|du lieu|mang)|an ninh mang|bao mat|ma doc|lua dao|ung cuu su co/, 'security'],
  [/chuyen doi so|\bcds\b/, 'digital'],
  [/\bcntt\b|cong nghe thong tin|\btin hoc\b/, 'it'],
]

/** Tells what a new training is about by its name, where no cell says it; what the name does not tell is remarked on. */
export function tellTraining(values: Record<string, unknown>): readonly RowNote[] {
  if (values.kind !== undefined || typeof values.name !== 'string') return []
  const name = foldForSearch(values.name)
  const kind = told.find(([words]) => words.test(name))?.[1] ?? null
  values.kind = kind ?? 'it'
  const label = trainingKindLabels[kind ?? 'it']
  if (kind !== null) return [commonNote('Nội dung theo tên lớp', label)]
  const message = `Tên lớp không cho biết nội dung nên ghi là “${label}”; nếu là nội dung khác thì sửa lại ở danh sách.`
  return [{ cell: null, message }]
}
