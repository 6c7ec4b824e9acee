import { readSnapshot } from '#shared/records/read-snapshot.ts'
import { bigHospital } from './big-hospital.ts'
import { inTurn, row } from './timing.ts'

/** Reading and validating a snapshot of 50.000 assets against bare JSON.parse of the same text. */
export async function snapshotBench(): Promise<string> {
  const text = JSON.stringify(bigHospital(50_000, 300))
  const { a, b, ratio } = await inTurn(
    7,
    {
      name: 'đọc và kiểm tra',
      work: () => {
        if (!readSnapshot(text).ok) throw new Error('the snapshot was refused')
      },
    },
    { name: 'JSON.parse', work: () => JSON.parse(text) },
  )
  return row(`Dữ liệu 50.000 thiết bị (${Math.round(text.length / 1e6)} MB)`, a, b, ratio, 6)
}
