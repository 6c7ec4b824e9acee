/** The tables of figures made from the inventory, in the order in which they are printed and numbered. */
export const inventoryTableNames = [
  'servers',
  'antivirus',
  'links',
  'ages',
  'support',
  'operatingSystems',
  'staffRatio',
  'itStaff',
  'trainings',
] as const
export type InventoryTableName = (typeof inventoryTableNames)[number]

/** What each is called over the table; seed 001 words the first three. */
export const inventoryTableLabels: Readonly<Record<InventoryTableName, string>> = {
  servers: 'Tình hình máy chủ',
  antivirus: 'Tình hình máy trạm và phòng, chống mã độc',
  links: 'Tình hình về đường truyền',
  ages: 'Thời gian sử dụng thiết bị',
  support: 'Tình trạng hỗ trợ của hãng',
  operatingSystems: 'Hệ điều hành của máy tính, máy chủ',
  staffRatio: 'Tỷ lệ máy tính so với số người lao động',
  itStaff: 'Nhân lực công nghệ thông tin',
  trainings: 'Đào tạo, tập huấn',
}
