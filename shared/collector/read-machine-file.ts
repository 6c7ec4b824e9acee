import { decodeText } from '#shared/basics/decode-text.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { type JsonProblem, readJson, shorten } from '#shared/records/read-json.ts'
import { MACHINE_FORMAT, MACHINE_VERSION, readCollectorFile } from './collector-format.ts'
import { readGlpiFile } from './glpi-format.ts'
import { FieldNotes, isObject, JsonFields, type WrongValue } from './json-fields.ts'
import type { MachineFacts } from './machine-facts.ts'

/** Largest file that is looked at, in bytes; an inventory of the GLPI agent has about 300 KB. */
export const MAX_MACHINE_BYTES = 4 * 1024 * 1024

/** Why a file says nothing of a machine; words: machine-problem.ts. */
export type MachineProblem =
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'json'; readonly problem: JsonProblem }
  /** `found` is what stands in `format`; null when there is no such text. */
  | { readonly kind: 'other-format'; readonly found: string | null }
  /** An inventory of the GLPI agent, but of a printer, a switch … */
  | { readonly kind: 'other-device'; readonly itemType: string }
  | { readonly kind: 'from-the-future'; readonly version: string }
  | { readonly kind: 'wrong-value'; readonly wrong: WrongValue }
  /** Neither serial nor card nor host name: nobody could say which machine it is. */
  | { readonly kind: 'nameless' }

/** A file that could be read. */
export interface MachineFile {
  readonly facts: MachineFacts
  /** Keys that nobody asked for, in the order met: "content.softwares". */
  readonly ignored: readonly string[]
}

/** Reads the bytes of one file, of the collector or of the GLPI agent: which of them it is, the file says itself. */
export function readMachineFile(bytes: Uint8Array): Result<MachineFile, MachineProblem> {
  if (bytes.byteLength > MAX_MACHINE_BYTES) return err({ kind: 'too-large', bytes: bytes.byteLength })
  const text = decodeText(bytes)
  if (text === null) return err({ kind: 'not-text' })
  const json = readJson(text)
  if (!json.ok) return err({ kind: 'json', problem: json.error })
  const read = shapeOf(json.value)
  if (!read.ok) return read
  const notes = new FieldNotes()
  const facts = read.value.reader(new JsonFields(read.value.object, '', notes))
  if (notes.wrong !== null) return err({ kind: 'wrong-value', wrong: notes.wrong })
  const named = facts.serial !== '' || facts.hostName !== '' || facts.networks.some((network) => network.physical)
  return named ? ok({ facts, ignored: [...notes.ignored] }) : err({ kind: 'nameless' })
}

interface Shape {
  readonly object: Readonly<Record<string, unknown>>
  readonly reader: (file: JsonFields) => MachineFacts
}

function shapeOf(value: unknown): Result<Shape, MachineProblem> {
  if (!isObject(value)) return err({ kind: 'other-format', found: null })
  const { format, version, content, action, itemtype } = value
  if (format === MACHINE_FORMAT) {
    if (version === MACHINE_VERSION) return ok({ object: value, reader: readCollectorFile })
    return err({ kind: 'from-the-future', version: shorten(JSON.stringify(version) ?? 'không có', 30) })
  }
  if (isObject(content) && (typeof value.deviceid === 'string' || isObject(content.hardware))) {
    const type = typeof itemtype === 'string' ? itemtype : 'Computer'
    const isComputer = /^computer$/i.test(type) && (action === undefined || action === 'inventory')
    if (isComputer) return ok({ object: value, reader: readGlpiFile })
    return err({ kind: 'other-device', itemType: shorten(/^computer$/i.test(type) ? String(action) : type, 60) })
  }
  return err({ kind: 'other-format', found: typeof format === 'string' ? shorten(format, 60) : null })
}
