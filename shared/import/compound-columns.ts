import { ok, type Result } from '#shared/basics/result.ts'
import { antivirusSaid } from './antivirus-said.ts'
import { namesConfiguration, readConfiguration } from './configuration.ts'
import type { Asked } from './open-questions.ts'
import type { FieldColumn } from './read-row.ts'

type Values = Record<string, unknown>

/** Columns of devices whose cells say more than the field they fill: “Cấu hình”, and “PM diệt virus” where it stands alone. */
export interface CompoundColumns {
  /**
   * Puts what such cells say into the values of a row. Answers the fields that were filled besides; the error is that of a
   * question still open. `speaks` tells whether a column says something new of the row's record.
   */
  unfold(
    values: Values,
    isNew: boolean,
    speaks: (key: string) => boolean,
  ): Result<readonly string[], { readonly message: string }>
}

export function compoundColumns(columns: readonly FieldColumn[], questions: Asked): CompoundColumns {
  const has = (key: string) => columns.some((column) => column.key === key)
  const hasConfiguration = columns.some(({ key, heading }) => key === 'cpu' && namesConfiguration(heading))
  const tellsAntivirus = has('antivirusName') && !has('antivirus')
  return {
    unfold(values, isNew, speaks) {
      const configured = hasConfiguration ? unfoldConfiguration(values, isNew) : []
      if (!tellsAntivirus || !speaks('antivirusName')) return ok(configured)
      const settled = settleAntivirus(values, questions)
      return settled.ok ? ok([...configured, 'antivirus']) : settled
    },
  }
}

/** A make that is no computer's is a remark on a new device. */
function unfoldConfiguration(values: Values, isNew: boolean): readonly string[] {
  if (typeof values.cpu !== 'string') return []
  const text = values.cpu
  const read = readConfiguration(text)
  if (read === null) {
    delete values.cpu
    if (isNew) values.note ??= text
    return []
  }
  values.cpu = read.cpu
  const sizes = Object.entries({ memoryGb: read.memoryGb, storageGb: read.storageGb })
  const said = sizes.filter(([key, size]) => size !== null && values[key] === undefined)
  for (const [key, size] of said) values[key] = size
  return said.map(([key]) => key)
}

/** Tells the state of the antivirus from the only column that speaks of it; a product alone is asked about. */
function settleAntivirus(values: Values, questions: Asked): Result<unknown, { readonly message: string }> {
  if (typeof values.antivirusName !== 'string') return ok(null)
  const { state, name } = antivirusSaid(values.antivirusName)
  const of = { collection: 'assets', key: 'antivirus' } as const
  const told = state === null ? questions.settle({ kind: 'unknown-choice', text: name, message: '' }, of) : ok(state)
  if (!told.ok) return told
  values.antivirusName = name
  if (told.value !== undefined) values.antivirus = told.value
  return ok(null)
}
