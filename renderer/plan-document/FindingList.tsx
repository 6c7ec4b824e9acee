import { UnstyledButton } from '@mantine/core'
import {
  type Icon,
  IconAlertTriangle,
  IconArrowUpRight,
  IconEye,
  IconInfoCircle,
  IconWand,
  IconXboxX,
} from '@tabler/icons-react'
import { Link } from 'wouter'
import { formatInteger } from '#shared/basics/money.ts'
import { type Finding, type Severity, severityLabels } from '#shared/preflight/finding.ts'
import { DismissButton } from './DismissButton.tsx'
import classes from './FindingList.module.css'
import { findingAddress } from './record-address.ts'
import { useFindingActions } from './use-finding-actions.ts'

const severities: readonly Severity[] = ['error', 'warning', 'info']
export const severityIcons: Readonly<Record<Severity, Icon>> = {
  error: IconXboxX,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
}

interface FindingListProps {
  readonly planId: string
  readonly findings: readonly Finding[]
  /** Shows the place in the document; left out where no document is in sight. */
  readonly onShow?: (finding: Finding) => void
  /** Whether there is such a place. */
  readonly canShow?: (finding: Finding) => boolean
  /** Longer lists are cut to so many of each severity. */
  readonly limit?: number
}

/** What preflight found, gravest first: what is wrong, what to do, where the rule comes from; and to mend it, to see it, to leave it. */
export function FindingList({ planId, findings, onShow, canShow, limit = Number.POSITIVE_INFINITY }: FindingListProps) {
  const actions = useFindingActions(planId)
  return severities.map((severity) => {
    const found = findings.filter((finding) => finding.severity === severity)
    if (found.length === 0) return null
    const Glyph = severityIcons[severity]
    return (
      <section key={severity} className={classes.group} data-severity={severity}>
        <h3 className={classes.heading}>
          <Glyph size={16} stroke={1.5} aria-hidden />
          {severityLabels[severity]} <span className={classes.count}>{formatInteger(found.length)}</span>
        </h3>
        <ul className={classes.list}>
          {found.slice(0, limit).map((finding) => (
            <li key={`${finding.rule}/${finding.at.id}/${finding.message}`} className={classes.item}>
              <p className={classes.message}>{finding.message}</p>
              <p className={classes.advice}>{finding.advice}</p>
              <div className={classes.foot}>
                {finding.repair === undefined ? null : (
                  <UnstyledButton className={classes.jump} onClick={() => actions.repair([finding])}>
                    <IconWand size={14} stroke={1.5} aria-hidden />
                    {finding.repair.label}
                  </UnstyledButton>
                )}
                <Link className={classes.jump} href={findingAddress(finding)}>
                  <IconArrowUpRight size={14} stroke={1.5} aria-hidden />
                  Mở để sửa
                </Link>
                {onShow === undefined || canShow?.(finding) === false ? null : (
                  <UnstyledButton className={classes.jump} onClick={() => onShow(finding)}>
                    <IconEye size={14} stroke={1.5} aria-hidden />
                    Xem trong văn bản
                  </UnstyledButton>
                )}
                <DismissButton finding={finding} onDismiss={actions.dismiss} />
                <span className={classes.source} title={finding.source}>
                  {finding.source}
                </span>
              </div>
            </li>
          ))}
        </ul>
        {found.length > limit ? (
          <p className={classes.more}>
            và {formatInteger(found.length - limit)} mục nữa, <Link href="/preflight">xem ở trang Kiểm tra</Link>
          </p>
        ) : null}
      </section>
    )
  })
}
