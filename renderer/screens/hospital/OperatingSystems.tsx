import { type ReactNode, useState } from 'react'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import { RecordListPage } from '#renderer/workspace/RecordListPage.tsx'
import { SupportBadge } from '#renderer/workspace/SupportBadge.tsx'
import { today } from '#renderer/workspace/today.ts'
import { supportStateLabels, systemSupportState } from '#shared/figures/support-state.ts'
import type { OperatingSystem } from '#shared/records/operating-system.ts'
import { operatingSystemList } from './department-list.ts'

/** The end-of-support list, which every state of support in the app is worked out from. */
export function OperatingSystems(props: { readonly openId: string | null; readonly tabs: ReactNode }) {
  const [arrange] = useState(() => {
    const day = today()
    const support: GridColumn<OperatingSystem> = {
      id: 'support',
      header: 'Hỗ trợ của hãng',
      width: 150,
      text: (system) => supportStateLabels[systemSupportState(system, day)],
      sortBy: (system) => system.supportEnd,
      cell: (system) => <SupportBadge state={systemSupportState(system, day)} />,
    }
    return (own: readonly GridColumn<OperatingSystem>[]) => [...own.slice(0, 2), support, ...own.slice(2)]
  })
  return <RecordListPage spec={operatingSystemList} openId={props.openId} tabs={props.tabs} arrange={arrange} />
}
