import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { Asset } from '#shared/records/asset.ts'
import { isTellingSerial, serialKey } from '#shared/records/serial.ts'
import type { MachineFacts } from './machine-facts.ts'
import { cardsOf, macsIn } from './machine-identity.ts'

/** The fields of a device that a machine tells of itself, in the order they are shown. */
export const collectedFields = [
  'hostName',
  'serial',
  'manufacturer',
  'model',
  'cpu',
  'memoryGb',
  'storageGb',
  'operatingSystemId',
  'osBuild',
  'antivirus',
  'antivirusName',
  'ipAddress',
  'macAddress',
] as const
export type CollectedField = (typeof collectedFields)[number]
export type CollectedValues = Partial<Pick<Asset, CollectedField>>

/** Disks are sold in GB of 10^9 bytes and often noted down in those of 2^30: 7 % apart, one disk all the same. */
const SAME_SIZE = 0.075

/** What the machine knows of itself, as values of a device; what it does not know is not there. `systemId` is its system's. */
export function machineValues(facts: MachineFacts, systemId: string | null): CollectedValues {
  const card = mainCard(facts)
  const values: Record<CollectedField, unknown> = {
    hostName: facts.hostName,
    serial: facts.serial,
    manufacturer: facts.manufacturer,
    model: facts.model,
    cpu: facts.cpu,
    memoryGb: facts.memoryGb,
    storageGb: facts.storageGb,
    operatingSystemId: systemId,
    osBuild: facts.osBuild,
    antivirus: facts.antivirus === 'unknown' ? null : facts.antivirus,
    antivirusName: facts.antivirusName,
    ipAddress: card?.ipv4 ?? '',
    macAddress: card?.mac ?? '',
  }
  const known = Object.entries(values).filter(([, value]) => value !== '' && value !== null)
  // A state without a product behind it says that the name noted earlier no longer holds.
  if (facts.antivirus !== 'unknown') known.push(['antivirusName', facts.antivirusName])
  return Object.fromEntries(known)
}

/** The card the machine is on the network with, and its address; a card without a cable when there is no other. */
function mainCard(facts: MachineFacts): { readonly mac: string; readonly ipv4: string } | null {
  const usable = facts.networks.map((network) => ({ ...network, ipv4: network.ipv4.find(isUsable) ?? '' }))
  const own = usable.filter((network) => network.physical)
  return own.find((network) => network.ipv4 !== '') ?? own[0] ?? usable.find((network) => network.ipv4 !== '') ?? null
}

/** Not the machine itself, and not the address a card gives itself when nobody answers. */
function isUsable(address: string): boolean {
  return !/^(127\.|169\.254\.|0\.)/.test(address)
}

/** Whether what is noted down already says what the machine says: as much or more, or the same in other words. */
export function saysTheSame(field: CollectedField, noted: unknown, collected: unknown, facts: MachineFacts): boolean {
  if (noted === collected) return true
  if (noted === null || noted === '' || collected === null) return false
  switch (field) {
    case 'serial':
      return isTellingSerial(String(noted)) && serialKey(String(noted)) === serialKey(String(collected))
    case 'macAddress': {
      const cards = cardsOf(facts)
      return macsIn(String(noted)).some((mac) => mac === collected || cards.includes(mac))
    }
    case 'ipAddress':
      return String(noted)
        .split(/[\s,;/]+/)
        .includes(String(collected))
    case 'osBuild':
      return String(noted).startsWith(`${collected}.`)
    case 'storageGb':
      return Math.abs(Number(noted) - Number(collected)) <= Number(noted) * SAME_SIZE
    case 'manufacturer':
    case 'model':
    case 'cpu': {
      const [a, b] = [wordsOf(String(noted)), wordsOf(String(collected))]
      return a !== '' && b !== '' && (a.includes(b) || b.includes(a))
    }
    case 'hostName':
    case 'antivirusName':
      return foldForSearch(String(noted)) === foldForSearch(String(collected))
    default:
      return false
  }
}

/** "Intel(R) Core(TM) i5-8400 CPU @ 2.80GHz" → "intel core i5 8400 cpu 2 80ghz": what people leave out of a name. */
function wordsOf(text: string): string {
  return foldForSearch(text.replace(/\((?:R|TM|C)\)|[®™©]/gi, ' ').replace(/[^\p{L}\p{N}]+/gu, ' '))
}
