import { IconAlertTriangle, IconCheck, IconScale } from '@tabler/icons-react'
import type { ListSpec } from '#renderer/workspace/list-spec.ts'
import { legalBasisTypeLabels } from '#shared/records/legal-basis.ts'

export const legalBasisList: ListSpec<'legalBases'> = {
  collection: 'legalBases',
  path: '/legal-bases',
  title: 'Căn cứ pháp lý',
  noun: 'căn cứ',
  icon: IconScale,
  purpose:
    'Luật, nghị định, quyết định, kế hoạch của cấp trên… mà kế hoạch của đơn vị dựa vào. Nhập một lần, năm sau chọn lại; văn bản hết hiệu lực sẽ được nhắc. Nhanh nhất là dán phần căn cứ của kế hoạch cũ, hoặc thêm từ danh mục có sẵn.',
  nameOf: (basis) => [legalBasisTypeLabels[basis.type], basis.symbol || basis.abstract].filter(Boolean).join(' '),
  columns: [
    { key: 'type', width: 96 },
    { key: 'symbol', width: 134 },
    { key: 'abstract', width: 288, grow: true },
    { key: 'date', width: 118 },
    // The symbol names it already.
    { key: 'issuer', width: 130, hidden: true },
    { key: 'inForceFrom', width: 130, hidden: true },
    { key: 'scopeNote', width: 160, hidden: true },
    // The force on the plan's day says it too.
    { key: 'certainty', width: 128, hidden: true },
    { key: 'source', width: 160, hidden: true },
    { key: 'note', width: 200, hidden: true },
  ],
  order: [
    { column: 'type', descending: false },
    { column: 'date', descending: false },
    { column: 'symbol', descending: false },
  ],
  filters: ['type', 'certainty'],
  bulk: ['certainty'],
  groups: [
    { title: 'Văn bản', fields: ['symbol', 'type', 'date', 'issuer', 'abstract'] },
    { title: 'Hiệu lực', fields: ['inForceFrom', 'inForceTo', 'replacedById', 'replacedBy', 'scopeNote'] },
    { title: 'Đối chiếu', fields: ['certainty', 'source', 'note'] },
  ],
  wide: ['replacedById', 'replacedBy', 'source'],
  multiline: ['abstract', 'scopeNote', 'note'],
  ownFields: ['symbol', 'date'],
  badges: {
    certainty: {
      confirmed: { tone: 'good', icon: IconCheck },
      toCheck: { tone: 'warn', icon: IconAlertTriangle },
    },
  },
}
