import type { AssetKind } from '#shared/records/asset.ts'
import { isTellingSerial } from '#shared/records/serial.ts'
import { decodeProductState, judgeAntivirus } from './antivirus-rule.ts'
import type { JsonFields } from './json-fields.ts'
import type { MachineFacts, MachineNetwork } from './machine-facts.ts'
import { readMac } from './machine-identity.ts'
import { readMoment } from './machine-moment.ts'
import { diskGigabytes, memoryGigabytes } from './machine-sizes.ts'

export const MACHINE_FORMAT = 'ke-hoach-so/machine'
/** The newest version of the collector's file that is understood. */
export const MACHINE_VERSION = 1

/** SMBIOS chassis types (DMTF DSP0134, 7.4.1) that say what kind of machine it is; all others are desktops. */
const CHASSIS: Readonly<Record<string, AssetKind>> = {
  ...Object.fromEntries(['8', '9', '10', '11', '12', '14', '18', '21', '31', '32'].map((type) => [type, 'laptop'])),
  ...Object.fromEntries(['17', '23', '28', '29'].map((type) => [type, 'server'])),
  30: 'tablet',
}

/** What our own collector wrote (build/collector/thu-thap.ps1), version 1. */
export function readCollectorFile(file: JsonFields): MachineFacts {
  file.skip('format', 'version', 'collectorVersion', 'notRead')
  const system = file.inner('operatingSystem')
  const build = system?.text('build') ?? ''
  const revision = system?.text('revision') ?? ''
  const productType = system?.amount('productType') ?? null
  const isServer = productType === 2 || productType === 3
  const chassis = file.words('chassisTypes')
  const products = file.list('antivirus')?.map((product) => {
    const state = product.amount('productState')
    const decoded = state === null ? { enabled: null, upToDate: null } : decodeProductState(state)
    const read = { name: product.text('name'), ...decoded }
    product.finish()
    return read
  })
  // A server reports no product even where one runs, so whatever it says is not a report.
  const verdict = judgeAntivirus(isServer ? null : (products ?? null), file.flag('firewallOn'))
  const serial = file.text('serial')
  const facts: MachineFacts = {
    source: 'collector',
    ...readMoment(file.text('collectedAt')),
    hostName: file.text('hostName'),
    serial: isTellingSerial(serial) ? serial : '',
    manufacturer: file.text('manufacturer'),
    model: file.text('model'),
    kind: isServer ? 'server' : chassis.length === 0 ? null : (CHASSIS[chassis[0] ?? ''] ?? 'desktop'),
    cpu: file.words('processors')[0] ?? '',
    memoryGb: memoryGigabytes(file.amount('memoryBytes')),
    storageGb: disksOf(file),
    osName: system?.text('caption') ?? '',
    osBuild: build !== '' && revision !== '' ? `${build}.${revision}` : build,
    networks: networksOf(file),
    antivirus: verdict.state,
    antivirusName: verdict.name,
    printers: printersOf(file),
    department: file.text('department'),
  }
  system?.skip('version', 'release', 'servicePack', 'architecture')
  system?.finish()
  file.finish()
  return facts
}

function disksOf(file: JsonFields): number | null {
  const disks = file.list('disks')
  if (disks === null) return null
  let bytes = 0
  for (const disk of disks) {
    bytes += disk.amount('sizeBytes') ?? 0
    disk.skip('model', 'mediaType')
    disk.finish()
  }
  return diskGigabytes(bytes)
}

function networksOf(file: JsonFields): readonly MachineNetwork[] {
  return (file.list('networks') ?? []).flatMap((network) => {
    const mac = readMac(network.text('mac'))
    const read = { ipv4: network.words('ipv4'), physical: network.flag('physical') === true }
    network.skip('name')
    network.finish()
    return mac === null ? [] : [{ mac, ...read }]
  })
}

function printersOf(file: JsonFields): MachineFacts['printers'] {
  const printers = file.list('printers')
  if (printers === null) return null
  return printers.map((printer) => {
    const read = { name: printer.text('name'), driver: printer.text('driver'), port: printer.text('port') }
    printer.finish()
    return read
  })
}
