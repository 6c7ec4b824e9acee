import { docxBench } from './docx-bench.ts'
import { snapshotBench } from './snapshot-bench.ts'

console.log('| Việc | Của ta | So với | Tỷ lệ | Mục tiêu | |\n|---|---|---|---|---|---|')
console.log(await docxBench())
console.log(await snapshotBench())
