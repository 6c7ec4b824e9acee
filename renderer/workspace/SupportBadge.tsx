import { IconAlertTriangle, IconCheck, IconHelpCircle, IconX } from '@tabler/icons-react'
import { Badge } from '#renderer/components/Badge.tsx'
import { type SupportState, supportStateLabels } from '#shared/figures/support-state.ts'

const looks = {
  supported: { tone: 'good', icon: IconCheck },
  endingSoon: { tone: 'warn', icon: IconAlertTriangle },
  ended: { tone: 'bad', icon: IconX },
  unknown: { tone: 'quiet', icon: IconHelpCircle },
} as const

/** Whether the maker still mends what is wrong, as a word with its icon. */
export function SupportBadge({ state }: { readonly state: SupportState }) {
  return <Badge {...looks[state]}>{supportStateLabels[state]}</Badge>
}
