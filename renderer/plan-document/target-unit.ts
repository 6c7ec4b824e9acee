import { isSameUnit } from '#shared/figures/target-value.ts'
import type { Target, TargetValue } from '#shared/records/target.ts'

/** Another unit of the row: numbers that counted in the one before count in the new one; bare numbers under "%" are shares. */
export function withUnit(target: Target, unit: string): Target {
  const follow = (value: TargetValue): TargetValue => {
    if (value.kind !== 'quantity' || !isSameUnit(value.unit, target.unit)) return value
    const { comparison, quantity } = value
    return unit.trim() === '%' ? { kind: 'percent', comparison, percent: quantity } : { ...value, unit }
  }
  const fits = (value: TargetValue): TargetValue => {
    const followed = follow(value)
    return followed.kind === 'percent' && followed.percent > 1000 ? value : followed
  }
  return {
    ...target,
    unit,
    values: target.values.map((each) => ({ ...each, value: fits(each.value) })),
    current: target.current === null ? null : fits(target.current),
  }
}
