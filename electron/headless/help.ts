import type { CommandName } from './command.ts'

const EXIT_CODES = 'Mã kết thúc: 0 xong; 1 có lỗi cần sửa trong kế hoạch; 2 đầu vào hoặc nơi ghi không dùng được.'
const COMMON = `  --json            in kết quả dạng JSON cho máy đọc
  --help            in hướng dẫn này`
const PLAN = `  --plan <năm>      kế hoạch của năm nào; cần khi tệp có nhiều kế hoạch (cũng có thể ghi mã kế hoạch)
  --today <ngày>    ngày lập, dạng YYYY-MM-DD, cho kế hoạch chưa ghi ngày; mặc định là hôm nay`

export const generalHelp = `khs: lập kế hoạch ứng dụng CNTT, chuyển đổi số của bệnh viện từ dòng lệnh, không cần mạng.

Cách dùng: khs <lệnh> [tùy chọn]

Các lệnh:
  generate <tệp> --out <thư mục>   tạo văn bản kế hoạch (DOCX, HTML, PDF), phụ lục XLSX và gói dữ liệu
  check <tệp>                      kiểm tra kế hoạch trước khi ban hành
  next-year <tệp> --out <tệp mới>  lập kế hoạch năm sau từ kế hoạch đang có
  compare <tệp A> <tệp B>          so sánh hai bản kế hoạch
  tables <tệp> --out <thư mục>     ghi mọi bảng số liệu và danh sách kiểm kê thành XLSX
  import <tệp…> --into <snapshot>  xét từng dòng của bảng Excel, CSV rồi nhập vào dữ liệu
  collect <thư mục> --into <snapshot>  so máy tính đã thu thập bằng USB với dữ liệu kiểm kê
  verify <gói.json>                kiểm tra gói dữ liệu có bị thay đổi so với lúc xuất
  schema [--out <thư mục>]         in hoặc ghi lược đồ JSON của dữ liệu và gói
  legal split <tệp chữ>            tách phần căn cứ của một kế hoạch thành từng văn bản

Tùy chọn chung:
${COMMON}
  --version         in phiên bản

${EXIT_CODES}
Hướng dẫn từng lệnh: khs <lệnh> --help`

export const commandHelp: Readonly<Record<CommandName, string>> = {
  generate: `Cách dùng: khs generate <snapshot.json|gói.json> --out <thư mục> [tùy chọn]

Tạo trong thư mục: văn bản kế hoạch DOCX và HTML để in, PDF (khi máy có Chromium, Chrome hoặc Edge), phụ lục XLSX và
gói dữ liệu JSON. Tệp cũ cùng tên chỉ được thay khi tệp mới đã ghi xong và đọc lại đúng.

  --out <thư mục>   nơi ghi; được tạo nếu chưa có
${PLAN}
  --money <đơn vị>  đơn vị tiền của mọi bảng: dong, nghin hoặc trieu; mặc định theo kế hoạch
  --electronic      văn bản điện tử: dòng “Kèm theo” của phụ lục để trống số và ngày
  --sequence <số>   số thứ tự của gói dữ liệu; mặc định là 1. Gói đã có trong thư mục không bao giờ bị thay: gói mới lấy số
                    tiếp theo và nối tiếp gói mới nhất của cùng đơn vị, cùng năm
  --outline <dàn ý> viết theo dàn ý có sẵn thay cho lời văn đã lưu: hospital (kế hoạch của bệnh viện) hoặc pillars (mười trụ
                    cột chuyển đổi số); tệp đầu vào giữ nguyên
${COMMON}

${EXIT_CODES}`,
  check: `Cách dùng: khs check <snapshot.json|gói.json> [tùy chọn]

In mỗi điểm cần xem một dòng: mức độ, quy tắc, nội dung. Điểm đã bỏ qua có lý do chỉ được đếm.

  --rule <quy tắc>  chỉ một quy tắc, ví dụ money.sources-equal-total, hoặc mọi quy tắc của một nhóm, ví dụ money
${PLAN}
${COMMON}

${EXIT_CODES}`,
  'next-year': `Cách dùng: khs next-year <snapshot.json|gói.json> --out <snapshot mới.json> [tùy chọn]

Lập kế hoạch của năm sau: dự án và nhiệm vụ chưa xong chuyển sang cùng số đã chi, nhiệm vụ thường xuyên và chỉ tiêu tiếp
tục, lời văn giữ nguyên với số liệu gắn vào mục mới, căn cứ được kiểm tra lại; số, ngày để trống. Kế hoạch cũ không đổi.

  --out <tệp>       tệp dữ liệu mới, gồm mọi dữ liệu cũ và kế hoạch năm sau
  --plan <năm>      lập từ kế hoạch của năm nào; cần khi tệp có nhiều kế hoạch (cũng có thể ghi mã kế hoạch)
  --today <ngày>    ngày lập, dạng YYYY-MM-DD; mặc định là hôm nay. Căn cứ được xét vào ngày này, sớm nhất là ngày đầu năm sau
${COMMON}

${EXIT_CODES}`,
  compare: `Cách dùng: khs compare <snapshot A.json> <snapshot B.json> [tùy chọn]

So hai bản kế hoạch: dự án, chỉ tiêu, nhiệm vụ được thêm, bỏ hoặc thay đổi, kinh phí theo nguồn và giai đoạn, căn cứ, lời
văn đến từng từ.

  --docx <tệp>      ghi thêm bảng so sánh thành tệp DOCX
${PLAN}
                    (--plan 2026,2027: tệp A lấy kế hoạch năm 2026, tệp B năm 2027)
${COMMON}

Mã kết thúc: 0 đã so sánh xong (giống hay khác nhau); 2 đầu vào hoặc nơi ghi không dùng được.`,
  tables: `Cách dùng: khs tables <snapshot.json|gói.json> --out <thư mục> [tùy chọn]

Tạo trong thư mục hai tệp XLSX: bảng số liệu (máy chủ, máy trạm và diệt virus, đường truyền, thời gian sử dụng, hỗ trợ của
hãng, hệ điều hành, tỷ lệ máy tính so với số người, nhân lực, đào tạo) và các danh sách kiểm kê, mỗi danh sách một trang
tính. Tệp cũ cùng tên chỉ được thay khi tệp mới đã ghi xong và đọc lại đúng.

  --out <thư mục>   nơi ghi; được tạo nếu chưa có
  --today <ngày>    ngày tính số liệu, dạng YYYY-MM-DD; mặc định là hôm nay
${COMMON}

${EXIT_CODES}`,
  import: `Cách dùng: khs import <bảng.xlsx|bảng.csv>… --into <snapshot.json> [tùy chọn]

Xét từng dòng của các bảng: thêm, cập nhật, bỏ qua hoặc lỗi, kèm ô và lý do. Không ghi gì khi chưa có --apply.

  --into <tệp>      dữ liệu hiện có, để biết dòng nào đã có
  --apply <tệp>     ghi dữ liệu mới, gồm các dòng đúng; tệp --into giữ nguyên trừ khi trùng tên
  --mapping <tệp>   tệp JSON {"answers": {"<mã câu hỏi>": "<trả lời>"}, "sheets": {"<tệp>/<bảng>": {"collection": …,
                    "headerRow": …, "columns": {"<cột từ 0>": "<tên trường>|funding:<nguồn>|id|ignore"},
                    "clearBlank": true để ô trống xóa nội dung đang có}}}; bảng thứ hai trở đi của một trang tính
                    là "<tệp>/<bảng>/<dòng đầu>"
${COMMON}

Mã kết thúc: 0 mọi dòng đều rõ; 1 có dòng lỗi, câu hỏi chưa trả lời hoặc bảng không nhập được; 2 đầu vào hoặc nơi ghi không dùng được.`,
  collect: `Cách dùng: khs collect <thư mục> --into <snapshot.json> [tùy chọn]

Đọc các tệp .json của bộ thu thập hoặc của GLPI Agent trong thư mục và so với danh sách thiết bị: máy mới, máy thay đổi, máy
không thấy, tệp không đọc được. Không ghi gì khi chưa có --apply.

  --into <tệp>      dữ liệu hiện có
  --apply <tệp>     ghi dữ liệu mới, gồm các máy mới và thay đổi không có điểm nghi vấn; máy không thấy và máy in chỉ được
                    nêu ra; tệp --into giữ nguyên trừ khi trùng tên
  --today <ngày>    ngày dùng cho máy có đồng hồ sai, dạng YYYY-MM-DD; mặc định là hôm nay
${COMMON}

Mã kết thúc: 0 mọi máy đều rõ; 1 có máy cần xem lại hoặc tệp không đọc được; 2 đầu vào hoặc nơi ghi không dùng được.`,
  verify: `Cách dùng: khs verify <gói.json> [tùy chọn]

Kiểm tra gói dữ liệu: định dạng, mã băm, chữ ký số (nếu có), từng bản ghi, và thông tin chung (đơn vị, năm, số lượng
bản ghi) so với nội dung. Gói chưa ký thì không chứng minh được nơi gửi.

${COMMON}

${EXIT_CODES}`,
  schema: `Cách dùng: khs schema [tùy chọn]

In lược đồ JSON (JSON Schema 2020-12) của dữ liệu và của gói, hoặc ghi thành tệp.

  --out <thư mục>   ghi mỗi lược đồ thành một tệp thay vì in ra
${COMMON}

${EXIT_CODES}`,
  legal: `Cách dùng: khs legal split <tệp chữ> [tùy chọn]

Tách phần căn cứ chép từ một kế hoạch (tệp .txt, Unicode) thành từng văn bản: loại, số ký hiệu, ngày, cơ quan ban hành, trích
yếu; và nói văn bản nào đã có trong dữ liệu hay trong danh mục có sẵn. Chỗ không hiểu được in lại nguyên văn. Không ghi gì.

  --into <tệp>      dữ liệu hiện có, để biết văn bản nào đã có
${COMMON}

Mã kết thúc: 0 mọi văn bản đều rõ; 1 có văn bản cần xem hoặc chữ không nhận ra; 2 đầu vào không dùng được.`,
}
