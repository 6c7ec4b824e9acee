import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import {
  countOrNull,
  dateOrNull,
  fundings,
  idField,
  idOrNull,
  moneyOrNull,
  noteField,
  text,
  yearOrNull,
} from './values.ts'

export const assetKinds = [
  'server',
  'desktop',
  'laptop',
  'tablet',
  'printer',
  'scanner',
  'kiosk',
  'network',
  'security',
  'storage',
  'ups',
  'display',
  'camera',
  'component',
  'other',
] as const
export type AssetKind = (typeof assetKinds)[number]
export const assetKindLabels: Readonly<Record<AssetKind, string>> = {
  server: 'Máy chủ',
  desktop: 'Máy tính để bàn',
  laptop: 'Máy tính xách tay',
  tablet: 'Máy tính bảng',
  printer: 'Máy in',
  scanner: 'Máy quét',
  kiosk: 'Kiosk',
  network: 'Thiết bị mạng',
  security: 'Thiết bị an toàn thông tin',
  storage: 'Thiết bị lưu trữ',
  ups: 'Bộ lưu điện',
  display: 'Màn hình',
  camera: 'Camera',
  component: 'Linh kiện',
  other: 'Khác',
}

export const assetStates = ['inUse', 'stopped', 'broken', 'stored', 'disposed'] as const
export type AssetState = (typeof assetStates)[number]
export const assetStateLabels: Readonly<Record<AssetState, string>> = {
  inUse: 'Đang dùng',
  stopped: 'Ngừng hoạt động',
  broken: 'Hỏng',
  stored: 'Lưu kho',
  disposed: 'Đã thanh lý',
}

/** `unknown` is the honest state of a machine nobody looked at (Windows Server never reports it); it is not `none`. */
export const antivirusStates = ['unknown', 'upToDate', 'outdated', 'firewallOnly', 'none'] as const
export type AntivirusState = (typeof antivirusStates)[number]
export const antivirusStateLabels: Readonly<Record<AntivirusState, string>> = {
  unknown: 'Không rõ',
  upToDate: 'Đã cài, cập nhật',
  outdated: 'Đã cài, chưa cập nhật',
  firewallOnly: 'Chỉ có tường lửa Windows',
  none: 'Chưa cài',
}

/** A device, or several equal ones when `quantity` is more than 1. A part (màn hình, CPU) points at its `parentId`. */
export const assetRecord = defineRecord('Thiết bị', {
  id: idField,
  kind: field(z.enum(assetKinds), 'Loại thiết bị', 'always', 'desktop'),
  name: field(text, 'Tên thiết bị', 'always', ''),
  /** Codes are text: "0045" keeps its zeros. */
  code: field(text, 'Mã tài sản', 'always', ''),
  oldCode: field(text, 'Mã cũ', 'always', ''),
  departmentId: field(idOrNull, 'Khoa, phòng', 'always', null),
  parentId: field(idOrNull, 'Thuộc thiết bị', 'always', null),
  quantity: field(z.int().min(0).max(99_999), 'Số lượng thực tế', 'always', 1),
  bookQuantity: field(countOrNull, 'Số lượng trên sổ', 'always', null),
  state: field(z.enum(assetStates), 'Tình trạng', 'always', 'inUse'),
  manufacturer: field(text, 'Hãng sản xuất', 'always', ''),
  model: field(text, 'Kiểu máy', 'always', ''),
  serial: field(text, 'Số sê-ri', 'asked', ''),
  hostName: field(text, 'Tên máy trên mạng', 'asked', ''),
  ipAddress: field(text, 'Địa chỉ IP', 'asked', ''),
  macAddress: field(text, 'Địa chỉ MAC', 'asked', ''),
  networkZone: field(text, 'Vùng mạng', 'asked', ''),
  /** The day a collector last read this machine; null for what was entered by hand only. */
  seenOn: field(dateOrNull, 'Lần thu thập gần nhất', 'always', null),
  operatingSystemId: field(idOrNull, 'Hệ điều hành', 'always', null),
  osBuild: field(text, 'Bản dựng hệ điều hành', 'always', ''),
  antivirus: field(z.enum(antivirusStates), 'Diệt virus', 'always', 'unknown'),
  antivirusName: field(text, 'Phần mềm diệt virus', 'always', ''),
  cpu: field(text, 'Bộ xử lý', 'always', ''),
  memoryGb: field(countOrNull, 'Bộ nhớ (GB)', 'always', null),
  storageGb: field(countOrNull, 'Ổ đĩa (GB)', 'always', null),
  yearInUse: field(yearOrNull, 'Năm sử dụng', 'always', null),
  /** Whole đồng for one piece. */
  unitPrice: field(moneyOrNull, 'Đơn giá (đồng)', 'always', null),
  funding: field(fundings, 'Nguồn kinh phí', 'always', []),
  warrantyEnd: field(dateOrNull, 'Hết bảo hành', 'always', null),
  supportEnd: field(dateOrNull, 'Hãng ngừng hỗ trợ', 'always', null),
  site: field(text, 'Cơ sở', 'always', ''),
  floor: field(text, 'Tầng', 'always', ''),
  room: field(text, 'Phòng, vị trí', 'always', ''),
  personInCharge: field(text, 'Người phụ trách', 'asked', ''),
  purpose: field(text, 'Mục đích sử dụng', 'always', ''),
  note: noteField,
})
export type Asset = RecordOf<typeof assetRecord>
