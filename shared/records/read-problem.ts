import { assertNever } from '#shared/basics/assert-never.ts'
import type { Faults } from './faults.ts'
import { describeJsonProblem } from './read-json.ts'
import type { ReadProblem } from './read-snapshot.ts'
import type { RecordPlace } from './record-place.ts'
import { SNAPSHOT_VERSION } from './snapshot.ts'

/** Where a problem is, for machines: a place in the text, or in the records; null where it concerns the whole file. */
export interface ReadProblemPlace extends RecordPlace {
  /** From 1; null when the text as such is right. */
  readonly line: number | null
  readonly column: number | null
}

/** The problem in Vietnamese: what is wrong, where (record, field and technical path), and what to do. */
export function describeReadProblem(problem: ReadProblem): string {
  switch (problem.kind) {
    case 'too-large':
    case 'empty':
    case 'cut-off':
    case 'not-json':
    case 'duplicate-key':
    case 'forbidden-key':
      return describeJsonProblem(problem)
    case 'wrong-format':
      return `Tệp không phải là dữ liệu của Kế hoạch số${formatHint(problem.found)}. Hãy chọn đúng tệp do ứng dụng xuất ra.`
    case 'from-the-future':
      return `Tệp do bản mới hơn tạo ra (phiên bản dữ liệu ${problem.version}; bản này đọc được đến ${SNAPSHOT_VERSION}). Hãy cập nhật ứng dụng rồi mở lại.`
    case 'impossible-version':
      return `Tệp ghi phiên bản dữ liệu không hợp lệ (${problem.found}) tại version; phiên bản là số nguyên từ 1. Hãy xuất lại tệp từ ứng dụng.`
    case 'upgrade-failed':
      return `Không nâng cấp được dữ liệu từ phiên bản ${problem.from} lên ${SNAPSHOT_VERSION} vì nội dung tệp không đúng phiên bản đã ghi. Hãy xuất lại tệp từ bản ứng dụng đã tạo ra nó.`
    case 'invalid':
    case 'duplicate-id':
    case 'too-deep':
      return `${describeFaults(problem.faults)} Hãy sửa trong tệp hoặc xuất lại từ nơi đã tạo tệp.`
    default:
      return assertNever(problem)
  }
}

/** Where the problem is, for machines; of several faults the first. */
export function readProblemPlace(problem: ReadProblem): ReadProblemPlace | null {
  switch (problem.kind) {
    case 'cut-off':
    case 'not-json':
    case 'duplicate-key':
      return { ...nowhere, line: problem.place.line, column: problem.place.column }
    case 'forbidden-key':
      return { ...nowhere, path: problem.path }
    case 'wrong-format':
      return { ...nowhere, path: 'format' }
    case 'from-the-future':
    case 'impossible-version':
    case 'upgrade-failed':
      return { ...nowhere, path: 'version' }
    case 'invalid':
    case 'duplicate-id':
    case 'too-deep': {
      const [first] = problem.faults.first
      return first === undefined ? null : { ...first.place, line: null, column: null }
    }
    case 'too-large':
    case 'empty':
      return null
    default:
      return assertNever(problem)
  }
}

const nowhere: ReadProblemPlace = {
  path: '',
  collection: null,
  index: null,
  recordId: null,
  field: null,
  line: null,
  column: null,
}

/** The first fault as a sentence, and how many more there are. */
export function describeFaults({ first, total }: Faults): string {
  const rest = total > 1 ? ` Còn ${total - 1} chỗ sai khác.` : ''
  return `${first[0]?.sentence ?? 'Dữ liệu không hợp lệ'}.${rest}`
}

function formatHint(found: string | null): string {
  if (found === null) return ' (không có phần “format”)'
  // The most likely mix-up: both are .json files of this app.
  if (found === 'ke-hoach-so/package')
    return ' ở dạng bản ghi mà là một gói dữ liệu; gói được mở bằng chức năng nhập gói'
  return ` (phần “format” ghi “${found}”)`
}

/** The sentence for a data file whose bytes are no text. */
export function describeNotUtf8(name: string): string {
  return `Tệp “${name}” không phải là văn bản UTF-8. Hãy chọn tệp do ứng dụng xuất ra hoặc lưu lại tệp với mã UTF-8.`
}
