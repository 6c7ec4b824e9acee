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
    case 'duplicate-key':
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
    case 'duplicate-key':
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
      return atPath(`header.${problem.part}`)
    default:
      return assertNever(problem)
  }
}

const HEADER_PARTS: Readonly<Record<string, string>> = {
  snapshotVersion: 'phiên bản dữ liệu',
  hospitalName: 'tên đơn vị',
  hospitalCode: 'mã đơn vị',
  year: 'năm kế hoạch',
}
const COUNTS = 'counts.'

function mismatchWords({ part, header, payload }: PackageProblem & { kind: 'header-mismatch' }): string {
  if (!part.startsWith(COUNTS)) {
    const said = `${HEADER_PARTS[part] ?? part} ${valueWords(header)} (header.${part})`
    return `Thông tin chung của gói ghi ${said} nhưng nội dung ghi ${valueWords(payload)}.`
  }
  const key = part.slice(COUNTS.length)
  const name = Object.entries(collections).find(([each]) => each === key)?.[1].title ?? shorten(key, 64)
  const said = `${formatInteger(Number(header))} bản ghi “${name}” (header.${shorten(part, 80)})`
  return `Thông tin chung của gói ghi ${said} nhưng nội dung có ${formatInteger(Number(payload))}; gói không còn đầy đủ.`
}

function valueWords(value: string | number): string {
  return typeof value === 'number' ? String(value) : `“${shorten(value, 160)}”`
}

function formatHint(found: string | null): string {
  if (found === null) return ' (không có phần “format”)'
  if (found === 'ke-hoach-so/snapshot') return ' mà là dữ liệu ở dạng bản ghi'
  return ` (phần “format” ghi “${found}”)`
}

function atPath(path: string): ReadProblemPlace {
  return { path, collection: null, index: null, recordId: null, field: null, line: null, column: null }
}
