import { clipboardRows } from '#shared/tables/clipboard-text.ts'

/** Seed 001, II.2, as Excel puts it on the clipboard. */
export const SEED_001 = clipboardRows(
  [
    'STT\tMục tiêu, chỉ tiêu\tĐVT\tNăm 2025',
    'I\tMục tiêu 1: Ứng dụng CNTT trong nội bộ cơ quan nhà nước\t\t',
    '1\tTỷ lệ (%) các hệ thống thông tin y tế được kết nối, liên thông\t%\t80',
    '5\tTỷ lệ (%) thủ tục hành chính được thanh toán trực tuyến\t%\t≥ 80',
    '9\tTriển khai thể chế và các khung khổ pháp lý\t-\t"Thực\nhiện"',
    'III\tMục tiêu 3: Bảo đảm an toàn thông tin\t\t',
    '3\tTham gia diễn tập an toàn thông tin định kì một năm một lần\tLần\t"01 năm/\nlần"',
    'IV\tMục tiêu 4: Khám bệnh, chữa bệnh\t\t',
    '6\tTỷ lệ người dân có thể truy cập hồ sơ bệnh án điện tử\t%\t>70',
  ].join('\r\n'),
)

/** Seed 002, Phụ lục I: headings on each page, "Tối thiểu 80% trở lên", and a remark below. */
export const SEED_002_TARGETS = clipboardRows(
  [
    'PHỤ LỤC I',
    'STT\tMục tiêu\tChỉ tiêu năm 2025\tCơ quan, đơn vị chủ trì\tCơ quan, đơn vị phối hợp\tGhi chú',
    'I\tPhát triển Chính quyền số',
    '1.\tVăn bản trao đổi hoàn toàn qua môi trường mạng\t100%\tSở Y tế (Văn phòng)\tCác cơ quan, đơn vị có liên quan',
    'STT\tMục tiêu\tChỉ tiêu năm 2025\tCơ quan, đơn vị chủ trì\tCơ quan, đơn vị phối hợp\tGhi chú',
    '5.\tHồ sơ giải quyết thủ tục hành chính được luân chuyển\tTối thiểu 80% trở lên\tSở Y tế (Văn phòng)\tCác cơ quan, đơn vị thuộc, trực thuộc',
    'II\tPhát triển Xã hội số',
    '1.\tTỷ lệ các bệnh viện triển khai Sổ sức khỏe điện tử (*)\t100%\tPhòng KHTH\t',
    'Ghi chú: (*) mục tiêu giao cụ thể cho Sở Y tế',
  ].join('\r\n'),
)

/** Seed 002, Phụ lục II: a row cut in two by the end of a page. */
export const SEED_002_TASKS = clipboardRows(
  [
    'STT\tDanh mục nhiệm vụ\tGiải pháp thực hiện\tThời gian hoàn thành\tCơ quan chủ trì\tCơ quan phối hợp\tGhi chú',
    'I\tTăng cường công tác lãnh đạo',
    '1\tTăng cường trách nhiệm của người đứng đầu\t\tThường xuyên\tSở Y tế; (phòng CNTT)\tPhòng TCKT, Khoa Nội tổng hợp; các đơn vị liên quan',
    '2\tThường xuyên theo dõi, chỉ đạo\tkịp thời tháo gỡ “điểm nghẽn” trong quá\tThường xuyên\tPhòng Kế hoạch Tổng hợp\tCác cơ quan, đơn vị',
    'STT\tDanh mục nhiệm vụ\tGiải pháp thực hiện\tThời gian hoàn thành\tCơ quan chủ trì\tCơ quan phối hợp\tGhi chú',
    '\t\ttrình triển khai thực hiện',
    '4\tĐẩy mạnh phong trào thi đua, đặc biệt là việc thực hiện thủ tục\t\tNăm 2025\tSở Y tế (phòng TCCB)\t',
    '\thành chính, cung cấp dịch vụ công trực tuyến',
    'III\tHạ tầng số',
    '1\tXây dựng cơ sở dữ liệu tập trung\t\tNăm 2025-2026\tSở Y tế\t',
    '1.1\tMua máy chủ\t\tQuý I/2026\tphòng CNTT\t',
    '2\tBảo trì\t\tkhi có điều kiện\tSở Y tế\t',
  ].join('\r\n'),
)
