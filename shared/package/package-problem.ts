import { assertNever } from '#shared/basics/assert-never.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { collections } from '#shared/records/collections.ts'
import { describeJsonProblem, shorten } from '#shared/records/read-json.ts'
import {
  describeFaults,
  describeReadProblem,
  type ReadProblemPlace,
  readProblemPlace,
} from '#shared/records/read-problem.ts'
import { PACKAGE_FORMAT_VERSION, packageKindLabels } from './envelope.ts'
import type { PackageProblem } from './read-package.ts'

/** The problem in Vietnamese: what is wrong with the package, where, and what to do. */
export function describePackageProblem(problem: PackageProblem): string {
  switch (problem.kind) {
    case 'too-large':
    case 'empty':
    case 'cut-off':
    case 'not-json':
    case 'forbidden-key':
      return describeJsonProblem(problem)
    case 'wrong-format':
      return `Tệp không phải là gói dữ liệu của Kế hoạch số${formatHint(problem.found)}. Hãy chọn đúng tệp gói (KHS_….json).`
    case 'from-the-future':
      return `Gói do bản mới hơn tạo ra (phiên bản định dạng ${problem.formatVersion}; bản này đọc được đến ${PACKAGE_FORMAT_VERSION}). Hãy cập nhật ứng dụng rồi mở lại.`
    case 'wrong-envelope':
      return `${describeFaults(problem.faults)} Hãy xuất lại gói từ nơi đã gửi.`
    case 'kind-not-readable':
      return `Gói thuộc loại “${packageKindLabels[problem.packageKind]}” mà bản này chưa đọc được. Hãy cập nhật ứng dụng hoặc chọn gói khác.`
    case 'changed':
      return 'Nội dung gói đã bị thay đổi sau khi xuất (mã băm tại integrity.digest không khớp). Không dùng gói này; hãy yêu cầu nơi gửi xuất và gửi lại.'
    case 'wrong-signature':
      return 'Chữ ký số của gói không đúng (tại integrity.signature). Không dùng gói này; hãy liên hệ nơi gửi để xác nhận và gửi lại.'
    case 'wrong-payload':
      return `Nội dung trong gói không dùng được (tại payload). ${describeReadProblem(problem.problem)}`
    case 'header-mismatch':
      return `${mismatchWords(problem)} Hãy yêu cầu nơi gửi xuất lại gói.`
    default:
      return assertNever(problem)
  }
}

/** Where the problem is, for machines; null where it concerns the whole file. */
export function packageProblemPlace(problem: PackageProblem): ReadProblemPlace | null {
  switch (problem.kind) {
    case 'too-large':
    case 'empty':
    case 'cut-off':
    case 'not-json':
    case 'forbidden-key':
      return readProblemPlace(problem)
    case 'wrong-envelope':
      return readProblemPlace({ kind: 'invalid', faults: problem.faults })
    case 'wrong-payload': {
      const place = readProblemPlace(problem.problem)
      return place && { ...place, path: `payload.${place.path}` }
    }
    case 'wrong-format':
      return atPath('format')
    case 'from-the-future':
      return atPath('formatVersion')
    case 'kind-not-readable':
      return atPath('kind')
    case 'changed':
      return atPath('integrity.digest')
    case 'wrong-signature':
      return atPath('integrity.signature')
    case 'header-mismatch':
      return atPath(problem.part === 'snapshotVersion' ? 'header.snapshotVersion' : `header.counts.${problem.part}`)
    default:
      return assertNever(problem)
  }
}

function mismatchWords(problem: PackageProblem & { kind: 'header-mismatch' }): string {
  const { part, header, payload } = problem
  if (part === 'snapshotVersion') {
    return `Thông tin chung của gói ghi phiên bản dữ liệu ${header} (header.snapshotVersion) nhưng nội dung là phiên bản ${payload}.`
  }
  const name = Object.entries(collections).find(([key]) => key === part)?.[1].title ?? shorten(part, 64)
  const said = `${formatInteger(header)} bản ghi “${name}” (header.counts.${shorten(part, 64)})`
  return `Thông tin chung của gói ghi ${said} nhưng nội dung có ${formatInteger(payload)}; gói không còn đầy đủ.`
}

function formatHint(found: string | null): string {
  if (found === null) return ' (không có phần “format”)'
  if (found === 'ke-hoach-so/snapshot') return ' mà là dữ liệu ở dạng bản ghi'
  return ` (phần “format” ghi “${found}”)`
}

function atPath(path: string): ReadProblemPlace {
  return { path, collection: null, index: null, recordId: null, field: null, line: null, column: null }
}
