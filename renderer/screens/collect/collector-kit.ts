import type { NamedBytes } from '#shared/contract/bridge.ts'

const FILES = ['thu-thap.cmd', 'thu-thap.ps1', 'DOC-TRUOC.txt', 'SHA256SUMS.txt']

/** The collector as it goes onto a USB stick, byte for byte as it was checked; null when this build came without it. */
export async function collectorKit(): Promise<readonly NamedBytes[] | null> {
  const answers = await Promise.all(FILES.map((name) => fetch(`./collector/${name}.txt`)))
  if (answers.some((answer) => !answer.ok)) return null
  const contents = await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  return FILES.map((name, at) => ({ name, bytes: new Uint8Array(contents[at] ?? new ArrayBuffer(0)) }))
}
