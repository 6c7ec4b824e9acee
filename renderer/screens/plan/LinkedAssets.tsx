import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { ChoiceField, type Choices } from '#renderer/components/ChoiceField.tsx'
import form from '#renderer/components/Form.module.css'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { compareVietnamese } from '#shared/basics/search-fold.ts'
import type { Asset } from '#shared/records/asset.ts'
import { type Initiative, initiativeRecord } from '#shared/records/initiative.ts'
import { recordNames } from '#shared/records/record-names.ts'
import classes from './Drawer.module.css'

/** Enough to see what they are; the rest on request. */
const SHOWN = 8

interface LinkedAssetsProps {
  readonly initiative: Initiative
  readonly onStore: (assetIds: readonly string[]) => void
}

/** The devices an initiative is about, each a way to its record; more can be linked, and each let go. */
export function LinkedAssets({ initiative, onStore }: LinkedAssetsProps) {
  const snapshot = useSnapshot()
  const [all, setAll] = useState(false)
  const { assetIds } = initiative
  const { nameOf } = recordNames(snapshot)
  const wordsOf = ({ name, code, departmentId }: Asset) =>
    [name || 'Thiết bị chưa đặt tên', code, departmentId === null ? '' : nameOf('departments', departmentId)]
      .filter((part) => part !== '')
      .join(', ')
  const linked = new Set(assetIds)
  const assets = new Map(snapshot.assets.filter(({ id }) => linked.has(id)).map((asset) => [asset.id, asset]))
  const shown = all ? assetIds : assetIds.slice(0, SHOWN)
  const others: Choices = {
    list: () =>
      snapshot.assets
        .filter(({ id }) => !linked.has(id))
        .map((asset) => ({ value: asset.id, label: wordsOf(asset) }))
        .sort((a, b) => compareVietnamese(a.label, b.label)),
    nameOf: () => '',
  }
  return (
    <fieldset className={form.group} data-field="assetIds">
      <legend>
        {initiativeRecord.fields.assetIds.label}
        {assetIds.length === 0 ? '' : ` (${formatInteger(assetIds.length)})`}
      </legend>
      {assetIds.length === 0 ? null : (
        <ul className={classes.linked}>
          {shown.map((id) => {
            const asset = assets.get(id)
            const words = asset === undefined ? 'Thiết bị đã bị xóa' : wordsOf(asset)
            return (
              <li key={id}>
                {asset === undefined ? <span>{words}</span> : <a href={`#/assets/${id}`}>{words}</a>}
                <Tooltip label="Bỏ liên kết">
                  <ActionIcon
                    size="sm"
                    aria-label={`Bỏ liên kết ${words}`}
                    onClick={() => onStore(assetIds.filter((each) => each !== id))}
                  >
                    <IconX size={14} stroke={1.5} />
                  </ActionIcon>
                </Tooltip>
              </li>
            )
          })}
        </ul>
      )}
      {shown.length < assetIds.length ? (
        <UnstyledButton className={classes.more} onClick={() => setAll(true)}>
          Xem cả {formatInteger(assetIds.length)} thiết bị
        </UnstyledButton>
      ) : null}
      <ChoiceField
        // The chosen one joins the list above; the input begins anew.
        key={assetIds.length}
        label="Thêm thiết bị"
        field="addAsset"
        draftKey={`initiatives/${initiative.id}/addAsset`}
        value={null}
        options={others}
        clearable
        onStore={(id) => {
          if (id !== null) onStore([...assetIds, id])
        }}
      />
    </fieldset>
  )
}
