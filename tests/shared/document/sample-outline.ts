import type { HeadingLevel, Outline, OutlineBlock, TableRow, TextBlock } from '#shared/document/outline.ts'

const plan = { collection: 'plans', id: 'ke-hoach-2026' } as const

export function heading(level: HeadingLevel, number: string, text: string): OutlineBlock {
  return { kind: 'heading', level, number, text, origin: plan }
}

export function paragraph(text: string, marker = ''): TextBlock {
  return { kind: 'text', marker, runs: [{ text }], origin: plan }
}

export function row(kind: TableRow['kind'], ...texts: string[]): TableRow {
  return { kind, cells: texts.map((text) => ({ runs: [{ text }] })) }
}

const initiativeColumns = [
  { title: 'STT', share: 5, align: 'center' },
  { title: 'Tên nhiệm vụ, dự án hoặc nội dung chi', share: 22, align: 'left' },
  { title: 'Mục tiêu', share: 19, align: 'left' },
  { title: 'Tổng kinh phí thực hiện (triệu đồng)', share: 11, align: 'right' },
  { title: 'Nguồn vốn', share: 14, align: 'left' },
  { title: 'Thời gian thực hiện', share: 10, align: 'center' },
  { title: 'Ghi chú', share: 19, align: 'left' },
] as const

/** Seed 000, the plan of a real hospital for 2026, shortened and with its slips mended. */
export const sampleOutline: Outline = {
  title: 'Kế hoạch ứng dụng công nghệ thông tin, chuyển đổi y tế số năm 2026',
  letterhead: {
    authority: 'SỞ Y TẾ TP. HỒ CHÍ MINH',
    hospital: 'BỆNH VIỆN Y HỌC CỔ TRUYỀN BÌNH DƯƠNG',
    number: 'Số: 10/KH-YHCTBD',
    placeAndDate: 'Tp. Hồ Chí Minh, ngày 28 tháng 01 năm 2026',
  },
  documentType: 'KẾ HOẠCH',
  subject: ['Ứng dụng công nghệ thông tin, chuyển đổi y tế số năm 2026', 'và định hướng giai đoạn 2027-2030'],
  basis: [],
  body: [
    heading(1, 'A.', 'BÁO CÁO TÌNH HÌNH THỰC HIỆN CÔNG TÁC SỐ HÓA TRONG LĨNH VỰC Y TẾ TẠI ĐƠN VỊ'),
    heading(2, 'I.', 'TÌNH HÌNH THỰC HIỆN CÔNG TÁC SỐ HÓA'),
    heading(3, '1.', 'Hạ tầng kỹ thuật'),
    {
      kind: 'text',
      marker: '-',
      origin: { collection: 'links', id: 'internet' },
      runs: [
        { text: 'Đã kết nối mạng LAN vào kết nối Internet tốc độ cao, băng thông rộng (' },
        { text: '300', figure: 'bandwidth' },
        { text: ' Mbps) ở các khoa, phòng và kết nối Internet tại tất cả các khoa, phòng trong đơn vị.' },
      ],
    },
    {
      kind: 'text',
      marker: '-',
      origin: { collection: 'assets', id: 'all' },
      runs: [
        { text: 'Thiết bị công nghệ thông tin: Các khoa, phòng có ' },
        { text: '55', figure: 'computers' },
        { text: ' bộ máy vi tính, ' },
        { text: '35', figure: 'printers' },
        {
          text: ' máy in, cơ bản đáp ứng nhu cầu cho công việc chuyên môn; tỷ lệ máy vi tính trên người lao động đạt ',
        },
        { text: '56,1%', figure: 'computersPerPerson' },
        { text: '.' },
      ],
    },
    heading(3, '2.', 'Các ứng dụng, dịch vụ công nghệ thông tin'),
    paragraph(
      'Đã triển khai hệ thống khám bệnh, chữa bệnh VNPT-HIS; hệ thống quản lý phòng xét nghiệm VNPT-LIS; hệ thống quản lý chẩn đoán hình ảnh RIS/PACS và phần mềm quản lý bệnh án điện tử (EMR) tại đơn vị.',
      '-',
    ),
    paragraph('Duy trì triển khai các phần mềm kế toán, trích xuất dữ liệu EHR.', '-'),
    paragraph(
      'Thực hiện việc kết xuất gửi dữ liệu khám bệnh, chữa bệnh bảo hiểm y tế lên cổng tiếp nhận dữ liệu Hệ thống thông tin giám định bảo hiểm y tế của cơ quan Bảo hiểm xã hội.',
      '-',
    ),
    heading(3, '3.', 'Nguồn nhân lực'),
    paragraph(
      'Tổng số lao động tính đến 31/12/2025 là 98 viên chức và hợp đồng chuyên môn, trong đó trên 90% số lao động đã có chứng chỉ tin học cơ bản. Bệnh viện hiện có 02 cán bộ đại học chuyên trách về công nghệ thông tin.',
    ),
    heading(3, '4.', 'An toàn thông tin'),
    paragraph(
      'Kinh phí đơn vị chi cho các sản phẩm, dịch vụ an toàn thông tin mạng bảo đảm tỷ lệ đạt tối thiểu 10% trong kinh phí triển khai kế hoạch ứng dụng công nghệ thông tin hằng năm, giai đoạn 03 năm và các dự án công nghệ thông tin.',
      '-',
    ),
    heading(2, 'II.', 'CƠ SỞ PHÁP LÝ'),
    paragraph(
      'Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia;',
      '-',
    ),
    paragraph(
      'Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt Chương trình chuyển đổi số quốc gia đến năm 2025, định hướng năm 2030;',
      '-',
    ),
    paragraph(
      'Quyết định số 5168/QĐ-SYT ngày 30 tháng 12 năm 2025 của Sở Y tế về việc ban hành quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bệnh viện Y học cổ truyền Bình Dương trực thuộc Sở Y tế.',
      '-',
    ),
    heading(
      1,
      'B.',
      'KẾ HOẠCH ỨNG DỤNG CÔNG NGHỆ THÔNG TIN, CHUYỂN ĐỔI Y TẾ SỐ VÀ BẢO ĐẢM AN TOÀN THÔNG TIN MẠNG NĂM 2026, ĐỊNH HƯỚNG GIAI ĐOẠN 2027-2030',
    ),
    heading(2, 'I.', 'KẾ HOẠCH NĂM 2026, MỤC TIÊU 2026-2030'),
    heading(3, '1.', 'Mục tiêu chung'),
    paragraph(
      'Chuyển đổi số y tế là ứng dụng công nghệ thông tin một cách tổng thể và toàn diện, trong đó đặc biệt chú trọng tới các công nghệ số hiện đại dẫn đến sự thay đổi tích cực toàn bộ hoạt động y tế trong chăm sóc sức khỏe.',
    ),
    paragraph('Theo đó có 03 mục tiêu chung là:'),
    paragraph('Xây dựng cơ sở hạ tầng, triển khai quản lý, thống kê y tế điện tử;', 'a)'),
    paragraph('Thực hiện việc quản lý hồ sơ sức khỏe điện tử của người dân theo tiêu chuẩn;', 'b)'),
    paragraph('Xây dựng và hoàn thiện hồ sơ bệnh án điện tử.', 'c)'),
    heading(3, '2.', 'Mục tiêu cụ thể'),
    heading(4, '2.1.', 'Xây dựng cơ sở hạ tầng đáp ứng ứng dụng công nghệ thông tin'),
    paragraph(
      'Cải tạo, nâng cấp mạng nội bộ (LAN) đảm bảo đáp ứng yêu cầu hoạt động thường xuyên. Nâng cấp hệ thống mạng viễn thông (Internet) đảm bảo gửi, nhận dữ liệu theo yêu cầu của ngành y tế, Bảo hiểm xã hội.',
      '-',
    ),
    heading(4, '2.2.', 'Ứng dụng công nghệ thông tin tại đơn vị'),
    paragraph('Tiếp tục duy trì và phát triển mở rộng hoạt động ứng dụng các phần mềm:', '-'),
    paragraph('Hệ thống khám bệnh, chữa bệnh VNPT-HIS;', '+'),
    paragraph('Hệ thống liên thông kết quả xét nghiệm VNPT-LIS;', '+'),
    paragraph('Hệ thống thanh toán không dùng tiền mặt.', '+'),
    heading(4, '2.3.', 'Bảo đảm an toàn thông tin'),
    heading(5, 'a)', 'Mô hình 4 lớp'),
    paragraph('Kiện toàn lực lượng tại chỗ;', '-'),
    paragraph('Lựa chọn tối thiểu một tổ chức, doanh nghiệp giám sát, bảo vệ chuyên nghiệp;', '-'),
    paragraph('Định kỳ thực hiện kiểm tra, đánh giá độc lập;', '-'),
    paragraph('Kết nối, chia sẻ thông tin với hệ thống giám sát quốc gia.', '-'),
    heading(3, '3.', 'Lộ trình thực hiện'),
    paragraph('Chi tiết tại Phụ lục I và Phụ lục II kèm theo Kế hoạch này.'),
    heading(2, 'II.', 'TỔ CHỨC THỰC HIỆN'),
    heading(3, '1.', 'Ban Giám đốc'),
    paragraph('Chỉ đạo, giám sát việc chuyển đổi số tại các khoa, phòng của đơn vị.'),
    heading(3, '2.', 'Phòng Kế hoạch Tổng hợp'),
    paragraph(
      'Tham mưu Ban Giám đốc triển khai các nội dung thuộc phạm vi chức năng và nhiệm vụ của phòng; phối hợp cùng đơn vị cung cấp phần mềm triển khai việc chuyển đổi số y tế theo đúng lộ trình đề ra.',
      '-',
    ),
    paragraph(
      'Trên đây là Kế hoạch ứng dụng công nghệ thông tin, chuyển đổi y tế số năm 2026 và định hướng giai đoạn 2027-2030 của Bệnh viện Y học cổ truyền Bình Dương./.',
    ),
  ],
  signature: {
    recipients: [
      '- Sở Y tế (để báo cáo);',
      '- Ban Giám đốc;',
      '- Các khoa, phòng;',
      '- Trang thông tin điện tử;',
      '- Lưu: VT, KHTH.',
    ],
    positions: ['GIÁM ĐỐC'],
    name: 'Lê Thành Trung',
  },
  appendices: [
    {
      label: 'Phụ lục I',
      title: ['DANH MỤC NHIỆM VỤ, DỰ ÁN GIAI ĐOẠN I (NĂM 2026)'],
      attachedTo:
        '(Kèm theo Kế hoạch số        /KH-YHCTBD ngày      tháng      năm 2026 của Bệnh viện Y học cổ truyền Bình Dương)',
      orientation: 'landscape',
      blocks: [
        {
          kind: 'table',
          columns: initiativeColumns,
          rows: [
            { kind: 'section', cells: [{ runs: [{ text: 'I' }] }, { runs: [{ text: 'Cơ sở hạ tầng' }], span: 6 }] },
            {
              ...row(
                'row',
                '1',
                'Đầu tư, nâng cấp hạ tầng mạng',
                'Hoàn thiện hệ thống hạ tầng CNTT',
                '900',
                'Ngân sách cấp',
                'Quý I/2026',
                'Hệ thống lại đường truyền mạng, thiết bị cân bằng tải, thiết bị và phần mềm an toàn thông tin.',
              ),
              origin: { collection: 'initiatives', id: 'ha-tang-mang' },
            },
            {
              ...row(
                'row',
                '2',
                'Mua sắm trang thiết bị CNTT phục vụ tiếp nhận bệnh',
                'Trang bị hệ thống CNTT phục vụ chuyển đổi số',
                '300',
                'Quỹ phát triển hoạt động sự nghiệp',
                'Quý I/2026',
                'Máy tính, kiosk điện tử, máy quét CCCD, …',
              ),
              origin: { collection: 'initiatives', id: 'tiep-nhan' },
            },
            {
              kind: 'section',
              cells: [
                { runs: [{ text: 'II' }] },
                { runs: [{ text: 'Đầu tư mua sắm hoặc thuê các ứng dụng, dịch vụ CNTT' }], span: 6 },
              ],
            },
            row(
              'row',
              '1',
              'Thanh toán không dùng tiền mặt',
              'Thanh toán viện phí không sử dụng tiền mặt',
              '75',
              'Ngân sách cấp',
              'Quý II/2026',
              'Triển khai tích hợp mã QR động với ngân hàng vào VNPT-HIS',
            ),
            {
              kind: 'total',
              cells: [
                { runs: [{ text: 'Tổng cộng' }], span: 3, align: 'center' },
                { runs: [{ text: '1.275', figure: 'total' }] },
                { runs: [{ text: '' }], span: 3 },
              ],
            },
          ],
        },
        {
          kind: 'remark',
          align: 'left',
          runs: [
            {
              text: 'Trong đó: Ngân sách cấp: 975.000.000 đồng; Quỹ phát triển hoạt động sự nghiệp của đơn vị: 300.000.000 đồng.',
            },
          ],
        },
        {
          kind: 'remark',
          align: 'left',
          runs: [{ text: 'Bằng chữ: Một tỷ hai trăm bảy mươi lăm triệu đồng.', italic: true }],
        },
      ],
    },
    {
      label: 'Phụ lục II',
      title: ['DANH MỤC NHIỆM VỤ, DỰ ÁN GIAI ĐOẠN II (2027-2030)'],
      attachedTo:
        '(Kèm theo Kế hoạch số        /KH-YHCTBD ngày      tháng      năm 2026 của Bệnh viện Y học cổ truyền Bình Dương)',
      orientation: 'landscape',
      blocks: [
        {
          kind: 'table',
          columns: initiativeColumns,
          rows: [
            row(
              'row',
              '1',
              'Mua sắm trang thiết bị CNTT',
              'Thay thế, trang bị hệ thống CNTT phục vụ chuyển đổi số',
              '500',
              'Ngân sách cấp',
              '2027-2028',
              'Đăng ký mua sắm tập trung',
            ),
            row(
              'row',
              '2',
              'Hoàn thiện hệ thống bệnh án điện tử EMR',
              'Tiến tới bệnh viện không giấy',
              '1.500',
              'Ngân sách cấp',
              '2027',
              'Hoàn thiện bệnh án điện tử',
            ),
            {
              kind: 'total',
              cells: [
                { runs: [{ text: 'Tổng cộng' }], span: 3, align: 'center' },
                { runs: [{ text: '2.000' }] },
                { runs: [{ text: '' }], span: 3 },
              ],
            },
          ],
        },
      ],
    },
  ],
}
