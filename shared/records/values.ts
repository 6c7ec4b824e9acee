import { z } from 'zod'
import { isIsoDate } from '#shared/basics/calendar-date.ts'
import { MAX_MONEY } from '#shared/basics/money.ts'
import { isPeriodSane, type Period } from '#shared/basics/period.ts'
import { field } from './field.ts'

/** Longest single text a record may hold, in characters (code points, as JSON Schema counts them); the longest cell met in real plans is under 2.000. */
export const MAX_TEXT = 20_000
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

export const idValue = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
export const idOrNull = idValue.nullable()
export const ids = z.array(idValue)
export const text = z.string().max(MAX_TEXT)
export const texts = z.array(text)
export const flag = z.boolean()
export const count = z.int().min(0).max(9_999_999)
export const countOrNull = count.nullable()
export const order = z.int().min(0).max(9_999_999)
export const year = z.int().min(FIRST_YEAR).max(LAST_YEAR)
export const yearOrNull = year.nullable()
export const percent = z.number().min(0).max(1000)
/** Whole đồng, never negative. */
export const money = z.int().min(0).max(MAX_MONEY)
export const moneyOrNull = money.nullable()
/** Calendar date as YYYY-MM-DD text that exists in the calendar. */
export const date = z.string().refine(isIsoDate, { error: 'impossible-date' }).meta({ format: 'date' })
export const dateOrNull = date.nullable()

const quarterNumber = z.literal([1, 2, 3, 4])
const quarter = z.strictObject({ quarter: quarterNumber, year })
const monthNumber = z.int().min(1).max(12)
const month = z.strictObject({ month: monthNumber, year })
export const period: z.ZodType<Period> = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('ongoing') }),
    z.strictObject({ kind: z.literal('recurring'), every: z.enum(['month', 'quarter', 'halfYear', 'year']) }),
    z.strictObject({ kind: z.literal('year'), year }),
    z.strictObject({ kind: z.literal('years'), from: year, to: year }),
    z.strictObject({ kind: z.literal('quarter'), quarter: quarterNumber, year }),
    z.strictObject({ kind: z.literal('quarters'), from: quarter, to: quarter }),
    z.strictObject({ kind: z.literal('month'), month: monthNumber, year }),
    z.strictObject({ kind: z.literal('months'), from: month, to: month }),
    z.strictObject({ kind: z.literal(['date', 'before', 'by']), date }),
  ])
  .refine(isPeriodSane, { error: 'reversed-period' })
export const periodOrNull = period.nullable()

/** An amount from one funding source, in whole đồng; `year` is null when the plan does not split it by year. */
export const funding = z.strictObject({ fundingSourceId: idValue, year: yearOrNull, amount: money })
export type Funding = Readonly<z.infer<typeof funding>>
export const fundings = z.array(funding)

/** The fields nearly every record has. */
export const idField = field(idValue, 'Mã nội bộ', 'always', 'new')
export const planIdField = field(idValue, 'Kế hoạch', 'always', 'new')
export const orderField = field(order, 'Thứ tự', 'always', 0)
export const noteField = field(text, 'Ghi chú', 'always', '')
