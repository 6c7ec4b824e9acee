import { assertNever } from '#shared/basics/assert-never.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { quote } from '#shared/basics/text.ts'
import { describeJsonProblem } from '#shared/records/read-json.ts'
import { MACHINE_VERSION } from './collector-format.ts'
import { MAX_MACHINE_BYTES, type MachineProblem } from './read-machine-file.ts'

const AGAIN = 'Hãy chạy lại bộ thu thập trên máy đó.'

/** The problem in Vietnamese: which file, what is wrong, where, and what to do. */
export function describeMachineProblem(name: string, problem: MachineProblem): string {
  const file = `Tệp ${quote(name)}`
  switch (problem.kind) {
    case 'too-large':
      return `${file} quá lớn: ${formatInteger(problem.bytes)} byte, tối đa ${formatInteger(MAX_MACHINE_BYTES)}. Hãy kiểm tra lại tệp.`
    case 'not-text':
      return `${file} không phải là văn bản UTF-8 hoặc UTF-16, có thể đã hỏng. ${AGAIN}`
    case 'json':
      switch (problem.problem.kind) {
        case 'empty':
          return `${file} trống, có thể USB bị rút khi đang ghi. ${AGAIN}`
        case 'cut-off':
          return `${file} bị ghi dở: nội dung dừng ở dòng ${formatInteger(problem.problem.place.line)}, có thể USB bị rút khi đang ghi. ${AGAIN}`
        default:
          return `${file}: ${describeJsonProblem(problem.problem)}`
      }
    case 'other-format':
      return `${file} không phải là kết quả thu thập của một máy${problem.found === null ? '' : ` (phần “format” ghi ${quote(problem.found)})`}. Hãy chọn thư mục chỉ có tệp của bộ thu thập hoặc của GLPI Agent.`
    case 'other-device':
      return `${file} là kiểm kê của GLPI Agent nhưng không phải của máy tính (${quote(problem.itemType)}), nên không dùng được ở đây.`
    case 'from-the-future':
      return `${file} do bộ thu thập khác bản ghi ra (phiên bản ${problem.version}; bản này đọc được phiên bản ${MACHINE_VERSION}). Hãy cập nhật ứng dụng, hoặc ghi lại bộ thu thập ra USB rồi thu thập lại.`
    case 'wrong-value':
      return `${file}: giá trị tại ${quote(problem.wrong.path)} không đúng; phải là ${problem.wrong.expected}. ${AGAIN}`
    case 'nameless':
      return `${file} không có số sê-ri, địa chỉ MAC hay tên máy nên không biết là máy nào. ${AGAIN}`
    default:
      return assertNever(problem)
  }
}
