import { IconAlertTriangle, IconCheck, IconClock, IconX } from '@tabler/icons-react'
import { Badge, type Tone } from '#renderer/components/Badge.tsx'
import type { Validity, ValidityOn } from '#shared/legal/validity.ts'

const looks = {
  inForce: { tone: 'good', icon: IconCheck },
  ended: { tone: 'bad', icon: IconX },
  notYet: { tone: 'warn', icon: IconClock },
  toCheck: { tone: 'warn', icon: IconAlertTriangle },
} as const satisfies Readonly<Record<Validity, { tone: Tone; icon: unknown }>>

/** Whether a document has force on the plan's day, in words. */
export function ValidityBadge({ validity, words }: ValidityOn) {
  const { tone, icon } = looks[validity]
  return (
    <Badge tone={tone} icon={icon}>
      {words}
    </Badge>
  )
}
