import { Link } from 'wouter'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { initiativesWith } from '#shared/figures/replacement.ts'
import classes from './InInitiatives.module.css'

/** The items of expense a device is in, in every plan; those of the plan being worked on can be opened. */
export function InInitiatives({ assetId }: { readonly assetId: string }) {
  const snapshot = useSnapshot()
  const plan = useCurrentPlan()
  const items = initiativesWith(snapshot, assetId)
  if (items.length === 0) return null
  return (
    <div className={classes.box}>
      <p>Có trong nội dung chi</p>
      <ul>
        {items.map((item) => {
          const name = item.name || 'Chưa đặt tên'
          const year = snapshot.plans.find((each) => each.id === item.planId)?.year
          return (
            <li key={item.id}>
              {item.planId === plan?.id ? <Link href={`/plan/initiatives/${item.id}`}>{name}</Link> : name}
              {year === undefined ? '' : ` (kế hoạch năm ${year})`}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
