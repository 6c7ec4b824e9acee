import type { Outline } from '#shared/document/outline.ts'
import { heading, paragraph, row, sampleOutline } from './sample-outline.ts'

const evidence =
  'Hệ thống tường lửa, phần mềm phòng chống mã độc và nhật ký hệ thống được kiểm tra hằng tuần, kết quả ghi vào sổ theo dõi của Tổ Công nghệ thông tin. '

const inventoryColumns = [
  { title: 'STT', share: 10, align: 'center' },
  { title: 'Khoa, phòng', share: 40, align: 'left' },
  { title: 'Số máy vi tính', share: 15, align: 'right' },
  { title: 'Ghi chú', share: 35, align: 'left' },
] as const

/** The awkward cases of one document: a long name, căn cứ, a deputy who signs, many recipients, long and tall tables. */
export const longOutline: Outline = {
  ...sampleOutline,
  letterhead: {
    authority: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH\nSỞ Y TẾ',
    hospital: 'BỆNH VIỆN ĐA KHOA KHU VỰC KẾT HỢP QUÂN DÂN Y VÀ PHỤC HỒI CHỨC NĂNG NGUYỄN THỊ MINH KHAI',
    number: 'Số: 05/KH-BVĐKKVKHQDYPHCN',
    placeAndDate: 'Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026',
  },
  basis: [
    paragraph('Căn cứ Luật Công nghệ thông tin;'),
    paragraph(
      'Căn cứ Nghị định số 85/2016/NĐ-CP ngày 01 tháng 7 năm 2016 của Chính phủ về bảo đảm an toàn hệ thống thông tin theo cấp độ;',
    ),
    paragraph('Theo đề nghị của Trưởng phòng Kế hoạch Tổng hợp.'),
  ],
  body: [
    ...sampleOutline.body.slice(0, -1),
    heading(3, '3.', 'Tình hình thiết bị'),
    { kind: 'remark', align: 'right', runs: [{ text: 'Đơn vị tính: bộ', italic: true }] },
    {
      kind: 'table',
      columns: inventoryColumns,
      rows: [
        ...Array.from({ length: 60 }, (_, index) =>
          row(
            'row',
            String(index + 1),
            `Khoa Nội tổng hợp ${index + 1}`,
            String(index % 7),
            'Máy trạm, máy in dùng chung',
          ),
        ),
        row('row', '61', 'Phòng Kế hoạch Tổng hợp', '3', evidence.repeat(40)),
        row('total', '', 'Tổng cộng', '180', ''),
      ],
    },
    { kind: 'remark', align: 'left', runs: [{ text: 'Số liệu tính đến ngày 31 tháng 12 năm 2025.' }] },
    ...sampleOutline.body.slice(-1),
    paragraph('Trân trọng./.'),
  ],
  signature: {
    recipients: [
      ...Array.from({ length: 14 }, (_, index) => `- Khoa, phòng chuyên môn số ${index + 1} của Bệnh viện;`),
      '- Lưu: VT, KHTH.',
    ],
    positions: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    name: 'Nguyễn Thị Minh Khai',
  },
  appendices: [
    ...sampleOutline.appendices.slice(0, 1),
    {
      label: 'Phụ lục II',
      title: ['TỔNG HỢP TRANG THIẾT BỊ', 'THEO KHOA, PHÒNG'],
      attachedTo: '(Kèm theo Kế hoạch số        /KH-BVĐK ngày      tháng      năm 2026 của Bệnh viện)',
      orientation: 'portrait',
      blocks: [
        heading(3, '1.', 'Máy vi tính'),
        {
          kind: 'table',
          columns: inventoryColumns,
          rows: Array.from({ length: 60 }, (_, index) =>
            row('row', String(index + 1), `Khoa Ngoại tổng hợp ${index + 1}`, '4', ''),
          ),
        },
      ],
    },
  ],
}
