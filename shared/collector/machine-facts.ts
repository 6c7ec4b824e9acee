import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { AntivirusState, AssetKind } from '#shared/records/asset.ts'

/** What a file says of one machine, whoever wrote it; empty or null is what the file does not say. */
export interface MachineFacts {
  readonly source: 'collector' | 'glpi'
  /** Wall clock of the machine, "2026-11-20 08:30:00", so that of two files the newer is known. */
  readonly collectedAt: string | null
  readonly collectedOn: IsoDate | null
  readonly hostName: string
  /** Empty when the maker left a placeholder, which names no machine. */
  readonly serial: string
  readonly manufacturer: string
  readonly model: string
  readonly kind: AssetKind | null
  readonly cpu: string
  /** Whole GB (2^30 bytes), as installed. */
  readonly memoryGb: number | null
  /** Whole GB (10^9 bytes, as disks are sold) of the built-in disks together. */
  readonly storageGb: number | null
  /** As the system calls itself: "Microsoft Windows 10 Pro". */
  readonly osName: string
  /** "19045.3803". */
  readonly osBuild: string
  readonly networks: readonly MachineNetwork[]
  readonly antivirus: AntivirusState
  /** The product behind the state. */
  readonly antivirusName: string
  /** Null when the file does not say. */
  readonly printers: readonly MachinePrinter[] | null
  /** What whoever collected wrote into the file by hand. */
  readonly department: string
}

export interface MachineNetwork {
  /** "AA:BB:CC:DD:EE:FF". */
  readonly mac: string
  readonly ipv4: readonly string[]
  /** A card of the machine; VPN and virtual machines have the same address on many of them. */
  readonly physical: boolean
}

export interface MachinePrinter {
  readonly name: string
  readonly driver: string
  readonly port: string
}
