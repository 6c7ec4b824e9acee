import { Button, Select } from '@mantine/core'
import { IconChecklist, IconCircleCheck, IconWand } from '@tabler/icons-react'
import { useState } from 'react'
import { CountedFilter } from '#renderer/components/CountedFilter.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { PageTabs } from '#renderer/components/PageTabs.tsx'
import { SearchField } from '#renderer/components/SearchField.tsx'
import { DraftFailure } from '#renderer/plan-document/DraftFailure.tsx'
import type { Draft } from '#renderer/plan-document/desk-jobs.ts'
import { FindingList } from '#renderer/plan-document/FindingList.tsx'
import { useFindingActions } from '#renderer/plan-document/use-finding-actions.ts'
import { usePlanDraft } from '#renderer/plan-document/use-plan-draft.ts'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { matchesSearch } from '#shared/basics/search-fold.ts'
import { familyOf, type RuleFamily, ruleFamilies, ruleFamilyLabels } from '#shared/preflight/families.ts'
import { type Finding, type Severity, severityLabels } from '#shared/preflight/finding.ts'
import { rules } from '#shared/preflight/run-preflight.ts'
import type { Plan } from '#shared/records/plan.ts'
import { DismissedList } from './DismissedList.tsx'
import classes from './PreflightScreen.module.css'
import { RuleTable } from './RuleTable.tsx'

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Kiểm tra trước khi ban hành: what stands between the plan and its signature, what was left as it is, and every rule. */
export function PreflightScreen({ part }: { readonly part: string }) {
  const plan = useCurrentPlan()
  if (plan === null) {
    return (
      <EmptyState
        icon={IconChecklist}
        title="Chưa có kế hoạch nào"
        text="Kết quả kiểm tra của kế hoạch nằm ở đây, khi đã có kế hoạch."
      />
    )
  }
  return <Preflight key={plan.id} plan={plan} part={part} />
}

function Preflight({ plan, part }: { readonly plan: Plan; readonly part: string }) {
  const { draft, failure, retry } = usePlanDraft(plan.id)
  const actions = useFindingActions(plan.id)
  const findings = draft?.findings ?? []
  const dismissed = draft?.dismissed ?? []
  const mendable = findings.filter(({ repair }) => repair !== undefined)
  const here = part === 'dismissed' || part === 'rules' ? `/preflight/${part}` : '/preflight'
  const tabs = [
    { path: '/preflight', label: `Cần xem (${formatInteger(findings.length)})` },
    { path: '/preflight/dismissed', label: `Đã bỏ qua (${formatInteger(dismissed.length)})` },
    { path: '/preflight/rules', label: `Các quy tắc (${formatInteger(rules.length)})` },
  ]
  return (
    <div className={classes.page}>
      <PageHeader
        title="Kiểm tra trước khi ban hành"
        note={draft === null ? `Kế hoạch năm ${plan.year}` : summary(plan, draft)}
      >
        {mendable.length < 2 ? null : (
          <Button leftSection={<IconWand size={16} stroke={1.5} />} onClick={() => actions.repair(mendable)}>
            Sửa {formatInteger(mendable.length)} điểm có gợi ý
          </Button>
        )}
      </PageHeader>
      <PageTabs label="Kết quả kiểm tra" tabs={tabs} here={here} />
      {failure !== null ? (
        <DraftFailure failure={failure} onRetry={retry} />
      ) : draft === null ? (
        <p className={classes.quiet}>Đang kiểm tra…</p>
      ) : part === 'rules' ? (
        <RuleTable findings={findings} dismissed={dismissed} />
      ) : part === 'dismissed' ? (
        <DismissedList dismissed={dismissed} onRestore={actions.restore} />
      ) : (
        <OpenFindings planId={plan.id} findings={findings} />
      )}
    </div>
  )
}

function summary(plan: Plan, { findings }: Draft): string {
  const counts = severities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return `${formatInteger(count)} ${severityLabels[severity].toLocaleLowerCase('vi')}`
  })
  return `Kế hoạch năm ${plan.year}: ${counts.join(', ')}`
}

function OpenFindings({ planId, findings }: { readonly planId: string; readonly findings: readonly Finding[] }) {
  const [severity, setSeverity] = useState<Severity | 'all'>('all')
  const [family, setFamily] = useState<RuleFamily | null>(null)
  const [text, setText] = useState('')
  if (findings.length === 0) {
    return (
      <p className={classes.clean}>
        <IconCircleCheck size={18} stroke={1.5} aria-hidden />
        Không có lỗi, cảnh báo hay lưu ý nào.
      </p>
    )
  }
  const shown = findings.filter(
    (finding) =>
      (severity === 'all' || finding.severity === severity) &&
      (family === null || familyOf(finding.rule) === family) &&
      matchesSearch(`${finding.message} ${finding.advice} ${finding.source}`, text),
  )
  const countOf = (each: RuleFamily) => findings.filter(({ rule }) => familyOf(rule) === each).length
  const families = ruleFamilies.filter((each) => countOf(each) > 0)
  return (
    <>
      <div className={classes.filters}>
        <SearchField value={text} onChange={setText} placeholder="Tìm trong kết quả" />
        <CountedFilter
          label="Mức độ"
          value={severity}
          onChange={setSeverity}
          total={findings.length}
          options={severities.map((value) => ({
            value,
            label: severityLabels[value],
            count: findings.filter((finding) => finding.severity === value).length,
          }))}
        />
        <Select
          size="xs"
          w={260}
          aria-label="Nhóm quy tắc"
          placeholder="Mọi nhóm quy tắc"
          clearable
          clearButtonProps={{ 'aria-label': 'Mọi nhóm quy tắc' }}
          value={family}
          onChange={setFamily}
          data={families.map((value) => ({
            value,
            label: `${ruleFamilyLabels[value]} (${formatInteger(countOf(value))})`,
          }))}
        />
      </div>
      <div className={classes.scroll}>
        <div className={classes.findings}>
          {shown.length === 0 ? (
            <p className={classes.quiet}>Không có điểm nào khớp bộ lọc.</p>
          ) : (
            <FindingList planId={planId} findings={shown} />
          )}
        </div>
      </div>
    </>
  )
}
