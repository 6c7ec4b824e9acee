import { type Icon, IconPencil, IconRubberStamp, IconWriting } from '@tabler/icons-react'
import type { Tone } from '#renderer/components/Badge.tsx'
import type { Plan } from '#shared/records/plan.ts'

/** How a plan's state looks: issued, a first draft, or edited after it was issued. */
export function planLook({ status, edition }: Plan): { readonly tone: Tone; readonly icon: Icon } {
  if (status === 'issued') return { tone: 'good', icon: IconRubberStamp }
  return edition > 1 ? { tone: 'warn', icon: IconWriting } : { tone: 'quiet', icon: IconPencil }
}
