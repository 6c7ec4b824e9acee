import { chromiumBench } from './chromium-bench.ts'
import { docxBench } from './docx-bench.ts'
import { gridBench } from './grid-bench.ts'
import { importBench, tellMemory } from './import-bench.ts'
import { pageBench } from './page-bench.ts'
import { planBench } from './plan-bench.ts'
import { preflightBench } from './preflight-bench.ts'
import { snapshotBench } from './snapshot-bench.ts'
import { wizardBench } from './wizard-bench.ts'

/** By the name that `npm run bench -- <name>` asks for; all of them without one. */
const benches: Readonly<Record<string, (app: string, inPage: string) => Promise<readonly string[]>>> = {
  docx: async () => [await docxBench()],
  snapshot: async () => [await snapshotBench()],
  preflight: preflightBench,
  import: () => importBench(),
  page: pageBench,
  grid: gridBench,
  plan: planBench,
  wizard: wizardBench,
  rows: (_, inPage) => chromiumBench(inPage),
}

// The addresses of the app and of in-page/, then the names of benches; or what a child process is to measure.
const [first = '', second = '', ...rest] = process.argv.slice(2)
if (first === '--memory') {
  await tellMemory(second, rest[0] ?? '')
} else {
  console.log('| Việc | Của ta | So với | Tỷ lệ | Mục tiêu | |\n|---|---|---|---|---|---|')
  for (const [name, bench] of Object.entries(benches)) {
    if (rest.length > 0 && !rest.includes(name)) continue
    for (const line of await bench(first, second)) console.log(line)
  }
}
