import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { packageChain } from '#shared/package/package-chain.ts'
import { packageFileName } from '#shared/package/package-file-name.ts'
import type { Hospital } from '#shared/records/hospital.ts'
import { readPackageFile } from './input.ts'

/** Where a new package stands in the chain of its hospital's packages. */
export interface PackagePlace {
  readonly sequence: number
  /** The digest of the package before it; null when there is none in the folder, or it cannot be read. */
  readonly previousHash: string | null
  /** What the user should know, in words. */
  readonly notes: readonly string[]
}

/**
 * The place of a new package in a folder: the wanted number, or the next free one when a file with it is there, because a
 * package that was sent is never replaced. The hash is that of the newest package before it of the same hospital and year.
 */
export async function nextPackage(
  folder: string,
  hospital: Hospital,
  year: number,
  wanted: number,
): Promise<PackagePlace> {
  const taken = await sequencesIn(folder, hospital, year)
  const sequence = taken.includes(wanted) ? Math.max(...taken) + 1 : wanted
  const notes: string[] = []
  if (sequence !== wanted) {
    const there = packageFileName(hospital, year, wanted)
    notes.push(`Gói “${there}” đã có và được giữ nguyên, nên gói mới là gói thứ ${sequence}.`)
  }
  const before = taken.filter((each) => each < sequence)
  if (before.length === 0) return { sequence, previousHash: null, notes }
  const name = packageFileName(hospital, year, Math.max(...before))
  const previousHash = await digestOf(join(folder, name), hospital, year)
  const state = previousHash === null ? 'không đọc được hoặc của đơn vị khác, nên gói mới không nối tiếp gói đó' : null
  notes.push(state === null ? `Gói mới nối tiếp gói “${name}”.` : `Gói “${name}” ${state}.`)
  return { sequence, previousHash, notes }
}

async function sequencesIn(folder: string, hospital: Hospital, year: number): Promise<readonly number[]> {
  const names = await readdir(folder).catch(() => [])
  return names.flatMap((name) => {
    const sequence = Number(/_(\d{3,7})\.json$/i.exec(name)?.[1])
    // Windows and USB sticks do not tell capitals apart.
    const own = sequence >= 1 && packageFileName(hospital, year, sequence).toLowerCase() === name.toLowerCase()
    return own ? [sequence] : []
  })
}

async function digestOf(path: string, hospital: Hospital, year: number): Promise<string | null> {
  const read = await readPackageFile(path)
  if (!read.ok) return null
  const { header, digest } = read.value
  const sender = { code: header.hospitalCode, name: header.hospitalName }
  return packageChain(sender, header.year) === packageChain(hospital, year) ? digest : null
}
