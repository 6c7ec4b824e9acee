import { Checkbox } from '@mantine/core'
import { formatInteger, MAX_MONEY } from '#shared/basics/money.ts'
import { formatMoneyField, formatNumberField, readMoneyField, readNumberField } from '#shared/basics/read-input.ts'
import { proposedPrice, type ReplacementLine, unpricedNote } from '#shared/figures/replacement.ts'
import { type AssetKind, assetKindLabels } from '#shared/records/asset.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { AgreedNumber } from './AgreedNumber.tsx'
import classes from './ReplacementDialog.module.css'
import type { ReplacementDraft } from './replacement-draft.ts'

const COUNT = { min: 0, max: 99_999, empty: 'refused', grouped: true, whole: true } as const

/** What is bought in place of the devices: how many of each kind, at what price. */
export function ReplacementTable({
  draft,
  snapshot,
}: {
  readonly draft: ReplacementDraft
  readonly snapshot: Snapshot
}) {
  const unpriced = unpricedNote(draft.lines)
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Loại thiết bị</th>
          <th scope="col">Số lượng</th>
          <th scope="col">Đơn giá (đồng)</th>
          <th scope="col">Thành tiền (đồng)</th>
        </tr>
      </thead>
      <tbody>
        {draft.all.map((line) => (
          <LineRow key={line.kind} line={line} draft={draft} snapshot={snapshot} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>Kinh phí dự kiến</td>
          <td>{formatInteger(draft.cost)}</td>
        </tr>
        {unpriced === '' ? null : (
          <tr data-warn>
            <td colSpan={4} role="status">
              {unpriced}. Nhập đơn giá, hoặc bỏ chọn loại này.
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  )
}

function LineRow({ line, draft, snapshot }: { line: ReplacementLine; draft: ReplacementDraft; snapshot: Snapshot }) {
  const { kind, quantity, unitPrice } = line
  const label = assetKindLabels[kind]
  const out = draft.isLeftOut(kind)
  return (
    <tr data-out={out}>
      <td>
        <Checkbox
          label={label}
          checked={!out}
          onChange={(event) => draft.leaveOut(kind, !event.currentTarget.checked)}
        />
      </td>
      <td>
        <AgreedNumber
          label={`Số lượng: ${label}`}
          value={quantity}
          format={(value) => formatNumberField(value, COUNT)}
          read={(text) => readNumberField(text, COUNT)}
          onRead={(read) => draft.type(kind, 'quantity', read === null ? null : { quantity: read.value ?? 0 })}
          disabled={out}
        />
      </td>
      <td>
        <AgreedNumber
          label={`Đơn giá: ${label}`}
          description={proposal(snapshot, kind)}
          value={unitPrice}
          format={formatMoneyField}
          read={readMoneyField}
          onRead={(read) => draft.type(kind, 'unitPrice', read === null ? null : { unitPrice: read.value })}
          disabled={out}
        />
      </td>
      <td>
        {out ? '' : unitPrice === null ? 'Chưa có giá' : formatInteger(Math.min(quantity * unitPrice, MAX_MONEY))}
      </td>
    </tr>
  )
}

/** Where the proposed price comes from. */
function proposal(snapshot: Snapshot, kind: AssetKind): string {
  const price = proposedPrice(snapshot, kind)
  return price === null
    ? 'Danh sách thiết bị chưa có đơn giá và năm của loại này; hãy nhập theo báo giá.'
    : `Đề xuất ${formatInteger(price.unitPrice)}: đơn giá trung vị của ${formatInteger(price.pieces)} thiết bị dùng từ năm ${price.year}.`
}
