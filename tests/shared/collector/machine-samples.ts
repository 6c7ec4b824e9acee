/** The file of one machine as build/collector/thu-thap.ps1 writes it, with changes. */
export function collectorFile(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    format: 'ke-hoach-so/machine',
    version: 1,
    collectorVersion: '1.0',
    collectedAt: '2026-11-20T08:30:00+07:00',
    hostName: 'KHOA-NOI-01',
    serial: '8CG1234ABC',
    manufacturer: 'HP',
    model: 'HP ProDesk 400 G6 MT',
    chassisTypes: [3],
    processors: ['Intel(R) Core(TM) i5-9500 CPU @ 3.00GHz'],
    memoryBytes: 8_435_478_528,
    disks: [
      { model: 'KINGSTON SA400S37240G', sizeBytes: 240_054_796_800, mediaType: 'SSD' },
      { model: 'ST1000DM010', sizeBytes: 1_000_202_273_280, mediaType: 'HDD' },
    ],
    operatingSystem: {
      caption: 'Microsoft Windows 10 Pro',
      version: '10.0.19045',
      build: '19045',
      revision: '3803',
      release: '22H2',
      servicePack: '',
      architecture: '64-bit',
      productType: 1,
    },
    networks: [
      { name: 'Intel(R) Ethernet', mac: '00:1A:2B:3C:4D:5E', ipv4: ['192.168.1.23'], physical: true },
      { name: 'VMware Virtual', mac: '00:50:56:C0:00:08', ipv4: ['192.168.56.1'], physical: false },
    ],
    antivirus: [{ name: 'Windows Defender', productState: 397_568 }],
    firewallOn: true,
    printers: [
      { name: 'HP LaserJet 107w', driver: 'HP Laser 107w', port: 'IP_192.168.1.200' },
      { name: 'Microsoft Print to PDF', driver: 'Microsoft Print To PDF', port: 'PORTPROMPT:' },
    ],
    department: '',
    notRead: [],
    ...changes,
  }
}

/** An inventory as `glpi-agent --local` writes it with JSON, with changes of its content. */
export function glpiFile(content: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    action: 'inventory',
    deviceid: 'DUOC-02-2026-11-19-09-00-00',
    itemtype: 'Computer',
    content: {
      accesslog: { logdate: '2026-11-19 09:00:05' },
      antivirus: [
        { name: 'Windows Defender', enabled: false, uptodate: true, company: 'Microsoft Corporation', guid: '{D6}' },
        {
          name: 'Kaspersky Endpoint Security',
          enabled: true,
          uptodate: false,
          version: '11.6',
          base_creation: '2026-01-02',
        },
      ],
      bios: { ssn: 'GLPI7788X', smodel: 'OptiPlex 3050', smanufacturer: 'Dell Inc.', bdate: '2019-01-01' },
      cpus: [{ name: 'Intel(R) Core(TM) i3-7100 CPU @ 3.90GHz', core: 2 }],
      firewalls: [{ profile: 'PublicProfile', status: 'on' }],
      hardware: { name: 'DUOC-02', memory: 8072, chassis_type: 'Desktop', lastloggeduser: 'nguyenvana', uuid: '4C4C' },
      memories: [{ capacity: 4096, numslots: 1 }, { capacity: 4096, numslots: 2 }, { numslots: 3 }],
      networks: [
        {
          description: 'Realtek',
          mac: 'a4-bb-6d-00-11-22',
          ipaddress: '10.0.0.7',
          status: 'up',
          type: 'ethernet',
          virtualdev: false,
        },
        {
          description: 'Realtek',
          mac: 'a4-bb-6d-00-11-22',
          ipaddress6: 'fe80::1',
          status: 'up',
          type: 'ethernet',
          virtualdev: false,
        },
        { description: 'VPN', mac: '00:ff:aa:bb:cc:dd', status: 'down', type: 'ethernet', virtualdev: true },
      ],
      operatingsystem: {
        full_name: 'Microsoft Windows 7 Professional',
        kernel_version: '6.1.7601',
        kernel_name: 'MSWin32',
        arch: '64-bit',
        version: 'Service Pack 1',
      },
      printers: [{ name: 'Canon LBP2900', driver: 'Canon LBP2900', port: 'USB001' }],
      softwares: [{ name: '7-Zip' }],
      storages: [
        { disksize: 500_107, model: 'WDC', interface: 'SATA' },
        { disksize: 15_800, model: 'Stick', interface: 'USB' },
        { model: 'DVD', type: 'cdrom' },
      ],
      versionclient: 'GLPI-Agent_v1.7',
      ...content,
    },
  }
}

/** A value as the bytes of a UTF-8 file. */
export function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value, null, 2))
}

/** Folder of `count` machines that differ in every mark, named like the collector names them. */
export function machineFiles(count: number): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[] {
  return Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(4, '0')
    const mac = `02:00:00:00:${number.slice(0, 2)}:${number.slice(2)}`
    const file = collectorFile({
      hostName: `PC-${number}`,
      serial: `SN${number}X`,
      networks: [{ name: 'Ethernet', mac, ipv4: [`10.1.${Math.floor(at / 250)}.${(at % 250) + 1}`], physical: true }],
      printers: [],
    })
    return { name: `PC-${number}_SN${number}X.json`, bytes: bytesOf(file) }
  })
}
