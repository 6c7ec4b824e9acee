import { Checkbox } from '@mantine/core'
import { Fragment, useState } from 'react'
import { CountedFilter } from '#renderer/components/CountedFilter.tsx'
import { MoneyField } from '#renderer/components/MoneyField.tsx'
import { WizardTable } from '#renderer/components/Wizard.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import type { CarriedItem } from '#shared/versions/carry-items.ts'
import type { NextYear } from '#shared/versions/next-year.ts'
import type { NextYearWork } from './use-next-year.ts'
import classes from './Versions.module.css'

const titles = { initiatives: 'Dự án, nội dung chi', tasks: 'Nhiệm vụ', targets: 'Chỉ tiêu' } as const
const lists = ['initiatives', 'tasks', 'targets'] as const

/** Step 2: every initiative, task and target with why it comes along or stays; the box decides otherwise. */
export function CarriedStep({ work, made }: { readonly work: NextYearWork; readonly made: NextYear }) {
  const [shown, setShown] = useState<'comes' | 'stays' | 'all'>('all')
  const comes = made.items.filter((item) => item.comes).length
  const some = made.items.filter((item) => shown === 'all' || item.comes === (shown === 'comes'))
  return (
    <>
      <div className={classes.filter}>
        <CountedFilter
          label="Lọc theo kết quả"
          value={shown}
          onChange={setShown}
          total={made.items.length}
          options={[
            { value: 'comes', label: 'Chuyển sang', count: comes },
            { value: 'stays', label: 'Để lại', count: made.items.length - comes },
          ]}
        />
      </div>
      <WizardTable>
        <thead>
          <tr>
            <th scope="col">Chuyển sang năm {work.year}</th>
            <th scope="col">Lý do, điều cần xem</th>
            <th scope="col">Đã chi đến hết năm {work.year - 1} (đồng)</th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => {
            const own = some.filter(({ collection }) => collection === list)
            return (
              <Fragment key={list}>
                {own.length === 0 ? null : (
                  <tr>
                    <th scope="colgroup" colSpan={3}>
                      {titles[list]} ({formatInteger(own.length)})
                    </th>
                  </tr>
                )}
                {own.map((item) => (
                  <ItemRow key={item.id} item={item} work={work} />
                ))}
              </Fragment>
            )
          })}
        </tbody>
      </WizardTable>
    </>
  )
}

function ItemRow({ item, work }: { readonly item: CarriedItem; readonly work: NextYearWork }) {
  const { id, name, level, comes, reason, remarks, spent } = item
  return (
    <tr data-unused={!comes || undefined}>
      <td>
        <span className={classes.level} data-level={Math.min(level, 3)}>
          <Checkbox
            size="xs"
            label={name || 'Chưa đặt tên'}
            checked={comes}
            onChange={(event) => work.setComes(id, event.currentTarget.checked)}
          />
        </span>
      </td>
      <td>{comes ? [reason, ...remarks].filter((text) => text !== '').join('; ') : `Để lại: ${reason}`}</td>
      <td>
        {spent === null ? null : spent.isAsked ? (
          <div className={classes.spent}>
            <MoneyField
              label={`Đã chi: ${name}`}
              field={`spent-${id}`}
              draftKey={`next-year/${work.planId}/${id}/spent`}
              value={spent.amount}
              onStore={(amount) => work.setSpent(id, amount)}
            />
          </div>
        ) : (
          formatInteger(spent.amount ?? 0)
        )}
      </td>
    </tr>
  )
}
