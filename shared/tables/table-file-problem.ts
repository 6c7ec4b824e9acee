import { assertNever } from '#shared/basics/assert-never.ts'
import { formatInteger } from '#shared/basics/money.ts'

/** The most rows with content and columns one sheet may have. */
export const MAX_SHEET_ROWS = 200_000
export const MAX_SHEET_COLUMNS = 500

/** Why a file was not read as tables; describeTableFileProblem turns it into a sentence. */
export type TableFileProblem =
  | {
      readonly kind:
        | 'empty'
        | 'not-a-table'
        | 'old-excel'
        | 'encrypted'
        | 'damaged'
        | 'too-large'
        | 'no-sheet'
        | 'no-cells'
    }
  | { readonly kind: 'binary-excel' | 'open-document' | 'web-page' | 'unknown-encoding' | 'legacy-text' }
  | { readonly kind: 'too-many-rows' | 'too-many-columns'; readonly sheet: string }
  | { readonly kind: 'open-quote'; readonly line: number }

/** The problem in Vietnamese: what is wrong and what to do. Which file it is, is for the caller to say in front. */
export function describeTableFileProblem(problem: TableFileProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Tệp rỗng, không có nội dung. Hãy chọn tệp khác.'
    case 'not-a-table':
      return 'Tệp không phải là bảng tính. Hãy chọn tệp Excel (.xlsx) hoặc tệp CSV.'
    case 'old-excel':
      return 'Tệp thuộc dạng Excel cũ (.xls). Hãy mở bằng Excel rồi chọn Lưu thành, dạng Excel Workbook (.xlsx).'
    case 'encrypted':
      return 'Tệp có mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi lưu lại.'
    case 'damaged':
      return 'Tệp bị hỏng hoặc chưa chép xong. Hãy chép lại, hoặc mở bằng Excel rồi lưu lại.'
    case 'too-large':
      return 'Nội dung tệp sau khi giải nén quá lớn. Hãy xóa bớt hình ảnh, bảng không dùng hoặc tách thành nhiều tệp.'
    case 'no-sheet':
      return 'Tệp không có bảng nào. Hãy chọn tệp khác.'
    case 'no-cells':
      return 'Các bảng trong tệp đều trống hoặc chỉ có hình ảnh. Hãy chọn tệp có nội dung trong ô.'
    case 'binary-excel':
      return 'Tệp thuộc dạng Excel nhị phân (.xlsb). Hãy mở bằng Excel rồi lưu thành dạng Excel Workbook (.xlsx).'
    case 'open-document':
      return 'Tệp thuộc dạng OpenDocument (.ods). Hãy mở bằng chương trình bảng tính rồi lưu thành dạng .xlsx.'
    case 'web-page':
      return 'Tệp mang tên bảng tính nhưng nội dung là trang web hoặc XML. Hãy mở bằng Excel rồi lưu thành dạng Excel Workbook (.xlsx).'
    case 'unknown-encoding':
      return 'Tệp chữ này không theo bảng mã Unicode. Hãy mở bằng Excel rồi lưu thành dạng CSV UTF-8 hoặc .xlsx.'
    case 'legacy-text':
      return 'Tệp viết theo bảng mã cũ TCVN3 (ABC) hoặc VNI. Hãy dùng Unikey chuyển mã tệp sang Unicode rồi nhập lại.'
    case 'too-many-rows':
      return `Bảng “${problem.sheet}” có hơn ${formatInteger(MAX_SHEET_ROWS)} dòng. Hãy tách thành nhiều tệp.`
    case 'too-many-columns':
      return `Bảng “${problem.sheet}” có hơn ${formatInteger(MAX_SHEET_COLUMNS)} cột. Hãy xóa các cột không dùng.`
    case 'open-quote':
      return `Dấu ngoặc kép mở ở dòng ${formatInteger(problem.line)} không được đóng. Hãy sửa dòng đó hoặc lưu lại tệp bằng Excel.`
    default:
      return assertNever(problem)
  }
}
