import { Checkbox } from '@mantine/core'
import { formatInteger } from '#shared/basics/money.ts'
import classes from './ReplacementDialog.module.css'
import type { ReplacementDraft } from './replacement-draft.ts'

/** Names enough to recognise them by. */
const SHOWN = 5

/** Which devices another item of the plan already replaces: replaced twice is paid for twice. */
export function TakenNote({ draft }: { readonly draft: ReplacementDraft }) {
  const { taken } = draft
  if (taken.length === 0) return null
  return (
    <div className={classes.taken} role="status">
      <p>{formatInteger(taken.length)} thiết bị đã có trong nội dung chi khác của kế hoạch này, nên được để ngoài:</p>
      <ul>
        {taken.slice(0, SHOWN).map(({ asset, initiative }) => (
          <li key={asset.id}>
            {asset.name || 'Thiết bị chưa đặt tên'}: “{initiative.name || 'Chưa đặt tên'}”
          </li>
        ))}
        {taken.length > SHOWN ? <li>và {formatInteger(taken.length - SHOWN)} thiết bị nữa</li> : null}
      </ul>
      <Checkbox
        size="xs"
        label="Vẫn đưa các thiết bị này vào"
        checked={draft.withTaken}
        onChange={(event) => draft.setWithTaken(event.currentTarget.checked)}
      />
    </div>
  )
}
