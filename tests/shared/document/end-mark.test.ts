import { expect, test } from 'vitest'
import { closed } from '#shared/document/end-mark.ts'

const print = (texts: readonly string[], mark: '.' | ':' = '.') =>
  closed(
    texts.map((text) => ({ text })),
    mark,
  )
    .map(({ text }) => text)
    .join('')

test.each([
  [['Thay máy cũ'], 'Thay máy cũ.'],
  [['Diệt virus', ': 100%'], 'Diệt virus: 100%.'],
  [['Lập hồ sơ', ' (Chủ trì: Phòng CNTT)'], 'Lập hồ sơ (Chủ trì: Phòng CNTT).'],
])('a statement without an end is closed: %j', (texts, expected) => {
  expect(print(texts)).toBe(expected)
})

test.each([[['Nâng cấp;']], [['Gồm bốn lớp:']], [['Zoom, Meet,...']], [['RIS/PACS (siêu âm, điện tim)']], [[]]])(
  'what is typed as the end stays the end: %j',
  (texts) => {
    expect(print(texts, ':')).toBe(texts.join(''))
  },
)

test('a statement with parts leads on to them', () => {
  expect(print(['Thay máy cũ'], ':')).toBe('Thay máy cũ:')
})
