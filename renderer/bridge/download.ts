import type { FileKind } from '#shared/contract/bridge.ts'

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
}

/** The browser reads the address some time after the click and says nothing when it has. */
const ADDRESS_LIFE_MS = 60_000

/** Hands bytes to the browser as a download; where they end up is the user's setting and out of sight. */
export function download(name: string, mediaType: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFE_MS)
}
