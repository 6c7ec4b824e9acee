import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import form from '#renderer/components/Form.module.css'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { type Initiative, initiativeRecord } from '#shared/records/initiative.ts'
import classes from './Drawer.module.css'

/** Enough to see what they are; the rest on request. */
const SHOWN = 8

/** The devices an initiative is about, each a way to its record. */
export function LinkedAssets({ initiative }: { readonly initiative: Initiative }) {
  const snapshot = useSnapshot()
  const [all, setAll] = useState(false)
  const { assetIds } = initiative
  if (assetIds.length === 0) return null
  const wanted = new Set(assetIds)
  const assets = snapshot.assets.filter((asset) => wanted.has(asset.id))
  const shown = all ? assets : assets.slice(0, SHOWN)
  return (
    <fieldset className={form.group} data-field="assetIds">
      <legend>
        {initiativeRecord.fields.assetIds.label} ({formatInteger(assets.length)})
      </legend>
      <ul className={classes.children}>
        {shown.map((asset) => (
          <li key={asset.id}>
            <a href={`#/assets/${asset.id}`}>
              {[asset.name || 'Thiết bị chưa đặt tên', asset.code].filter((part) => part !== '').join(', ')}
            </a>
          </li>
        ))}
      </ul>
      {shown.length < assets.length ? (
        <UnstyledButton className={classes.more} onClick={() => setAll(true)}>
          Xem cả {formatInteger(assets.length)} thiết bị
        </UnstyledButton>
      ) : null}
    </fieldset>
  )
}
