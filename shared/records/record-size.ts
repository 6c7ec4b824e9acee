/** The most values one record may hold, lists and all; no plan ever written comes near. */
const MOST_VALUES = 50_000

/**
 * True for a record so large that only an attack or a program gone wild can have made it. Asked before the validator runs,
 * which makes an object of every fault: a file of 256 MB holds enough of them to fill the memory.
 */
export function isAbsurdlyLarge(record: unknown): boolean {
  if (typeof record !== 'object' || record === null) return false
  let values = 0
  const waiting: object[] = [record]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    // for … in rather than Object.values: this runs over every value of every record, and a list for each costs time.
    for (const key in at) {
      values += 1
      if (values > MOST_VALUES) return true
      const value = (at as Readonly<Record<string, unknown>>)[key]
      if (typeof value === 'object' && value !== null) waiting.push(value)
    }
  }
  return false
}
