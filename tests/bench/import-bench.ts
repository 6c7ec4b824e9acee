import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bigHospital } from './big-hospital.ts'
import { type Candidate, candidates } from './import-candidates.ts'
import { inventoryWorkbook } from './inventory-workbook.ts'
import { allInTurn, ratioOf, row, simpleRow } from './timing.ts'

const ROWS = 50_000
const KNOWN_ASSETS = 5_000
const MEMORY_GOAL = 600
const JUDGING = 'đọc và phán quyết'
const BARE = 'read-excel-file'

/** One workbook of 50.000 rows and 20 columns: our verdicts against bare reading by three libraries, and everyone's memory. */
export async function importBench(): Promise<readonly string[]> {
  const snapshot = bigHospital(KNOWN_ASSETS, 10)
  const bytes = inventoryWorkbook(ROWS, snapshot)
  const timed = await allInTurn(
    5,
    Object.entries(candidates).map(([name, work]) => ({
      name,
      work: async () => checkRows(name, await (work as Candidate)(bytes, snapshot)),
    })),
  )
  const of = (name: string) => {
    const found = timed.find((each) => each.name === name)
    if (found === undefined) throw new Error(name)
    return found
  }
  const against = (ours: string, peer: string, goal: number): string => {
    const title = `Bảng tính 50.000 dòng × 20 cột (${(bytes.length / 1e6).toFixed(1)} MB)`
    return row(title, of(ours), of(peer), ratioOf(of(ours), of(peer)), goal)
  }
  return [
    against('chỉ đọc', BARE, 1),
    against(JUDGING, BARE, 1.5),
    against(JUDGING, 'exceljs', 1),
    against(JUDGING, 'SheetJS', 1),
    ...memoryRows(bytes),
  ]
}

/** Each candidate once in a process of its own, which tells the most memory it ever had. */
function memoryRows(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'khs-bench-'))
  try {
    const file = join(folder, 'kiem-ke.xlsx')
    writeFileSync(file, bytes)
    return Object.keys(candidates).map((name) => {
      const child = spawnSync(process.execPath, [process.argv[1] ?? '', '--memory', name, file], { encoding: 'utf8' })
      if (child.status !== 0) throw new Error(child.stderr)
      const megabytes = Number(child.stdout)
      const goal = name === JUDGING ? MEMORY_GOAL : null
      return simpleRow(`Bộ nhớ nhiều nhất, tiến trình riêng: ${name}`, megabytes, 'MB', goal)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The child's side of memoryRows: reads the file once and prints the most memory of the process, in MB. */
export async function tellMemory(name: string, file: string): Promise<void> {
  const work: Candidate | undefined = candidates[name as keyof typeof candidates]
  if (work === undefined) throw new Error(name)
  checkRows(name, await work(readFileSync(file), bigHospital(KNOWN_ASSETS, 10)))
  // Node tells it in kilobytes.
  console.log(process.resourceUsage().maxRSS / 1024)
}

function checkRows(name: string, rows: number): void {
  if (rows < ROWS) throw new Error(`${name} saw only ${rows} rows`)
}
