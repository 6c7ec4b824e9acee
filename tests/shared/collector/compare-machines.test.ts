import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Accepted, acceptedAtFirst, collectedChanges } from '#shared/collector/collected-changes.ts'
import { compareMachines } from '#shared/collector/compare-machines.ts'
import { gatherMachines } from '#shared/collector/gather-machines.ts'
import { readMachineFile } from '#shared/collector/read-machine-file.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { type Asset, antivirusStates, assetRecord } from '#shared/records/asset.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { operatingSystemRecord } from '#shared/records/operating-system.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { bytesOf, collectorFile, glpiFile, machineFiles } from './machine-samples.ts'

const TODAY = '2026-11-26'

function hospital(...assets: readonly (Partial<Asset> & { readonly id: string })[]): Snapshot {
  return {
    ...emptySnapshot(),
    departments: [departmentRecord.create('noi', { name: 'Khoa Nội', aliases: ['Nội'] })],
    operatingSystems: [operatingSystemRecord.create('w10', { name: 'Windows 10', aliases: ['Win 10'] })],
    assets: assets.map(({ id, ...values }) => assetRecord.create(id, values)),
  }
}

function compare(snapshot: Snapshot, ...files: readonly unknown[]) {
  const read = files.map((file, at) => ({ name: `${at}.json`, read: readMachineFile(bytesOf(file)) }))
  return compareMachines(snapshot, gatherMachines(read, TODAY), TODAY)
}

/** The inventory after everything that is agreed to at first, or what `accepted` says. */
function applied(snapshot: Snapshot, comparison: ReturnType<typeof compare>, accepted?: Accepted): Snapshot {
  let made = 0
  const newId = () => {
    made += 1
    return `new-${made}`
  }
  return applyRecords(snapshot, collectedChanges(comparison, accepted ?? acceptedAtFirst(comparison), newId))
}

describe('a machine against the inventory', () => {
  test('one that nobody knows is new, with all it says of itself', () => {
    const comparison = compare(hospital(), collectorFile({ department: 'nội' }))
    expect(comparison.verdicts).toMatchObject([{ verdict: 'new', asset: null, doubts: [] }])
    expect(applied(hospital(), comparison).assets).toMatchObject([
      {
        id: 'new-1',
        kind: 'desktop',
        name: 'KHOA-NOI-01',
        hostName: 'KHOA-NOI-01',
        serial: '8CG1234ABC',
        memoryGb: 8,
        departmentId: 'noi',
        operatingSystemId: 'w10',
        osBuild: '19045.3803',
        seenOn: '2026-11-20',
      },
    ])
  })

  test('a department that nobody knows is looked at before it is added, once for all its machines', () => {
    const files = ['A', 'B'].map((serial) =>
      collectorFile({ department: 'K. Cấp cứu', serial, hostName: serial, macAddresses: [] }),
    )
    const comparison = compare(hospital(), ...files)
    expect(comparison.verdicts.map(({ doubts }) => doubts.join())).toEqual([
      expect.stringContaining('“Khoa Cấp cứu” chưa có'),
      expect.stringContaining('“Khoa Cấp cứu” chưa có'),
    ])
    expect(acceptedAtFirst(comparison).machines.size).toBe(0)
    const all = new Map(
      comparison.verdicts.map(({ machine, differences }) => [
        machine.file,
        new Set(differences.map(({ field }) => field)),
      ]),
    )
    const after = applied(hospital(), comparison, { machines: all, gone: new Set(), printers: new Set() })
    expect(after.departments.map(({ name, kind }) => [name, kind])).toEqual([
      ['Khoa Nội', 'office'],
      ['Khoa Cấp cứu', 'clinical'],
    ])
    const added = after.departments[1]?.id
    expect(after.assets.map(({ departmentId }) => departmentId)).toEqual([added, added])
  })

  test('the serial finds it first, then a card, then the host name', () => {
    const bySerial = { id: 's', name: 'Máy A', serial: '8cg-1234-abc' }
    const byCard = { id: 'c', name: 'Máy B', macAddress: '00-1A-2B-3C-4D-5E' }
    const byHost = { id: 'h', name: 'Máy C', hostName: 'khoa-noi-01' }
    const of = (...assets: readonly (Partial<Asset> & { readonly id: string })[]) =>
      compare(hospital(...assets), collectorFile()).verdicts[0]
    expect(of(byHost, byCard, bySerial)).toMatchObject({ matchedBy: 'serial', asset: { id: 's' } })
    expect(of(byHost, byCard)).toMatchObject({ matchedBy: 'mac', asset: { id: 'c' } })
    expect(of(byHost)).toMatchObject({ matchedBy: 'hostName', asset: { id: 'h' }, verdict: 'changed' })
  })

  test.each(['To be filled by O.E.M.', 'Default string', 'System Serial Number', '0000000', 'None'])(
    'the placeholder %s on both sides brings no two machines together',
    (serial) => {
      const other = { id: 'x', name: 'Máy khác', serial, hostName: 'PC-X' }
      const comparison = compare(hospital(other), collectorFile({ serial }))
      expect(comparison.verdicts).toMatchObject([{ verdict: 'new' }])
    },
  )

  test('the same host name with another serial is another machine, and that is said', () => {
    const other = { id: 'x', name: 'Máy X', serial: 'ZZZ9999', hostName: 'KHOA-NOI-01' }
    const [verdict] = compare(hospital(other), collectorFile()).verdicts
    expect(verdict).toMatchObject({ verdict: 'new' })
    expect(verdict?.notes.join(' ')).toContain('số sê-ri khác')
  })

  test('two devices it may be are not chosen between', () => {
    const twins = ['a', 'b'].map((id) => ({ id, name: `Máy ${id}`, hostName: 'KHOA-NOI-01' }))
    const comparison = compare(hospital(...twins), collectorFile({ serial: '', networks: [] }))
    expect(comparison.verdicts).toMatchObject([{ verdict: 'unclear', asset: null, differences: [] }])
    expect(applied(hospital(...twins), comparison)).toEqual(hospital(...twins))
  })

  test('doubts are told and keep it from being agreed to at first', () => {
    const several = { id: 'a', name: 'Máy A', serial: '8CG1234ABC', quantity: 12 }
    const comparison = compare(hospital(several), collectorFile())
    expect(comparison.verdicts[0]?.doubts.join(' ')).toContain('số lượng 12')
    expect(applied(hospital(several), comparison)).toEqual(hospital(several))
  })

  test('a file older than what is noted is a doubt; a wrong clock is said and today stands', () => {
    const seen = { id: 'a', name: 'Máy A', serial: '8CG1234ABC', seenOn: '2026-11-25' }
    expect(compare(hospital(seen), collectorFile()).verdicts[0]?.doubts.join(' ')).toContain('cũ hơn')
    const early = compare(hospital(), collectorFile({ collectedAt: '2009-01-01T00:00:00+07:00' }))
    expect(early.verdicts[0]?.notes.join(' ')).toContain('Đồng hồ của máy sai')
    expect(applied(hospital(), early).assets[0]?.seenOn).toBe(TODAY)
  })
})

describe('what is taken over', () => {
  const known: Partial<Asset> & { id: string } = {
    id: 'a',
    name: 'Máy của chị Hoa',
    kind: 'laptop',
    serial: '8CG1234ABC',
    departmentId: 'duoc',
    antivirus: 'upToDate',
    antivirusName: 'Kaspersky',
    cpu: 'Core i5-9500',
    personInCharge: 'Chị Hoa',
    note: 'giữ nguyên',
  }

  test('name, kind, department and what a person wrote stay; what the machine knows better changes', () => {
    const [after] = applied(hospital(known), compare(hospital(known), collectorFile({ department: 'Nội' }))).assets
    const { name, kind, departmentId, personInCharge, note } = known
    expect(after).toMatchObject({
      name,
      kind,
      departmentId,
      personInCharge,
      note,
      hostName: 'KHOA-NOI-01',
      memoryGb: 8,
    })
  })

  test('an antivirus nobody could see is “không rõ”, and never takes away what is known', () => {
    const silent = collectorFile()
    delete silent.antivirus
    expect(applied(hospital(), compare(hospital(), silent)).assets[0]?.antivirus).toBe('unknown')
    const [after] = applied(hospital(known), compare(hospital(known), silent)).assets
    expect(after).toMatchObject({ antivirus: 'upToDate', antivirusName: 'Kaspersky' })
  })

  test('whatever a machine leaves out, no field of the inventory becomes empty', () => {
    const keys = Object.keys(collectorFile()).filter((key) => !['format', 'version', 'serial'].includes(key))
    const full = applied(hospital(), compare(hospital(), collectorFile()))
    fc.assert(
      fc.property(fc.subarray(keys), fc.constantFrom(...antivirusStates), (left, antivirus) => {
        const before = { ...full, assets: full.assets.map((asset) => ({ ...asset, antivirus })) }
        const file = collectorFile()
        for (const key of left) delete file[key]
        const [was, is] = [before.assets[0], applied(before, compare(before, file)).assets[0]]
        for (const [key, value] of Object.entries(was ?? {})) {
          const empty = (each: unknown) => each === '' || each === null || each === 'unknown'
          if (!empty(value)) expect([key, empty(is?.[key as keyof Asset])]).toEqual([key, false])
        }
      }),
    )
  })

  test('applied once, the same folder changes nothing the second time', () => {
    const files = [
      collectorFile(),
      glpiFile(),
      ...machineFiles(30).map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes))),
    ]
    const first = compare(hospital(known), ...files)
    const after = applied(hospital(known), first, {
      ...acceptedAtFirst(first),
      printers: new Set(first.printers.map(({ key }) => key)),
    })
    const again = compare(after, ...files)
    expect(new Set(again.verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['same']))
    expect(again.printers).toEqual([])
    expect(collectedChanges(again, acceptedAtFirst(again), () => 'x')).toEqual([])
  })

  test('only the fields that were agreed to', () => {
    const comparison = compare(hospital(known), collectorFile())
    const accepted: Accepted = {
      machines: new Map([['0.json', new Set(['hostName'])]]),
      gone: new Set(),
      printers: new Set(),
    }
    const [after] = applied(hospital(known), comparison, accepted).assets
    expect(after).toEqual({ ...hospital(known).assets[0], hostName: 'KHOA-NOI-01' })
  })

  test('a system that is not in the list is added once for all machines that run it', () => {
    const other = glpiFile({
      hardware: { name: 'DUOC-03', memory: 4096, chassis_type: 'Desktop' },
      bios: { ssn: 'GLPI0001Y' },
      networks: [],
    })
    const after = applied(hospital(), compare(hospital(), glpiFile(), other))
    expect(after.operatingSystems.map(({ name }) => name)).toEqual(['Windows 10', expect.stringContaining('Windows 7')])
    expect(new Set(after.assets.map(({ operatingSystemId }) => operatingSystemId)).size).toBe(1)
  })
})

describe('a folder of several', () => {
  test('of two files of one machine the newest counts, and the older one is named', () => {
    const older = collectorFile({ collectedAt: '2026-11-01T08:00:00+07:00', hostName: 'TEN-CU' })
    const { verdicts } = compare(hospital(), older, collectorFile())
    expect(verdicts).toMatchObject([
      { machine: { file: '1.json', older: ['0.json'], facts: { hostName: 'KHOA-NOI-01' } } },
    ])
  })

  test('machines that were collected before and are not in the folder are told, and change only when asked', () => {
    const gone = { id: 'g', name: 'Máy mất', serial: 'GONE123', seenOn: '2026-05-01' }
    const byHand = { id: 'h', name: 'Máy nhập tay' }
    const disposed = { id: 'd', name: 'Đã thanh lý', seenOn: '2026-05-01', state: 'disposed' as const }
    const comparison = compare(hospital(gone, byHand, disposed), collectorFile())
    expect(comparison.gone.map(({ id }) => id)).toEqual(['g'])
    expect(comparison.neverSeen.map(({ id }) => id)).toEqual(['h'])
    const stateOf = (snapshot: Snapshot) => snapshot.assets.find(({ id }) => id === 'g')?.state
    expect(stateOf(applied(hospital(gone), comparison))).toBe('inUse')
    const accepted = { ...acceptedAtFirst(comparison), gone: new Set(['g']) }
    expect(stateOf(applied(hospital(gone), comparison, accepted))).toBe('stopped')
  })

  test('a printer of the network is proposed once for all that print on it, one on a cable for its machine; none is paper', () => {
    const second = collectorFile({ hostName: 'PC-2', serial: 'SN2222X', networks: [] })
    const comparison = compare(hospital(), collectorFile(), second, glpiFile())
    expect(comparison.printers.map(({ name, ipAddress, files }) => [name, ipAddress, files.length])).toEqual([
      ['HP LaserJet 107w', '192.168.1.200', 2],
      ['Canon LBP2900', '', 1],
    ])
    const accepted = { ...acceptedAtFirst(comparison), printers: new Set(comparison.printers.map(({ key }) => key)) }
    const after = applied(hospital(), comparison, accepted)
    const cabled = after.assets.find(({ name }) => name === 'Canon LBP2900')
    expect(cabled).toMatchObject({
      kind: 'printer',
      parentId: after.assets.find(({ hostName }) => hostName === 'DUOC-02')?.id,
    })
  })
})

describe('machines that share something', () => {
  const dongle = [{ name: 'USB LAN', mac: '00:1A:2B:3C:4D:99', ipv4: [], physical: true }]

  test('a network card that goes from machine to machine makes no two of them one', () => {
    const files = ['DG1', 'DG2'].map((hostName) => collectorFile({ hostName, serial: '', networks: dongle }))
    expect(compare(hospital(), ...files).verdicts.map(({ machine }) => machine.facts.hostName)).toEqual(['DG1', 'DG2'])
  })

  test('a card known under another name is a doubt', () => {
    const other = { id: 'x', name: 'Máy X', hostName: 'PC-X', macAddress: '00:1A:2B:3C:4D:99' }
    const [verdict] = compare(hospital(other), collectorFile({ serial: '', networks: dongle })).verdicts
    expect(verdict?.doubts.join(' ')).toContain('tên máy khác')
  })

  test('a file by a clock in the future is not the newest', () => {
    const future = collectorFile({ collectedAt: '2099-01-01T08:00:00+07:00', hostName: 'SAI-GIO' })
    expect(compare(hospital(), future, collectorFile()).verdicts).toMatchObject([{ machine: { file: '1.json' } }])
  })

  test('a device imported without its kind is known by its serial, and its kind is filled in', () => {
    const other = { id: 'x', name: 'Dell 3080', kind: 'other' as const, serial: '8CG1234ABC' }
    const after = applied(hospital(other), compare(hospital(other), collectorFile()))
    expect(after.assets).toMatchObject([{ id: 'x', kind: 'desktop', hostName: 'KHOA-NOI-01' }])
  })
})

describe('two files with one serial and other names', () => {
  const other = { hostName: 'PC-N', networks: [] }

  test('of one moment are two machines: none is put aside as the older file of the other', () => {
    const { machines } = gatherMachines(
      [collectorFile(), collectorFile(other)].map((file, at) => ({
        name: `${at}.json`,
        read: readMachineFile(bytesOf(file)),
      })),
      TODAY,
    )
    expect(machines.map(({ facts, older }) => [facts.hostName, older])).toEqual([
      ['KHOA-NOI-01', []],
      ['PC-N', []],
    ])
    expect(machines.every(({ notes }) => notes.some((note) => note.includes('Số sê-ri')))).toBe(true)
  })

  test('of two days are one machine that was renamed', () => {
    const { machines } = gatherMachines(
      [collectorFile(), collectorFile({ ...other, collectedAt: '2026-11-21T08:30:00+07:00' })].map((file, at) => ({
        name: `${at}.json`,
        read: readMachineFile(bytesOf(file)),
      })),
      TODAY,
    )
    expect(machines.map(({ facts, older }) => [facts.hostName, older])).toEqual([['PC-N', ['0.json']]])
  })
})
