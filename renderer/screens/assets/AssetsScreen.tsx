import { useSnapshot } from '#renderer/database/use-store.tsx'
import { RecordListPage } from '#renderer/workspace/RecordListPage.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import { antivirusCoverage, countAssets, countComputers } from '#shared/figures/inventory.ts'
import { assetKinds } from '#shared/records/asset.ts'
import { assetList } from './asset-list.ts'

/** Thiết bị: every device of the hospital. */
export function AssetsScreen({ openId }: { readonly openId: string | null }) {
  return <RecordListPage spec={assetList} openId={openId} summary={<AssetSummary />} />
}

/** The same figures the plan's text is bound to. */
function AssetSummary() {
  const snapshot = useSnapshot()
  if (snapshot.assets.length === 0) return null
  const covered = antivirusCoverage(snapshot)
  const share = covered.whole === 0 ? '' : ` (${formatPercent(covered.part / covered.whole)})`
  return (
    <>
      {formatInteger(countAssets(snapshot, assetKinds))} thiết bị · {formatInteger(countComputers(snapshot))} máy tính ·{' '}
      {formatInteger(countAssets(snapshot, ['printer']))} máy in · {formatInteger(covered.part)} máy tính có diệt virus
      {share}
    </>
  )
}
