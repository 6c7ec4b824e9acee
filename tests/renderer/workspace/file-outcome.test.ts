// @vitest-environment node
import { expect, test } from 'vitest'
import { fileSize, outcomeOf } from '#renderer/workspace/file-outcome.ts'

const told = { proof: 'Đã đọc lại.', made: { bytes: 2048, sha256: 'ab' } }

test('a saved file is told with its place, size and the hash the shell took of the file on disk', () => {
  const saved = { outcome: 'saved', name: 'KH.docx', place: 'E:\\', bytes: 48213, sha256: 'cd' } as const
  expect(outcomeOf(saved, told)).toEqual({
    kind: 'done',
    text: 'Đã lưu KH.docx (47,1 KB) vào “E:\\”. Đã đọc lại.',
    sha256: 'cd',
  })
})

test('a browser only takes the file over, and that is what is said', () => {
  const outcome = outcomeOf({ outcome: 'handedOver', name: 'KH.docx' }, told)
  expect(outcome?.text).toContain('Đã giao KH.docx (2 KB) cho trình duyệt')
})

test('a browser makes a PDF in its print dialog, so nothing is claimed about a file', () => {
  const outcome = outcomeOf({ outcome: 'handedOver', name: 'KH.pdf' }, { proof: '', made: null })
  expect(outcome?.text).toBe('Hãy chọn “Lưu thành PDF” trong hộp thoại in vừa mở.')
})

test('a failure says what to do; a change of mind says nothing', () => {
  const failure = { kind: 'disk-full', place: 'E:', code: 'ENOSPC' } as const
  expect(outcomeOf({ outcome: 'failed', failure }, told)).toMatchObject({ kind: 'failed' })
  expect(outcomeOf({ outcome: 'cancelled' }, told)).toBeNull()
})

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [1_572_864, '1,5 MB'],
])('%d bytes are “%s”', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words)
})
