import type { Hit } from './search-hits.ts'

/** What people come to do, in the words they would type; each goes to its place and presses the button that does it. */
const ADD = '[data-add-record]'
const acts: readonly { readonly label: string; readonly path: string; readonly press?: string }[] = [
  { label: 'Thêm thiết bị', path: '/assets', press: ADD },
  { label: 'Thêm đường truyền', path: '/links', press: ADD },
  { label: 'Thêm phần mềm', path: '/applications', press: ADD },
  { label: 'Thêm hệ thống thông tin', path: '/information-systems', press: ADD },
  { label: 'Thêm nhân lực', path: '/people/staff', press: ADD },
  { label: 'Thêm khoa, phòng', path: '/hospital/departments', press: ADD },
  { label: 'Thêm căn cứ pháp lý', path: '/legal-bases', press: ADD },
  { label: 'Dán căn cứ từ một kế hoạch', path: '/legal-bases', press: '[data-paste-bases]' },
  { label: 'Thêm căn cứ từ danh mục có sẵn', path: '/legal-bases', press: '[data-catalogue]' },
  { label: 'Thêm chỉ tiêu', path: '/targets', press: ADD },
  { label: 'Thêm nhiệm vụ', path: '/tasks', press: ADD },
  { label: 'Thêm dự án, nội dung chi', path: '/plan', press: ADD },
  { label: 'Nhập thiết bị từ bảng tính', path: '/import' },
  { label: 'Thu thập từ máy bằng USB', path: '/collect' },
  { label: 'Sửa đầu và cuối văn bản', path: '/document/head' },
  { label: 'Sửa nguồn vốn', path: '/plan/sources' },
  { label: 'Sửa giai đoạn, nhóm, phụ lục', path: '/plan/parts' },
  { label: 'Xem và in văn bản kế hoạch', path: '/document' },
  { label: 'Lưu DOCX, PDF, phụ lục XLSX của kế hoạch', path: '/document' },
  { label: 'Xuất gói dữ liệu gửi Sở Y tế', path: '/document' },
  { label: 'Kiểm tra trước khi ban hành', path: '/preflight' },
  { label: 'Ban hành kế hoạch', path: '/versions/issue' },
  { label: 'Lập kế hoạch năm sau', path: '/versions/next-year' },
  { label: 'Các năm cạnh nhau', path: '/versions/years' },
  { label: 'So sánh hai bản kế hoạch', path: '/versions/compare' },
  { label: 'Mở, lưu dữ liệu của đơn vị', path: '/hospital/data' },
]

/** What can be done from the search. */
export const actionHits: readonly Hit[] = acts.map((act) => ({
  ...act,
  key: `act/${act.label}`,
  note: 'Việc làm',
  planId: null,
}))

/** How long a place may take to show its button, in milliseconds. */
const PATIENCE = 5000

/** Presses a button of the page that is being opened as soon as it is there; `gone` is that of the page being left. */
export function pressWhenThere(selector: string, gone: Element | null): void {
  const press = () => {
    const button = document.querySelector<HTMLElement>(selector)
    if (button === null || button === gone) return false
    button.click()
    return true
  }
  if (press()) return
  const observer = new MutationObserver(() => {
    if (press()) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), PATIENCE)
}
