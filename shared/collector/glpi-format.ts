import type { AssetKind } from '#shared/records/asset.ts'
import { isTellingSerial } from '#shared/records/serial.ts'
import { judgeAntivirus } from './antivirus-rule.ts'
import type { JsonFields } from './json-fields.ts'
import type { MachineFacts, MachineNetwork } from './machine-facts.ts'
import { readMac } from './machine-identity.ts'
import { readMoment } from './machine-moment.ts'
import { diskGigabytes, memoryGigabytes } from './machine-sizes.ts'

const MEBIBYTE = 2 ** 20
const MEGABYTE = 1e6

/** The keys of a disk, a card and so on that are known and not needed; a key that is not even known is listed. */
const KNOWN = {
  file: ['action', 'deviceid', 'itemtype', 'partial', 'tag', 'jobid'],
  bios: [
    'assettag',
    'bdate',
    'bmanufacturer',
    'bversion',
    'mmanufacturer',
    'mmodel',
    'msn',
    'skunumber',
    'biosserial',
    'enclosureserial',
  ],
  cpu: [
    'arch',
    'core',
    'corecount',
    'description',
    'external_clock',
    'familyname',
    'familynumber',
    'id',
    'manufacturer',
    'model',
    'serial',
    'speed',
    'stepping',
    'thread',
    'cache',
  ],
  memory: [
    'caption',
    'description',
    'manufacturer',
    'memorycorrection',
    'numslots',
    'serialnumber',
    'model',
    'speed',
    'type',
    'formfactor',
    'purpose',
    'removable',
  ],
  storage: [
    'description',
    'firmware',
    'manufacturer',
    'model',
    'name',
    'scsi_coid',
    'scsi_chid',
    'scsi_unid',
    'scsi_lun',
    'serial',
    'serialnumber',
    'type',
    'wwn',
    'encrypt_name',
    'encrypt_algo',
    'encrypt_status',
    'encrypt_type',
  ],
  network: [
    'description',
    'management',
    'ipaddress6',
    'ipdhcp',
    'ipgateway',
    'ipmask',
    'ipmask6',
    'ipsubnet',
    'ipsubnet6',
    'pciid',
    'pnpdeviceid',
    'speed',
    'manufacturer',
    'model',
    'wwn',
    'driver',
    'firmware',
    'pcislot',
    'mtu',
    'slaves',
    'base',
    'status',
    'wifi_ssid',
    'wifi_bssid',
    'wifi_mode',
    'wifi_version',
  ],
  antivirus: ['company', 'guid', 'version', 'expiration', 'base_creation', 'base_version'],
  printer: [
    'description',
    'network',
    'printprocessor',
    'resolution',
    'shared',
    'status',
    'comment',
    'errstatus',
    'servername',
    'sharename',
    'serial',
  ],
  firewall: ['description', 'ipaddress', 'ipaddress6', 'profile'],
  system: [
    'boot_time',
    'dns_domain',
    'fqdn',
    'hostid',
    'install_date',
    'kernel_name',
    'ssh_key',
    'service_pack',
    'timezone',
    'arch',
    'version',
  ],
  hardware: [
    'datelastloggeduser',
    'defaultgateway',
    'dns',
    'etime',
    'ipaddr',
    'lastloggeduser',
    'oscomments',
    'swap',
    'uuid',
    'vmsystem',
    'workgroup',
    'type',
    'description',
    'winprodid',
    'winowner',
    'winprodkey',
    'wincompany',
    'winlang',
    'vmname',
    'vmhostserial',
  ],
} as const

/**
 * An inventory of the GLPI agent (`glpi-agent --local`; glpi-project/inventory_format). Only what the hospital's inventory
 * keeps is read: names of users, processes and installed programs are passed over.
 */
export function readGlpiFile(file: JsonFields): MachineFacts {
  const content = file.inner('content')
  const hardware = content?.inner('hardware') ?? null
  const bios = content?.inner('bios') ?? null
  const system = content?.inner('operatingsystem') ?? null
  const osName = system?.text('full_name') || system?.text('name') || ''
  const kernel = system?.text('kernel_version') ?? ''
  const serial = bios?.text('ssn') ?? ''
  const verdict = judgeAntivirus(productsOf(content), firewallOf(content))
  const access = content?.inner('accesslog') ?? null
  const facts: MachineFacts = {
    source: 'glpi',
    ...readMoment(access?.text('logdate') ?? ''),
    hostName: hardware?.text('name') ?? '',
    serial: isTellingSerial(serial) ? serial : '',
    manufacturer: bios?.text('smanufacturer') ?? '',
    model: bios?.text('smodel') ?? '',
    kind: kindOf(hardware?.text('chassis_type') ?? '', osName),
    cpu: first(content?.list('cpus'), 'name', KNOWN.cpu),
    memoryGb: memoryOf(content, hardware),
    storageGb: storageOf(content),
    osName,
    // Windows: "10.0.19045" has the build at its end; other systems are known by the whole.
    osBuild:
      /^\d+\.\d+\.(\d+(?:\.\d+)?)$/.test(kernel) && /windows/i.test(osName)
        ? kernel.split('.').slice(2).join('.')
        : kernel,
    networks: networksOf(content),
    antivirus: verdict.state,
    antivirusName: verdict.name,
    printers: printersOf(content),
    department: '',
  }
  access?.skip('userid')
  access?.finish()
  finish(hardware, KNOWN.hardware)
  finish(bios, KNOWN.bios)
  finish(system, KNOWN.system)
  content?.skip('versionclient', 'versionprovider')
  content?.finish()
  finish(file, KNOWN.file)
  return facts
}

function finish(fields: JsonFields | null, known: readonly string[]): void {
  fields?.skip(...known)
  fields?.finish()
}

function first(list: readonly JsonFields[] | null | undefined, key: string, known: readonly string[]): string {
  const texts = (list ?? []).map((item) => {
    const text = item.text(key)
    finish(item, known)
    return text
  })
  return texts[0] ?? ''
}

function kindOf(chassis: string, osName: string): AssetKind | null {
  if (/\bserver\b/i.test(osName) || /server|rack|blade/i.test(chassis)) return 'server'
  if (/tablet/i.test(chassis)) return 'tablet'
  if (/notebook|laptop|portable|convertible|detachable|hand ?held/i.test(chassis)) return 'laptop'
  return chassis === '' ? null : 'desktop'
}

/** The modules that are plugged in; where none is told, what the system has. */
function memoryOf(content: JsonFields | null, hardware: JsonFields | null): number | null {
  let megabytes = 0
  for (const module of content?.list('memories') ?? []) {
    megabytes += module.amount('capacity') ?? 0
    finish(module, KNOWN.memory)
  }
  const usable = hardware?.amount('memory') ?? 0
  return memoryGigabytes((megabytes > 0 ? megabytes : usable) * MEBIBYTE)
}

/** Built-in disks; the agent tells of sticks and DVD drives too. */
function storageOf(content: JsonFields | null): number | null {
  let megabytes = 0
  for (const disk of content?.list('storages') ?? []) {
    const size = disk.amount('disksize') ?? 0
    if (!/usb/i.test(disk.text('interface'))) megabytes += size
    finish(disk, KNOWN.storage)
  }
  return diskGigabytes(megabytes * MEGABYTE)
}

function networksOf(content: JsonFields | null): readonly MachineNetwork[] {
  const found = new Map<string, { ipv4: string[]; physical: boolean }>()
  for (const network of content?.list('networks') ?? []) {
    // The JSON has "mac"; the XML it was made from has "macaddr".
    const mac = readMac(network.text('mac') || network.text('macaddr'))
    const address = network.text('ipaddress')
    const type = network.text('type')
    const virtual = network.flag('virtualdev') === true
    finish(network, KNOWN.network)
    if (mac === null) continue
    // One entry for each address; together they are one card.
    const card = found.get(mac) ?? { ipv4: [], physical: false }
    if (/^\d+(\.\d+){3}$/.test(address) && !card.ipv4.includes(address)) card.ipv4.push(address)
    card.physical ||= !virtual && (type === '' || type === 'ethernet' || type === 'wifi')
    found.set(mac, card)
  }
  return [...found].map(([mac, card]) => ({ mac, ...card }))
}

function productsOf(content: JsonFields | null) {
  const products = content?.list('antivirus') ?? null
  if (products === null) return null
  return products.map((product) => {
    const read = { name: product.text('name'), enabled: product.flag('enabled'), upToDate: product.flag('uptodate') }
    finish(product, KNOWN.antivirus)
    return read
  })
}

function firewallOf(content: JsonFields | null): boolean | null {
  const firewalls = content?.list('firewalls') ?? content?.list('firewall') ?? null
  if (firewalls === null || firewalls.length === 0) return null
  const states = firewalls.map((firewall) => {
    const status = firewall.text('status')
    finish(firewall, KNOWN.firewall)
    return status
  })
  return states.every((status) => /^on$/i.test(status))
}

function printersOf(content: JsonFields | null): MachineFacts['printers'] {
  const printers = content?.list('printers') ?? null
  if (printers === null) return null
  return printers.map((printer) => {
    const read = { name: printer.text('name'), driver: printer.text('driver'), port: printer.text('port') }
    finish(printer, KNOWN.printer)
    return read
  })
}
