import { docxBench } from './docx-bench.ts'
import { importBench, tellMemory } from './import-bench.ts'
import { pageBench } from './page-bench.ts'
import { snapshotBench } from './snapshot-bench.ts'

/** By the name that `npm run bench -- <name>` asks for; all of them without one. */
const benches: Readonly<Record<string, (address: string) => Promise<readonly string[]>>> = {
  docx: async () => [await docxBench()],
  snapshot: async () => [await snapshotBench()],
  import: () => importBench(),
  page: pageBench,
}

const [first = '', ...rest] = process.argv.slice(2)
if (first === '--memory') {
  const [name = '', file = ''] = rest
  await tellMemory(name, file)
} else {
  console.log('| Việc | Của ta | So với | Tỷ lệ | Mục tiêu | |\n|---|---|---|---|---|---|')
  for (const [name, bench] of Object.entries(benches)) {
    if (rest.length > 0 && !rest.includes(name)) continue
    for (const line of await bench(first)) console.log(line)
  }
}
