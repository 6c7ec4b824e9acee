import { Button } from '@mantine/core'
import { formatShortDate } from '#shared/basics/calendar-date.ts'
import type { DismissedFinding } from '#shared/preflight/dismissals.ts'
import { severityLabels } from '#shared/preflight/finding.ts'
import type { Dismissal } from '#shared/records/dismissal.ts'
import classes from './PreflightScreen.module.css'

interface DismissedListProps {
  readonly dismissed: readonly DismissedFinding[]
  readonly onRestore: (dismissal: Dismissal) => void
}

/** What was left as it is, why and when; each can be looked at again. */
export function DismissedList({ dismissed, onRestore }: DismissedListProps) {
  if (dismissed.length === 0) {
    return <p className={classes.quiet}>Chưa bỏ qua điểm nào.</p>
  }
  return (
    <div className={classes.scroll}>
      <ul className={classes.dismissed}>
        {dismissed.map(({ dismissal, message, severity, source }) => (
          <li key={dismissal.id}>
            <p className={classes.message}>
              {severityLabels[severity]}: {message}
            </p>
            <p>
              Để nguyên{dismissal.dismissedOn === null ? '' : ` ngày ${formatShortDate(dismissal.dismissedOn)}`}:{' '}
              {dismissal.reason}
            </p>
            <p className={classes.dimmed}>{source}</p>
            <Button size="compact-xs" variant="default" onClick={() => onRestore(dismissal)}>
              Xem lại điểm này
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
