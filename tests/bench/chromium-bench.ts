import { inChromium } from './browser.ts'
import type { rowsWork } from './in-page/rows-work.ts'
import type { WriteTimes, writeWork } from './in-page/write-work.ts'
import { median, ratioOf, row, simpleRow } from './timing.ts'

interface BenchWindow {
  readonly rowsWork: typeof rowsWork
  readonly writeWork: typeof writeWork
}

const WRITES = 3
/** What checking every record, the journal and staying answerable may cost over writing blindly. */
const WRITE_GOAL = 5

/** The app's own functions over 50.000 records in Chromium: filter, sort, and one long write. `address` serves in-page/. */
export function chromiumBench(address: string): Promise<readonly string[]> {
  return inChromium('50.000 bản ghi trong Chromium', async (context) => {
    const page = await context.newPage()
    await page.goto(address)
    const times = await page.evaluate(() => (window as unknown as BenchWindow).rowsWork(50_000, 7))
    const timed = (name: string, milliseconds: readonly number[]) => ({ name, milliseconds })
    const filter = timed('chỉ mục đã gấp dấu', times.filter)
    const filterPeer = timed('gấp dấu từng dòng', times.filterPeer)
    const sort = timed('sortRows', times.sort)
    const sortPeer = timed('localeCompare', times.sortPeer)
    const writes: WriteTimes[] = []
    for (let run = 0; run < WRITES; run += 1) {
      writes.push(await page.evaluate(() => (window as unknown as BenchWindow).writeWork(50_000)))
    }
    const ours = timed(
      'store.commit',
      writes.map((each) => each.ours.took),
    )
    const peer = timed(
      'một bulkPut',
      writes.map((each) => each.peer.took),
    )
    const longest = timed(
      'theo lát',
      writes.map((each) => each.ours.longest),
    )
    const longestPeer = timed(
      'một bulkPut',
      writes.map((each) => each.peer.longest),
    )
    return [
      row('Lọc 50.000 dòng (mức hàm)', filter, filterPeer, ratioOf(filter, filterPeer), 1),
      simpleRow('Lọc 50.000 dòng, chỉ mục sẵn có', median(times.filter), 'ms', 100),
      row('Sắp xếp 50.000 dòng theo tên (mức hàm)', sort, sortPeer, ratioOf(sort, sortPeer), 1),
      row('Ghi 50.000 thiết bị, có kiểm tra và nhật ký', ours, peer, ratioOf(ours, peer), WRITE_GOAL),
      row('Tác vụ dài nhất khi ghi 50.000 thiết bị', longest, longestPeer, ratioOf(longest, longestPeer), 1),
    ]
  })
}
