import { useCollection } from '#renderer/database/use-store.tsx'
import { SupportBadge } from '#renderer/workspace/SupportBadge.tsx'
import { today } from '#renderer/workspace/today.ts'
import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { supportEndOf, supportState } from '#shared/figures/support-state.ts'
import type { Asset } from '#shared/records/asset.ts'
import classes from './AssetSupport.module.css'

/** Whether the open device still has support, until when and by whose end. */
export function AssetSupport({ asset }: { readonly asset: Asset }) {
  const operatingSystems = useCollection('operatingSystems')
  const end = supportEndOf(asset, { operatingSystems })
  const system = operatingSystems.find(({ id }) => id === asset.operatingSystemId)
  const whose = end?.of === 'operatingSystem' ? `theo hệ điều hành ${system?.name ?? ''}` : 'theo hãng sản xuất'
  return (
    <p className={classes.line}>
      <SupportBadge state={supportState(asset, { operatingSystems }, today())} />
      <span>
        {end === null
          ? 'Chưa có ngày hết hỗ trợ của thiết bị và hệ điều hành.'
          : `Ngày cuối ${formatShortDate(end.date)}, ${whose}.`}
      </span>
    </p>
  )
}
