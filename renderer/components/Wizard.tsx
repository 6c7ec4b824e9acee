import { Button, Progress, Stepper } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { PageHeader } from './PageHeader.tsx'
import classes from './Wizard.module.css'

interface WizardProps {
  readonly title: string
  readonly note: string
  /** Offered beside the title; null before anything was begun. */
  readonly onRestart: (() => void) | null
  readonly steps: readonly string[]
  readonly active: number
  /** Leads back to an earlier step; null where there is no way back. */
  readonly onStep: ((step: number) => void) | null
  /** What went wrong last. */
  readonly problem: string | null
  /** What is waited for; `done` is from 0 to 1, null while that is not known. */
  readonly working: { readonly what: string; readonly done: number | null } | null
  readonly onStop: () => void
  readonly children: ReactNode
}

/** Work in named steps, one decision each: a preview before anything changes, a report after it. */
export function Wizard(props: WizardProps) {
  const { active, onStep, working } = props
  return (
    <div className={classes.page}>
      <PageHeader title={props.title} note={props.note}>
        {props.onRestart === null ? null : (
          <Button variant="default" disabled={working !== null} onClick={props.onRestart}>
            Bắt đầu lại
          </Button>
        )}
      </PageHeader>
      <Stepper
        active={active}
        size="xs"
        classNames={{ root: classes.steps }}
        onStepClick={(step) => onStep?.(step)}
        allowNextStepsSelect={false}
      >
        {props.steps.map((label, at) => (
          <Stepper.Step
            key={label}
            label={label}
            allowStepSelect={onStep !== null && working === null && at < active}
          />
        ))}
      </Stepper>
      {props.problem === null ? null : <Problem>{props.problem}</Problem>}
      {props.children}
      {working === null ? null : <Working {...working} onStop={props.onStop} />}
    </div>
  )
}

/** What cannot be done, and what to do about it. */
export function Problem({ children }: { readonly children: ReactNode }) {
  return (
    <p className={classes.problem} role="alert">
      <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
      <span>{children}</span>
    </p>
  )
}

/** The decision of a step; scrolls when it is long. */
export function WizardBody({ children }: { readonly children: ReactNode }) {
  return <div className={classes.body}>{children}</div>
}

/** The ways on and back, always in sight; `hint` says what they would do. */
export function WizardFoot({ hint, children }: { readonly hint?: string; readonly children: ReactNode }) {
  return (
    <div className={classes.foot}>
      {children}
      {hint ? <span className={classes.hint}>{hint}</span> : null}
    </div>
  )
}

/** A small table of a step, read rather than worked in. */
export function WizardTable({ children }: { readonly children: ReactNode }) {
  return <table className={classes.table}>{children}</table>
}

/** What a wizard says when it is through. */
export function WizardResult({ icon, children }: { readonly icon: ReactNode; readonly children: string }) {
  return (
    <h2 className={classes.result} role="status">
      {icon}
      {children}
    </h2>
  )
}

function Working({ what, done, onStop }: NonNullable<WizardProps['working']> & { readonly onStop: () => void }) {
  const percent = done === null ? null : Math.round(done * 100)
  return (
    <div className={classes.working} role="status">
      <span>
        {what}
        {percent === null ? '' : ` ${percent} %`}
      </span>
      <Progress value={percent ?? 100} animated={percent === null} aria-label={what} className={classes.bar} />
      <Button variant="default" onClick={onStop}>
        Dừng
      </Button>
    </div>
  )
}
