import { IconAlertTriangle, IconCheck, IconShieldDollar } from '@tabler/icons-react'
import type { ListSpec } from '#renderer/workspace/list-spec.ts'

export const RULES_PATH = '/security-share/rules'
export const PLAN_PATH = '/security-share/plan'

/** What must go to information security, each rule from its day on. */
export const shareRuleList: ListSpec<'securityShareRules'> = {
  collection: 'securityShareRules',
  path: RULES_PATH,
  title: 'Chi an toàn thông tin',
  noun: 'quy định',
  icon: IconShieldDollar,
  purpose:
    'Các mức tối thiểu chi cho an toàn thông tin theo văn bản, kèm ngày áp dụng. Kế hoạch được tính theo quy định mới nhất đã áp dụng vào ngày của nó.',
  nameOf: (rule) => rule.legalBasis || 'Quy định chưa ghi căn cứ',
  columns: [
    { key: 'inForceFrom', width: 120 },
    { key: 'percent', width: 130 },
    { key: 'base', width: 260, grow: true },
    { key: 'legalBasis', width: 320, grow: true },
    { key: 'certainty', width: 140 },
  ],
  order: [{ column: 'inForceFrom', descending: true }],
  filters: ['certainty'],
  bulk: ['certainty'],
  badges: {
    certainty: {
      confirmed: { tone: 'good', icon: IconCheck },
      toCheck: { tone: 'warn', icon: IconAlertTriangle },
    },
  },
  groups: [{ title: 'Chung', fields: ['percent', 'inForceFrom', 'base', 'legalBasis', 'certainty'] }],
  wide: ['base', 'legalBasis'],
}
