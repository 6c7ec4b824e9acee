/**
 * What tells a device from others where its sheet has no column of names, to be named by behind its kind: "HP LaserJet 107a",
 * "NOI-PC02". Null when nothing does.
 */
export function tellingWords(values: Readonly<Record<string, unknown>>): string | null {
  const said = (key: string) => (typeof values[key] === 'string' ? String(values[key]).trim() : '')
  const make = [said('manufacturer'), said('model')].filter((word) => word !== '').join(' ')
  return [make, said('hostName'), said('code'), said('serial')].find((word) => word !== '') ?? null
}
