import { formatInteger } from '#shared/basics/money.ts'
import { ok, type Result } from '#shared/basics/result.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { antivirusSaid } from './antivirus-said.ts'
import { namesConfiguration, readConfiguration } from './configuration.ts'
import type { RowNote } from './judgement.ts'
import { makerAndModel, namesMakerAndModel } from './maker-and-model.ts'
import type { Asked } from './open-questions.ts'
import type { FieldColumn } from './read-row.ts'

type Values = Record<string, unknown>

/** What a row says of a device besides the fields its columns fill. */
export interface Unfolded {
  readonly keys: readonly string[]
  readonly notes: readonly RowNote[]
}

/** What the row is about. */
export interface UnfoldedRow {
  readonly isNew: boolean
  /** What the device is known to be already. */
  readonly stored: Readonly<Record<string, unknown>>
  /** Whether a column says something new of the device. */
  readonly speaks: (key: string) => boolean
  readonly textOf: (key: string) => string
  /** Where the cell of a column stands, for a question. */
  readonly placeOf: (key: string) => string
}

/**
 * Columns of devices whose cells say more, or something else, than the field they fill: “Cấu hình”, “Hãng SX / Model”, “PM diệt virus”, the
 * price of all pieces (“Nguyên giá”), a count on paper without one in fact.
 */
export interface CompoundColumns {
  /** Puts what such cells say into the values of a row; the error is that of a question still open. */
  unfold(values: Values, row: UnfoldedRow): Result<Unfolded, { readonly message: string }>
}

export function compoundColumns(columns: readonly FieldColumn[], questions: Asked): CompoundColumns {
  const headingOf = (key: string) =>
    columns.find((column) => column.key === key && column.source === null)?.heading ?? null
  const has = (key: string) => headingOf(key) !== null
  const hasConfiguration = namesConfiguration(headingOf('cpu') ?? '')
  const hasMaker = namesMakerAndModel(headingOf('model') ?? '') && !has('manufacturer')
  const hasTotalPrice = namesTotal(headingOf('unitPrice') ?? '')
  // Where a make goes that is no computer's: the first of these that no column fills, so that the next import finds it as it is.
  const otherPlace = ['note', 'model', 'purpose'].find((key) => !has(key)) ?? null
  const isPlain =
    !hasConfiguration &&
    !hasMaker &&
    !hasTotalPrice &&
    !has('bookQuantity') &&
    !has('antivirus') &&
    !has('antivirusName')
  return {
    unfold(values, row) {
      if (isPlain) return NOTHING
      const keys: string[] = []
      const notes: RowNote[] = []
      if (hasConfiguration) keys.push(...unfoldConfiguration(values, row.isNew, otherPlace))
      const made = hasMaker && typeof values.model === 'string' ? makerAndModel(values.model) : null
      if (made !== null) {
        Object.assign(values, made)
        keys.push('manufacturer')
      }
      if (row.isNew && values.quantity === undefined && typeof values.bookQuantity === 'number') {
        values.quantity = values.bookQuantity
        notes.push(noteOf(`Chưa có số lượng thực tế nên lấy theo sổ sách: ${formatInteger(values.bookQuantity)}.`))
      }
      if (hasTotalPrice && row.speaks('unitPrice')) notes.push(...sharePrice(values, row.stored))
      // "Không" is no name of a product, whatever the other column says.
      if (has('antivirusName') && has('antivirus') && saysNone(row.textOf('antivirusName'))) {
        values.antivirusName = ''
      }
      if (has('antivirusName') && !has('antivirus') && row.speaks('antivirusName')) {
        const settled = settleAntivirus(values, row.textOf('antivirusName'), questions, row.placeOf('antivirusName'))
        if (!settled.ok) return settled
        keys.push('antivirus')
      }
      if (has('antivirus') && !has('antivirusName') && row.speaks('antivirus')) {
        const { state, name } = antivirusSaid(row.textOf('antivirus'))
        if (state !== 'none' && values.antivirus !== 'none' && name !== '' && values.antivirus !== undefined) {
          values.antivirusName = name
          keys.push('antivirusName')
        }
      }
      return ok({ keys, notes })
    },
  }
}

const NOTHING = ok({ keys: [], notes: [] })

/** A make that is no computer's is kept with a new device as a remark, or in what else is free. */
function unfoldConfiguration(values: Values, isNew: boolean, otherPlace: string | null): readonly string[] {
  if (typeof values.cpu !== 'string') return []
  const text = values.cpu
  const read = readConfiguration(text)
  if (read === null) {
    delete values.cpu
    if (isNew && otherPlace !== null) values[otherPlace] = text
    return []
  }
  values.cpu = read.cpu
  const sizes = Object.entries({ memoryGb: read.memoryGb, storageGb: read.storageGb })
  const said = sizes.filter(([key, size]) => size !== null && values[key] === undefined)
  for (const [key, size] of said) values[key] = size
  return said.map(([key]) => key)
}

/** Whether a column holds what all pieces of a row cost together: the books' “Nguyên giá”, not “Đơn giá”. */
function namesTotal(heading: string): boolean {
  const folded = foldForSearch(heading)
  return /nguyen gia|thanh tien|tri gia|gia tri/.test(folded) && !/don gia/.test(folded)
}

/** The price of one piece, from that of all the pieces that the books count. */
function sharePrice(values: Values, stored: UnfoldedRow['stored']): readonly RowNote[] {
  const { unitPrice: total } = values
  const pieces = values.bookQuantity ?? values.quantity ?? stored.bookQuantity ?? stored.quantity
  if (typeof total !== 'number' || typeof pieces !== 'number' || pieces < 2) return []
  const price = Math.round(total / pieces)
  values.unitPrice = price
  return [
    noteOf(
      `Đơn giá ${formatInteger(price)} đồng là nguyên giá ${formatInteger(total)} đồng chia cho ${formatInteger(pieces)}.`,
    ),
  ]
}

/** Tells the state of the antivirus from the only column that speaks of it; a product alone is asked about. */
function settleAntivirus(
  values: Values,
  text: string,
  questions: Asked,
  at: string,
): Result<unknown, { readonly message: string }> {
  if (typeof values.antivirusName !== 'string') {
    // "Không có" names no product, and says that there is none.
    if (saysNone(text)) Object.assign(values, { antivirus: 'none', antivirusName: '' })
    return ok(null)
  }
  const { state, name } = antivirusSaid(values.antivirusName)
  const of = { collection: 'assets', key: 'antivirus', at } as const
  const asks = name === '' ? values.antivirusName : name
  const told = state === null ? questions.settle({ kind: 'unknown-choice', text: asks, message: '' }, of) : ok(state)
  if (!told.ok) return told
  values.antivirusName = name
  if (told.value !== undefined) values.antivirus = told.value
  return ok(null)
}

function saysNone(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== '' && antivirusSaid(text).state === 'none'
}

function noteOf(message: string): RowNote {
  return { cell: null, message }
}
