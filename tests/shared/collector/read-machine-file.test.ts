import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeMachineProblem } from '#shared/collector/machine-problem.ts'
import { MAX_MACHINE_BYTES, readMachineFile } from '#shared/collector/read-machine-file.ts'
import { bytesOf, collectorFile, glpiFile } from './machine-samples.ts'

const factsOf = (value: unknown) => {
  const read = readMachineFile(bytesOf(value))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.facts
}
const problemOf = (bytes: Uint8Array) => {
  const read = readMachineFile(bytes)
  if (read.ok) throw new Error('it was read')
  return { ...read.error, message: describeMachineProblem('PC-01.json', read.error) }
}

describe('a file of the collector', () => {
  it('says what the machine is, in the units of the inventory', () => {
    expect(factsOf(collectorFile())).toEqual({
      source: 'collector',
      collectedAt: '2026-11-20 08:30:00',
      collectedOn: '2026-11-20',
      hostName: 'KHOA-NOI-01',
      serial: '8CG1234ABC',
      manufacturer: 'HP',
      model: 'HP ProDesk 400 G6 MT',
      kind: 'desktop',
      cpu: 'Intel(R) Core(TM) i5-9500 CPU @ 3.00GHz',
      memoryGb: 8,
      storageGb: 1240,
      osName: 'Microsoft Windows 10 Pro',
      osBuild: '19045.3803',
      networks: [
        { mac: '00:1A:2B:3C:4D:5E', ipv4: ['192.168.1.23'], physical: true },
        { mac: '00:50:56:C0:00:08', ipv4: ['192.168.56.1'], physical: false },
      ],
      antivirus: 'upToDate',
      antivirusName: 'Windows Defender',
      printers: [
        { name: 'HP LaserJet 107w', driver: 'HP Laser 107w', port: 'IP_192.168.1.200' },
        { name: 'Microsoft Print to PDF', driver: 'Microsoft Print To PDF', port: 'PORTPROMPT:' },
      ],
      department: '',
    })
  })

  it.each([
    ['a laptop by its chassis', { chassisTypes: [10] }, { kind: 'laptop' }],
    ['a tablet by its chassis', { chassisTypes: [30] }, { kind: 'tablet' }],
    ['no kind where the chassis is not told', { chassisTypes: [] }, { kind: null }],
    [
      'a server by its system, whose antivirus is never known',
      { operatingSystem: { productType: 3, caption: 'Windows Server 2019' } },
      { kind: 'server', antivirus: 'unknown' },
    ],
    [
      'nothing where Windows did not answer',
      {
        disks: null,
        printers: null,
        antivirus: null,
        memoryBytes: null,
        operatingSystem: null,
        networks: null,
        firewallOn: null,
      },
      { storageGb: null, printers: null, antivirus: 'unknown', memoryGb: null, osName: '', osBuild: '', networks: [] },
    ],
    ['4 GB of a 32-bit Windows 7', { memoryBytes: 3_714_998_272 }, { memoryGb: 4 }],
    [
      'the bare build of Windows 7',
      { operatingSystem: { caption: 'Microsoft Windows 7 Ultimate ', build: '7601', revision: '' } },
      { osName: 'Microsoft Windows 7 Ultimate', osBuild: '7601' },
    ],
    ['no day of a clock that says nothing', { collectedAt: 'hôm qua' }, { collectedAt: null, collectedOn: null }],
  ])('says %s', (_what, changes, facts) => {
    expect(factsOf(collectorFile(changes))).toMatchObject(facts)
  })

  it.each([
    'To be filled by O.E.M.',
    'Default string',
    'System Serial Number',
    '0000000000',
    'None',
    '',
    '  ',
    '123456789',
    'x',
    'Not Specified',
    'TO BE FILLED BY O.E.M',
  ])('has no serial where the maker left %j', (serial) => {
    expect(factsOf(collectorFile({ serial })).serial).toBe('')
  })

  it('lists keys that it does not know, and is read all the same', () => {
    const read = readMachineFile(bytesOf(collectorFile({ battery: 1, disks: [{ sizeBytes: 1e9, smart: 'ok' }] })))
    expect(read).toMatchObject({ ok: true, value: { ignored: ['disks[].smart', 'battery'] } })
  })
})

describe('an inventory of the GLPI agent', () => {
  it('says the same of a machine', () => {
    expect(factsOf(glpiFile())).toEqual({
      source: 'glpi',
      collectedAt: '2026-11-19 09:00:05',
      collectedOn: '2026-11-19',
      hostName: 'DUOC-02',
      serial: 'GLPI7788X',
      manufacturer: 'Dell Inc.',
      model: 'OptiPlex 3050',
      kind: 'desktop',
      cpu: 'Intel(R) Core(TM) i3-7100 CPU @ 3.90GHz',
      memoryGb: 8,
      storageGb: 500,
      osName: 'Microsoft Windows 7 Professional',
      osBuild: '7601',
      networks: [
        { mac: 'A4:BB:6D:00:11:22', ipv4: ['10.0.0.7'], physical: true },
        { mac: '00:FF:AA:BB:CC:DD', ipv4: [], physical: false },
      ],
      antivirus: 'outdated',
      antivirusName: 'Kaspersky Endpoint Security',
      printers: [{ name: 'Canon LBP2900', driver: 'Canon LBP2900', port: 'USB001' }],
      department: '',
    })
  })

  it.each([
    [
      'no antivirus node is "not known", never "none"',
      { antivirus: undefined },
      { antivirus: 'unknown', antivirusName: '' },
    ],
    [
      'an antivirus node without a product that is on',
      { antivirus: [{ name: 'X', enabled: false }] },
      { antivirus: 'firewallOnly' },
    ],
    [
      'one that is on and does not say whether it is up to date',
      { antivirus: [{ name: 'X', enabled: true }] },
      { antivirus: 'unknown', antivirusName: 'X' },
    ],
    [
      'truth values as numbers and text',
      { antivirus: [{ name: 'X', enabled: '1', uptodate: 1 }] },
      { antivirus: 'upToDate' },
    ],
    ['sizes as text', { memories: [{ capacity: '16384' }] }, { memoryGb: 16 }],
    ['one object in place of a list', { cpus: { name: 'AMD Ryzen 5' } }, { cpu: 'AMD Ryzen 5' }],
    [
      'the older name of a card address',
      { networks: [{ macaddr: '00:11:22:33:44:55', type: 'ethernet' }] },
      { networks: [{ mac: '00:11:22:33:44:55', ipv4: [], physical: true }] },
    ],
    ['memory of the system where no module is told', { memories: [] }, { memoryGb: 8 }],
    ['a notebook', { hardware: { name: 'A', chassis_type: 'Notebook' } }, { kind: 'laptop' }],
    [
      'a Linux kernel whole',
      { operatingsystem: { full_name: 'Ubuntu 22.04.3 LTS', kernel_version: '5.15.0-91-generic' } },
      { osName: 'Ubuntu 22.04.3 LTS', osBuild: '5.15.0-91-generic' },
    ],
  ])('reads %s', (_what, content, facts) => {
    expect(factsOf(glpiFile(content))).toMatchObject(facts)
  })

  it('passes over what names people and programs, and lists it', () => {
    const read = readMachineFile(bytesOf(glpiFile({ users: [{ login: 'a' }], processes: [{ cmd: 'x' }] })))
    expect(read).toMatchObject({
      ok: true,
      value: { ignored: ['content.softwares', 'content.users', 'content.processes'] },
    })
    expect(JSON.stringify(read)).not.toContain('nguyenvana')
  })
})

describe('a file in another encoding', () => {
  const text = JSON.stringify(collectorFile({ hostName: 'PHÒNG-KHÁM' }))
  const utf16 = Buffer.from(text, 'utf16le')
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark, as PowerShell writes it', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without a mark', utf16],
    ['UTF-16 of the other order', Buffer.from(Buffer.from(`\uFEFF${text}`, 'utf16le')).swap16()],
  ])('%s is read', (_what, bytes) => {
    expect(readMachineFile(bytes)).toMatchObject({ ok: true, value: { facts: { hostName: 'PHÒNG-KHÁM' } } })
  })
})

describe('a file that says nothing of a machine is refused with its name and what to do', () => {
  const whole = bytesOf(collectorFile())
  it.each([
    ['nothing in it', bytesOf(''), 'json', 'trống'],
    ['zeros, as a stick pulled out leaves them', new Uint8Array(4096), 'json', 'trống'],
    ['half of it', whole.slice(0, whole.length / 2), 'json', 'bị ghi dở'],
    ['all but the last bracket', whole.slice(0, -1), 'json', 'bị ghi dở'],
    ['no JSON', bytesOf('hostName: PC-01'), 'json', 'JSON'],
    ['an old code page', new Uint8Array([0x7b, 0x22, 0xd0, 0xe3, 0x22, 0x7d]), 'not-text', 'UTF-8'],
    [
      'half a UTF-16 letter',
      Buffer.concat([Buffer.from('\uFEFF{}', 'utf16le'), Buffer.from([0x41])]),
      'not-text',
      'UTF-16',
    ],
    ['more than is looked at', new Uint8Array(MAX_MACHINE_BYTES + 1), 'too-large', 'quá lớn'],
    ['a list', bytesOf('[]'), 'other-format', 'không phải là kết quả thu thập'],
    [
      'data of this app',
      bytesOf({ format: 'ke-hoach-so/snapshot', version: 1 }),
      'other-format',
      'ke-hoach-so/snapshot',
    ],
    ['a later version', bytesOf(collectorFile({ version: 2 })), 'from-the-future', 'phiên bản 2'],
    ['no version', bytesOf(collectorFile({ version: undefined })), 'from-the-future', 'không có'],
    [
      'a switch of the GLPI agent',
      bytesOf({ ...glpiFile(), itemtype: 'NetworkEquipment' }),
      'other-device',
      'NetworkEquipment',
    ],
    [
      'a discovery of the GLPI agent',
      bytesOf({ ...glpiFile(), action: 'netdiscovery' }),
      'other-device',
      'netdiscovery',
    ],
    ['words where a size belongs', bytesOf(collectorFile({ memoryBytes: 'nhiều' })), 'wrong-value', 'memoryBytes'],
    [
      'a size below nothing',
      bytesOf(collectorFile({ disks: [{ sizeBytes: -1 }] })),
      'wrong-value',
      'disks[].sizeBytes',
    ],
    ['text where a list belongs', bytesOf(glpiFile({ networks: ['a'] })), 'wrong-value', 'content.networks'],
    ['a host name that is an object', bytesOf(collectorFile({ hostName: {} })), 'wrong-value', 'hostName'],
    [
      'a key into the machinery',
      bytesOf('{"format":"ke-hoach-so/machine","version":1,"__proto__":{"hostName":"A"}}'),
      'json',
      '__proto__',
    ],
    [
      'the same key twice',
      bytesOf('{"format":"ke-hoach-so/machine","version":1,"hostName":"A","hostName":"B"}'),
      'json',
      'hai lần',
    ],
    [
      'no mark to know it by',
      bytesOf(collectorFile({ hostName: '', serial: 'None', networks: [] })),
      'nameless',
      'không biết là máy nào',
    ],
  ])('%s', (_what, bytes, kind, says) => {
    const problem = problemOf(bytes)
    expect(problem.kind).toBe(kind)
    expect(problem.message).toContain('“PC-01.json”')
    expect(problem.message).toContain(says)
  })

  it('at every place it may have been cut', () => {
    for (let length = 1; length < whole.length; length += 7) {
      expect(problemOf(whole.slice(0, length)).message).toContain('bị ghi dở')
    }
  })
})

describe('readMachineFile', () => {
  it('never throws, whatever a file holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          readMachineFile(bytesOf(text))
        },
      ),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readMachineFile(bytes)),
      { numRuns: 500 },
    )
  })

  it.each([
    ['the collector', collectorFile()],
    ['the GLPI agent', glpiFile()],
  ])('never throws on a file of %s whose values were changed', (_what, file) => {
    const paths = pathsOf(file)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const read = readMachineFile(bytesOf(JSON.stringify(replaced(file, path, value))))
        if (!read.ok) describeMachineProblem('a.json', read.error)
      }),
      { numRuns: 1000 },
    )
  })
})

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))
      : []
  return path.length === 0 ? inside : [[...path], ...inside]
}

function replaced(value: unknown, [step, ...rest]: readonly string[], by: unknown): unknown {
  if (step === undefined) return by
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) }
  ;(copy as Record<string, unknown>)[step] = replaced((value as Record<string, unknown>)[step], rest, by)
  return copy
}
