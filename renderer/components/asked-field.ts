import { useSearch } from 'wouter'

const PARAMETER = 'field'

/** The address of a record's form with one of its fields asked for: who goes there finds the keyboard in it. */
export function askingFor(address: string, field: string): string {
  return `${address}?${new URLSearchParams({ [PARAMETER]: field })}`
}

/** The field the address asks for; null when it asks for none. */
export function useAskedField(): string | null {
  return new URLSearchParams(useSearch()).get(PARAMETER)
}

/** A query without the field it asked for, which concerns only the record it came with. */
export function withoutAskedField(query: string): string {
  const parameters = new URLSearchParams(query)
  parameters.delete(PARAMETER)
  return parameters.toString()
}
