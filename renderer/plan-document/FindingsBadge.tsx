import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconXboxX } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { formatInteger } from '#shared/basics/money.ts'
import classes from './FindingsBadge.module.css'
import { usePlanDraft } from './use-plan-draft.ts'

/** How many errors and warnings stand between the plan and its signature; leads to them. */
export function FindingsBadge() {
  const plan = useCurrentPlan()
  const { draft, failure } = usePlanDraft(plan?.id ?? null)
  if (failure !== null) return <Failed words={`Chưa kiểm tra được kế hoạch. ${failure}`} />
  if (draft === null) return null
  const errors = draft.findings.filter((finding) => finding.severity === 'error').length
  const warnings = draft.findings.filter((finding) => finding.severity === 'warning').length
  const words = `Kiểm tra trước khi ban hành: ${formatInteger(errors)} lỗi, ${formatInteger(warnings)} cảnh báo`
  return (
    <Tooltip label={words}>
      <Link href="/preflight" className={classes.badge} aria-label={words}>
        {errors + warnings === 0 ? (
          <IconCircleCheck size={16} stroke={1.5} className={classes.clean} aria-hidden />
        ) : (
          <>
            <span className={classes.errors} data-none={errors === 0}>
              <IconXboxX size={16} stroke={1.5} aria-hidden />
              {formatInteger(errors)}
            </span>
            <span className={classes.warnings} data-none={warnings === 0}>
              <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
              {formatInteger(warnings)}
            </span>
          </>
        )}
      </Link>
    </Tooltip>
  )
}

function Failed({ words }: { readonly words: string }) {
  return (
    <Tooltip label={words} multiline maw={360}>
      <Link href="/preflight" className={classes.badge} aria-label={words}>
        <span className={classes.errors}>
          <IconXboxX size={16} stroke={1.5} aria-hidden />
          Chưa kiểm tra được
        </span>
      </Link>
    </Tooltip>
  )
}
