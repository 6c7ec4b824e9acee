import { docxBench } from './docx-bench.ts'
import { pageBench } from './page-bench.ts'
import { snapshotBench } from './snapshot-bench.ts'

const address = process.argv[2]
console.log('| Việc | Của ta | So với | Tỷ lệ | Mục tiêu | |\n|---|---|---|---|---|---|')
console.log(await docxBench())
console.log(await snapshotBench())
if (address !== undefined) for (const line of await pageBench(address)) console.log(line)
