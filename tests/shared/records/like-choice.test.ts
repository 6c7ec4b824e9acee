import { expect, test } from 'vitest'
import { dataKindLabels, dossierStateLabels } from '#shared/records/information-system.ts'
import { likeOneOf } from '#shared/records/like-choice.ts'

const dossiers = Object.values(dossierStateLabels)
const data = Object.values(dataKindLabels)

test.each([
  [dossiers, 'Đã phê duyệt', 'Đã được phê duyệt'],
  [data, 'Dữ liệu người bệnh', 'Dữ liệu sức khỏe, người bệnh'],
  [data, 'dữ liệu SỨC KHỎE', 'Dữ liệu sức khỏe, người bệnh'],
])('a text is like the one choice that holds its words in their order', (words, text, like) => {
  expect(likeOneOf(words, text)).toBe(like)
})

test.each([
  [data, 'Dữ liệu'],
  [data, 'Dữ liệu bệnh viện'],
  [dossiers, 'phê'],
  [dossiers, 'phê duyệt đã'],
  [['Chưa được phê duyệt', 'Khác'], 'được phê duyệt'],
])('and like none when several hold them, or none, one word says too little, or a choice denies it', (words, text) => {
  expect(likeOneOf(words, text)).toBeNull()
})
