import { Button, Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconShieldDollar } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { Badge } from '#renderer/components/Badge.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { fieldAddress } from '#renderer/plan-document/record-address.ts'
import { today } from '#renderer/workspace/today.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { addMoney, formatInteger } from '#shared/basics/money.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import { fundingTotal, initiativesOf, leavesOf, type SecurityShare, securityShare } from '#shared/figures/budget.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import type { Plan } from '#shared/records/plan.ts'
import classes from './Share.module.css'

const dong = (amount: number): string => `${formatInteger(amount)} đồng`

/** Numerator and denominator of the plan's share, the rule of its day, what is lacking, and the items it is made of. */
export function SharePage({ plan, tabs }: { readonly plan: Plan; readonly tabs: ReactNode }) {
  const snapshot = useSnapshot()
  const [openOnly, setOpenOnly] = useState(false)
  const day = plan.date ?? today()
  const share = securityShare(snapshot, plan.id, day)
  const items = initiativesOf(snapshot, plan.id).flatMap(leavesOf)
  const shown = openOnly ? items.filter((item) => item.securityAmount === null) : items
  return (
    <div className={classes.page}>
      <PageHeader
        title="Chi an toàn thông tin"
        note={`Kế hoạch năm ${plan.year}, tính theo quy định áp dụng vào ngày ${formatShortDate(day)}${plan.date === null ? ' (hôm nay, vì kế hoạch chưa ghi ngày)' : ''}`}
      />
      {tabs}
      {items.length === 0 ? (
        <EmptyState
          icon={IconShieldDollar}
          title="Chưa có dự án nào"
          text="Phần chi cho an toàn thông tin được tách ra từ kinh phí của từng dự án."
        >
          <Button component={Link} href="/plan" variant="default">
            Đến Dự án & kinh phí
          </Button>
        </EmptyState>
      ) : (
        <>
          <Reckoning share={share} />
          <div className={classes.tools}>
            <Checkbox
              size="xs"
              label={`Chỉ dự án chưa tách phần này (${formatInteger(share.undecided.length)})`}
              checked={openOnly}
              onChange={(event) => setOpenOnly(event.currentTarget.checked)}
            />
          </div>
          <div className={classes.scroller}>
            <ItemsTable items={shown} share={share} />
          </div>
        </>
      )}
    </div>
  )
}

/** The fraction in words: what over what, against which rule, and the result. */
function Reckoning({ share }: { readonly share: SecurityShare }) {
  const { part, whole, rule, required, lacking, undecided } = share
  const open = addMoney(undecided.map(({ funding }) => fundingTotal(funding)))
  return (
    <dl className={classes.reckoning}>
      <div>
        <dt>Chi an toàn thông tin (tử số)</dt>
        <dd>{dong(part)}</dd>
        <dd className={classes.note}>
          {undecided.length === 0
            ? 'đã tách ở mọi dự án'
            : `còn ${formatInteger(undecided.length)} dự án, ${dong(open)}, chưa tách`}
        </dd>
      </div>
      <div>
        <dt>Tính trên (mẫu số)</dt>
        <dd>{dong(whole)}</dd>
        <dd className={classes.note}>
          {rule === null || rule.base === ''
            ? 'tổng kinh phí của kế hoạch'
            : `${rule.base}: tổng kinh phí của kế hoạch`}
        </dd>
      </div>
      <div>
        <dt>Tỷ lệ</dt>
        <dd>{whole === 0 ? '……' : formatPercent(part / whole)}</dd>
        <dd className={classes.note}>
          <Verdict share={share} />
        </dd>
      </div>
      <div>
        <dt>Mức tối thiểu</dt>
        {rule === null ? (
          <dd className={classes.note}>
            Chưa có quy định nào áp dụng vào ngày này. <Link href="/security-share/rules">Nhập quy định</Link>
          </dd>
        ) : (
          <>
            <dd>
              {formatPercent(rule.percent / 100)} = {dong(required)}
            </dd>
            <dd className={classes.note}>
              <Link href={`/security-share/rules/${rule.id}`}>{rule.legalBasis || 'Chưa ghi căn cứ'}</Link>
              {rule.inForceFrom === null ? '' : `, áp dụng từ ${formatShortDate(rule.inForceFrom)}`}
              {rule.certainty === 'toCheck' ? ' (cần kiểm tra)' : ''}
            </dd>
          </>
        )}
      </div>
      {lacking === 0 ? null : (
        <div>
          <dt>Còn thiếu</dt>
          <dd className={classes.lacking}>{dong(lacking)}</dd>
          <dd className={classes.note}>so với mức tối thiểu</dd>
        </div>
      )}
    </dl>
  )
}

function Verdict({ share }: { readonly share: SecurityShare }) {
  if (share.rule === null || share.whole === 0) return null
  return share.lacking === 0 ? (
    <Badge tone="good" icon={IconCheck}>
      Đạt mức tối thiểu
    </Badge>
  ) : (
    <Badge tone="warn" icon={IconAlertTriangle}>
      {share.undecided.length === 0 ? 'Dưới mức tối thiểu' : 'Chưa đủ mức tối thiểu'}
    </Badge>
  )
}

interface ItemsTableProps {
  readonly items: readonly Initiative[]
  readonly share: SecurityShare
}

function ItemsTable({ items, share }: ItemsTableProps) {
  const changes = useChanges()
  const decide = (item: Initiative, amount: number) =>
    void changes.set('initiatives', item.id, 'securityAmount', amount)
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Dự án, nội dung chi</th>
          <th scope="col" data-align="right">
            Kinh phí (đồng)
          </th>
          <th scope="col" data-align="right">
            Chi an toàn thông tin (đồng)
          </th>
          <th scope="col" data-align="right">
            Phần của dự án
          </th>
          <th scope="col">Tách nhanh</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const total = fundingTotal(item.funding)
          const own = item.securityAmount
          const name = item.name || 'Chưa đặt tên'
          return (
            <tr key={item.id}>
              <th scope="row">
                <Link href={fieldAddress({ collection: 'initiatives', id: item.id }, 'securityAmount')}>{name}</Link>
              </th>
              <td data-align="right">{formatInteger(total)}</td>
              <td data-align="right">
                {own === null ? <span className={classes.open}>chưa tách</span> : formatInteger(own)}
              </td>
              <td data-align="right">{own === null || total === 0 ? '' : formatPercent(own / total)}</td>
              <td className={classes.acts}>
                <Button
                  variant="subtle"
                  h={24}
                  bg={own === 0 ? 'transparent' : ''}
                  disabled={own === 0}
                  aria-label={`${name}: không chi cho an toàn thông tin`}
                  onClick={() => decide(item, 0)}
                >
                  Không có
                </Button>
                <Button
                  variant="subtle"
                  h={24}
                  bg={own === total || total === 0 ? 'transparent' : ''}
                  disabled={own === total || total === 0}
                  aria-label={`${name}: toàn bộ là chi an toàn thông tin`}
                  onClick={() => decide(item, total)}
                >
                  Toàn bộ
                </Button>
              </td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Cả kế hoạch</th>
          <td data-align="right">{formatInteger(share.whole)}</td>
          <td data-align="right">{formatInteger(share.part)}</td>
          <td data-align="right">{share.whole === 0 ? '' : formatPercent(share.part / share.whole)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}
