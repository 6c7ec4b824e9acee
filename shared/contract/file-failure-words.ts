import { assertNever } from '#shared/basics/assert-never.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { type FileFailure, MAX_FILE_BYTES, MAX_FILES } from './bridge.ts'

const MEGABYTE = 1024 * 1024

/**
 * The Vietnamese sentence for a file failure: what happened, where, and what to do. The earlier file is always whole.
 * `maxBytes` is the limit the file was held to.
 */
export function describeFileFailure(failure: FileFailure, maxBytes: number = MAX_FILE_BYTES): string {
  const at = failure.place === '' ? '' : ` “${failure.place}”`
  switch (failure.kind) {
    case 'disk-full':
      return `Không ghi được${at} vì ổ đĩa đã đầy. Hãy xóa bớt hoặc chọn ổ khác. Tệp cũ (nếu có) vẫn nguyên vẹn.`
    case 'no-permission':
      return `Không có quyền ghi hoặc đọc${at}. Hãy chọn thư mục khác hoặc nhờ người quản trị máy cấp quyền.`
    case 'read-only':
      return `Không ghi được${at} vì ổ đĩa hoặc tệp chỉ cho đọc. Hãy mở khóa chống ghi hoặc chọn nơi khác.`
    case 'in-use':
      return `Tệp${at} đang được chương trình khác mở (ví dụ Word). Hãy đóng tệp đó rồi lưu lại.`
    case 'gone':
      return `Không tìm thấy${at}. Ổ USB có thể đã bị rút ra. Hãy cắm lại rồi thử lại.`
    case 'too-large':
      return `Tệp${at} quá lớn (tối đa ${formatInteger(Math.floor(maxBytes / MEGABYTE))} MB). Hãy kiểm tra lại tệp đã chọn.`
    case 'too-many':
      return `Có quá nhiều tệp hoặc dữ liệu${at} để đọc một lần (tối đa ${formatInteger(MAX_FILES)} tệp, ${formatInteger(MAX_FILE_BYTES / MEGABYTE)} MB). Hãy chia ra nhiều lần hoặc chọn đúng thư mục.`
    case 'name-too-long':
      return `Tên tệp hoặc đường dẫn${at} quá dài. Hãy đặt tên ngắn hơn hoặc chọn thư mục gần gốc ổ đĩa.`
    case 'taken':
      return `Đã có${at} và không được thay tệp đó. Hãy chọn tên khác, hoặc chạy lại để lấy số tiếp theo.`
    case 'not-a-file':
      return `Không ghi hoặc đọc được${at} vì đó là một thư mục, không phải tệp. Hãy đổi tên thư mục đó hoặc chọn nơi khác.`
    case 'bad-link':
      return `Không ghi hoặc đọc được${at} vì đó là một liên kết (symbolic link) không dẫn tới đâu. Hãy xóa liên kết đó hoặc chọn nơi khác.`
    case 'verify-mismatch':
      return `Đọc lại${at} không khớp với dữ liệu vừa ghi; có thể ổ đĩa bị lỗi. Tệp cũ (nếu có) vẫn nguyên vẹn. Hãy chọn ổ khác.`
    case 'refused':
      return `Yêu cầu không hợp lệ nên đã bị từ chối${at}. Hãy mở lại ứng dụng rồi thử lại.`
    case 'unknown':
      return `Không ghi hoặc đọc được${at} (mã lỗi ${failure.code}). Hãy thử lại hoặc chọn nơi khác.`
    default:
      return assertNever(failure.kind)
  }
}
