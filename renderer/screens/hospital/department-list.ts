import { IconBuildingHospital, IconDeviceDesktopAnalytics } from '@tabler/icons-react'
import type { ListSpec } from '#renderer/workspace/list-spec.ts'
import { supportStateLabels, supportStates, systemSupportState } from '#shared/figures/support-state.ts'
import { departmentKindOf } from '#shared/records/department-name.ts'
import { nextOrder } from '#shared/records/tree.ts'

export const departmentList: ListSpec<'departments'> = {
  collection: 'departments',
  path: '/hospital/departments',
  title: 'Đơn vị & cài đặt',
  noun: 'khoa, phòng',
  icon: IconBuildingHospital,
  purpose: 'Các khoa, phòng của đơn vị. Thiết bị, nhiệm vụ và phân công đều gắn với danh sách này.',
  nameOf: (department) => department.name || 'Khoa, phòng chưa đặt tên',
  columns: [
    { key: 'order', width: 90 },
    { key: 'name', width: 260, grow: true },
    { key: 'code', width: 160 },
    { key: 'kind', width: 180 },
    { key: 'staffCount', width: 120 },
    { key: 'active', width: 150 },
    { key: 'aliases', width: 220, hidden: true },
    { key: 'note', width: 200, hidden: true },
  ],
  order: [{ column: 'order', descending: false }],
  filters: ['kind', 'active'],
  bulk: ['kind'],
  ownFields: ['code', 'aliases'],
  groups: [{ title: 'Chung', fields: ['name', 'code', 'kind', 'staffCount', 'order', 'active', 'aliases', 'note'] }],
  wide: ['name', 'aliases'],
  multiline: ['note'],
  fresh: (rows) => ({ order: nextOrder(rows) }),
  // As long as its kind is what its name says, it goes on doing so; a new one begins as an office.
  follows: ({ kind, name }, key, value) => {
    const said = key === 'name' ? departmentKindOf(String(value)) : null
    return said === null || said === kind || kind !== (departmentKindOf(name) ?? 'office') ? {} : { kind: said }
  },
}

export const operatingSystemList: ListSpec<'operatingSystems'> = {
  collection: 'operatingSystems',
  path: '/hospital/operating-systems',
  title: 'Đơn vị & cài đặt',
  noun: 'hệ điều hành',
  icon: IconDeviceDesktopAnalytics,
  purpose: 'Các hệ điều hành có trên máy của đơn vị và ngày hãng ngừng hỗ trợ, để biết máy nào cần nâng cấp.',
  nameOf: (system) => system.name || 'Hệ điều hành chưa đặt tên',
  columns: [
    { key: 'name', width: 260, grow: true },
    { key: 'supportEnd', width: 170 },
    { key: 'aliases', width: 220 },
    { key: 'source', width: 200 },
    { key: 'note', width: 160 },
  ],
  order: [{ column: 'name', descending: false }],
  filters: [],
  derived: [
    {
      key: 'support',
      label: 'Hỗ trợ của hãng',
      options: supportStates.map((value) => ({ value, label: supportStateLabels[value] })),
      propertyOf: (system, _, today) => systemSupportState(system, today),
    },
  ],
  bulk: [],
  ownFields: ['aliases'],
  groups: [{ title: 'Chung', fields: ['name', 'supportEnd', 'source', 'aliases', 'note'] }],
  wide: ['name', 'aliases'],
  multiline: ['note'],
}
