import { Button } from '@mantine/core'
import { IconReplace } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import { useCollection, useSnapshot } from '#renderer/database/use-store.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { RecordListPage } from '#renderer/workspace/RecordListPage.tsx'
import { today } from '#renderer/workspace/today.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import { antivirusCoverage, countAssets, countComputers } from '#shared/figures/inventory.ts'
import { type Asset, assetKinds } from '#shared/records/asset.ts'
import { AssetSupport } from './AssetSupport.tsx'
import { assetList } from './asset-list.ts'
import { InInitiatives } from './InInitiatives.tsx'
import { ReplacementDialog } from './ReplacementDialog.tsx'
import { withSupport } from './support-column.tsx'

/** Thiết bị: every device of the hospital, and the way from old ones into the plan. */
export function AssetsScreen({ openId }: { readonly openId: string | null }) {
  const plan = useCurrentPlan()
  const operatingSystems = useCollection('operatingSystems')
  const [day] = useState(() => today())
  const arrange = useCallback(
    (own: readonly GridColumn<Asset>[]) => withSupport(own, operatingSystems, day),
    [operatingSystems, day],
  )
  /** The devices to replace: the selected ones, or null for those found by age and support. */
  const [replacing, setReplacing] = useState<{ readonly ids: readonly string[] | null } | null>(null)
  const replaceButton = (ids: readonly string[] | null, label: string) =>
    plan === null ? null : (
      <Button
        variant="default"
        leftSection={<IconReplace size={16} stroke={1.5} />}
        onClick={() => setReplacing({ ids })}
      >
        {label}
      </Button>
    )
  return (
    <>
      <RecordListPage
        spec={assetList}
        openId={openId}
        summary={<AssetSummary />}
        headActions={replaceButton(null, 'Thay thiết bị cũ…')}
        bulkActions={(ids) => replaceButton(ids, 'Tạo nội dung chi thay thế…')}
        arrange={arrange}
        drawerHead={(asset) => (
          <>
            <AssetSupport asset={asset} />
            <InInitiatives assetId={asset.id} />
          </>
        )}
      />
      {replacing === null || plan === null ? null : (
        <ReplacementDialog plan={plan} ids={replacing.ids} onClose={() => setReplacing(null)} />
      )}
    </>
  )
}

/** The same figures the plan's text is bound to. */
function AssetSummary() {
  const snapshot = useSnapshot()
  if (snapshot.assets.length === 0) return null
  const covered = antivirusCoverage(snapshot)
  const share = covered.whole === 0 ? '' : ` (${formatPercent(covered.part / covered.whole)})`
  const antivirus = covered.isKnown
    ? `${formatInteger(covered.part)} máy tính có diệt virus${share}`
    : 'chưa rõ máy tính nào có diệt virus'
  return (
    <>
      {formatInteger(countAssets(snapshot, assetKinds))} thiết bị · {formatInteger(countComputers(snapshot))} máy tính ·{' '}
      {formatInteger(countAssets(snapshot, ['printer']))} máy in · {antivirus} ·{' '}
      <a href="#/hospital/operating-systems">hệ điều hành và ngày hết hỗ trợ</a>
    </>
  )
}
