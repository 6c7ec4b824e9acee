import type { Icon } from '@tabler/icons-react'
import classes from './Badge.module.css'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet'

/** A state as a coloured word with its icon: never colour alone. */
export function Badge({ tone, icon: Glyph, children }: { tone: Tone; icon: Icon; children: string }) {
  return (
    <span className={classes.badge} data-tone={tone} title={children}>
      <Glyph size={14} stroke={1.5} aria-hidden />
      <span className={classes.word}>{children}</span>
    </span>
  )
}
