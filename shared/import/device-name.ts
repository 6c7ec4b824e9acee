/**
 * What a device is called where its sheet has no column of names, behind its kind: its make and model, or its code. A host
 * name or serial tells it, too, but may not leave the hospital, and a name does: the kind alone is its name then. Null when
 * nothing tells it.
 */
export function tellingWords(values: Readonly<Record<string, unknown>>): string | null {
  const said = (key: string) => (typeof values[key] === 'string' ? String(values[key]).trim() : '')
  const make = [said('manufacturer'), said('model')].filter((word) => word !== '').join(' ')
  const told = make || said('code')
  return told !== '' ? told : said('hostName') !== '' || said('serial') !== '' ? '' : null
}
