import '#renderer/app/without-eval.ts'
import { rowsWork } from './rows-work.ts'
import { writeWork } from './write-work.ts'

// What the benchmarks outside call, see chromium-bench.ts.
Object.assign(window, { rowsWork, writeWork })
