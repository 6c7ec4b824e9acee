import { foldForSearch } from '#shared/basics/search-fold.ts'
import { type AssetKind, assetKindLabels, assetKinds } from '#shared/records/asset.ts'
import { choiceSynonyms } from '#shared/records/choice-synonyms.ts'

/** Names begin with these besides the words a kind is written with; each can mean nothing else. */
const otherBeginnings: Readonly<Record<string, AssetKind>> = {
  'may vi tinh xach tay': 'laptop',
  'may tinh laptop': 'laptop',
  'may tinh ban': 'desktop',
  'may tinh chu': 'server',
  'may ban': 'desktop',
  aio: 'desktop',
  'may aio': 'desktop',
  'all in one': 'desktop',
  'bo may tinh de ban': 'desktop',
  'dau ghi': 'other',
  nvr: 'other',
  dvr: 'other',
  'may photocopy': 'printer',
  'may in': 'printer',
  'access point': 'network',
  'bo phat wifi': 'network',
  'bo chuyen mach': 'network',
  'bo dinh tuyen': 'network',
  'thiet bi chuyen mach': 'network',
  'thiet bi tuong lua': 'security',
  'dau doc ma vach': 'scanner',
  'may doc ma vach': 'scanner',
  'tu dia': 'storage',
  'o cung': 'component',
  cpu: 'component',
  ram: 'component',
  'ban phim': 'component',
  chuot: 'component',
  'card mang': 'component',
}

const beginnings: readonly (readonly [string, AssetKind])[] = [
  ...Object.entries(otherBeginnings),
  ...Object.entries(choiceSynonyms['assets.kind'] ?? {}).map(([word, kind]): [string, AssetKind] => [
    word,
    kind as AssetKind,
  ]),
  ...assetKinds
    .filter((kind) => kind !== 'other')
    .map((kind): [string, AssetKind] => [foldForSearch(assetKindLabels[kind]), kind]),
].sort(([a], [b]) => b.length - a.length)

/** Names that begin like a kind and are another thing. */
const noDevices = [
  'may tinh tien',
  'may tinh cam tay',
  'may tinh bo tui',
  'may chu ao',
  'may in the',
  'camera hanh trinh',
]

/** The kind that a text is the very word for ("Máy in", "MÁY VI TÍNH"); null when it says more, or something else. */
export function kindCalled(text: string): AssetKind | null {
  const folded = foldForSearch(text)
  return beginnings.find(([word]) => folded === word)?.[1] ?? null
}

/** The kind that a device's name begins with ("Máy in Canon LBP 2900"); null when it says none. */
export function kindByName(name: string): AssetKind | null {
  const folded = `${foldForSearch(name)} `
  if (noDevices.some((word) => folded.startsWith(`${word} `))) return null
  return beginnings.find(([word]) => folded.startsWith(`${word} `))?.[1] ?? null
}
