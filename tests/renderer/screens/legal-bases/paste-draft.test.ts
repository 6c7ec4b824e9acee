import { expect, test } from 'vitest'
import { editedDocument } from '#renderer/screens/legal-bases/paste-draft.ts'
import type { PastedDocument } from '#shared/legal/pasted-document.ts'
import { splitLegalText } from '#shared/legal/split-legal-text.ts'

function documentOf(text: string): PastedDocument {
  const split = splitLegalText(text)
  const piece = split.ok ? split.value.pieces[0] : undefined
  if (piece?.kind !== 'document') throw new Error(text)
  return piece
}
const kinds = (document: PastedDocument) => document.remarks.map(({ kind }) => kind)

test('what is typed over a pasted document settles what was remarked of it', () => {
  const read = documentOf('Quyết định số    /QĐ-BV ngày 31/02/2026 về việc phân công')
  expect(kinds(read)).toEqual(['no-number', 'bad-date', 'no-issuer'])
  const numbered = editedDocument(read, { symbol: '12/QĐ-BV' })
  expect(kinds(numbered)).toEqual(['bad-date', 'no-issuer'])
  const dated = editedDocument(read, { symbol: '12/QĐ-BV', dateText: '28/02/2026', issuer: 'Giám đốc' })
  expect(dated).toMatchObject({ symbol: '12/QĐ-BV', date: '2026-02-28', issuer: 'Giám đốc', remarks: [] })
})

test('a date that is taken away or cannot be read is none', () => {
  const read = documentOf('Quyết định số 12/QĐ-BV ngày 05/01/2026 của Giám đốc về việc phân công')
  expect(editedDocument(read, { dateText: '' }).date).toBeNull()
  expect(editedDocument(read, { dateText: '31/02/2026' }).date).toBeNull()
  expect(editedDocument(read, {})).toEqual(read)
})
