// Before any record's validator is made.
import '#renderer/workspace/without-eval.ts'
import { gatherMachines } from '#shared/collector/gather-machines.ts'
import { readMachineFile } from '#shared/collector/read-machine-file.ts'
import type { NamedBytes } from '#shared/contract/bridge.ts'

self.addEventListener('message', ({ data }: MessageEvent<readonly NamedBytes[]>) => {
  self.postMessage(gatherMachines(data.map(({ name, bytes }) => ({ name, read: readMachineFile(bytes) }))))
})
