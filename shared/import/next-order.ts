/** The place after the last of a list whose records have one. */
export function nextOrder(records: readonly object[]): number {
  return (
    records.reduce((last: number, record) => {
      const order = 'order' in record && typeof record.order === 'number' ? record.order : 0
      return Math.max(last, order)
    }, 0) + 1
  )
}
