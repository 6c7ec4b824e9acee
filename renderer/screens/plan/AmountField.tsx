import { UnstyledButton } from '@mantine/core'
import { MoneyField } from '#renderer/components/MoneyField.tsx'
import type { InputProps } from '#renderer/components/TextField.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import classes from './AmountField.module.css'

const MILLION = 1_000_000

/**
 * An amount of the plan in whole đồng; "900 triệu" and "1,5 tỷ" are understood. Plans are written in millions, so a number
 * that makes less than one million is asked about rather than believed.
 */
export function AmountField(props: InputProps<number | null>) {
  const { value } = props
  const doubtful = value !== null && value > 0 && value < MILLION
  return (
    <div>
      <MoneyField {...props} />
      {doubtful ? (
        <p className={classes.question} role="status">
          Đang hiểu là {formatInteger(value)} đồng.{' '}
          <UnstyledButton className={classes.answer} onClick={() => props.onStore(value * MILLION)}>
            Đổi thành {formatInteger(value)} triệu đồng
          </UnstyledButton>
        </p>
      ) : null}
    </div>
  )
}
