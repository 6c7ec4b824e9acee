// Before any record's validator is made.
import '#renderer/workspace/without-eval.ts'
import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { gatherMachines } from '#shared/collector/gather-machines.ts'
import { readMachineFile } from '#shared/collector/read-machine-file.ts'
import type { NamedBytes } from '#shared/contract/bridge.ts'

/** `today` tells the clocks that were wrong. */
interface Given {
  readonly files: readonly NamedBytes[]
  readonly today: IsoDate
}

self.addEventListener('message', ({ data: { files, today } }: MessageEvent<Given>) => {
  const read = files.map(({ name, bytes }) => ({ name, read: readMachineFile(bytes) }))
  self.postMessage(gatherMachines(read, today))
})
