import { quote } from '#shared/basics/text.ts'
import type { RowNote } from './judgement.ts'

const NONE: readonly RowNote[] = []

/** Remembers which row of a sheet has which IP address; tells of a device that has the address of one above. */
export function addressesTold() {
  const rows = new Map<string, number>()
  return ({ ipAddress }: Readonly<Record<string, unknown>>, row: number): readonly RowNote[] => {
    const address = typeof ipAddress === 'string' ? ipAddress.trim() : ''
    if (address === '') return NONE
    const earlier = rows.get(address)
    if (earlier === undefined) rows.set(address, row)
    if (earlier === undefined || earlier === row) return NONE
    return [{ cell: null, message: `Trùng địa chỉ IP ${quote(address)} với dòng ${earlier}; hãy kiểm tra lại.` }]
  }
}
