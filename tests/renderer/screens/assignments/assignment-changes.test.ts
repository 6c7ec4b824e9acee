// @vitest-environment node
import { expect, test } from 'vitest'
import { assignmentAddition } from '#renderer/screens/assignments/assignment-changes.ts'
import { applyChanges } from '#tests/fixtures/apply-changes.ts'
import { SAMPLE_PLAN, sampleOutline, sampleSnapshot } from '#tests/fixtures/sample.ts'

const headings = (snapshot = sampleSnapshot()) =>
  sampleOutline(() => snapshot).body.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

test('the first assignment makes the section that prints it; the next ones need none', () => {
  const bare = { ...sampleSnapshot(), narratives: [], assignments: [] }
  const { changes, told } = assignmentAddition(bare, SAMPLE_PLAN, 'a1')
  const after = applyChanges(bare, changes)
  const named = { ...after, assignments: after.assignments.map((each) => ({ ...each, title: 'Các khoa lâm sàng' })) }
  expect(told).toBe('Văn bản có thêm mục “Tổ chức thực hiện” ở cuối để in.')
  expect(headings(named)).toEqual(['TỔ CHỨC THỰC HIỆN', 'CÁC KHOA LÂM SÀNG'])
  expect(assignmentAddition(after, SAMPLE_PLAN, 'a2').changes).toHaveLength(1)
})
