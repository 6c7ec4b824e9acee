// @vitest-environment node
import { expect, test } from 'vitest'
import { assignmentAddition, assignmentsOf, assignmentTitle } from '#renderer/screens/assignments/assignment-changes.ts'
import { plain } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { applyChanges } from '#tests/fixtures/apply-changes.ts'
import { SAMPLE_PLAN, sampleOutline, sampleSnapshot } from '#tests/fixtures/sample.ts'

/** An assignment of nothing is not printed. */
const charged = { title: 'Các khoa lâm sàng', items: [[plain('Cử người tham gia.')]] }
const headings = (snapshot = sampleSnapshot()) =>
  sampleOutline(() => snapshot).body.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

test('the first assignment makes the section that prints it; the next ones need none', () => {
  const bare = { ...sampleSnapshot(), narratives: [], assignments: [] }
  const { changes, told } = assignmentAddition(bare, SAMPLE_PLAN, 'a1')
  const after = applyChanges(bare, changes)
  const named = { ...after, assignments: after.assignments.map((each) => ({ ...each, ...charged })) }
  expect(told).toBe('Văn bản có thêm mục “Tổ chức thực hiện” ở cuối để in.')
  expect(headings(named)).toEqual(['TỔ CHỨC THỰC HIỆN', 'CÁC KHOA LÂM SÀNG'])
  expect(assignmentAddition(after, SAMPLE_PLAN, 'a2').changes).toHaveLength(1)
})

const sample = sampleSnapshot()

test('one for a department stands where the list of departments has it, before those of no department', () => {
  const titles = (snapshot: Snapshot) =>
    assignmentsOf(snapshot, SAMPLE_PLAN).map((each) => assignmentTitle(snapshot, each))
  const after = applyChanges(sample, assignmentAddition(sample, SAMPLE_PLAN, 'new', 'dep-noi').changes)
  expect(titles(after).slice(3, 6)).toEqual(['Phòng Tổ chức Hành chính', 'Khoa Nội tổng hợp', 'Khoa Cận lâm sàng'])
  const last = applyChanges(after, assignmentAddition(after, SAMPLE_PLAN, 'later', null).changes)
  expect(assignmentsOf(last, SAMPLE_PLAN).at(-1)?.id).toBe('later')
})
