import { quote } from '#shared/basics/text.ts'
import type { Source, SourceProblem } from './import-jobs.ts'

/** The sources with more of them; what is there already, byte for byte, is taken once and told: its rows would count twice. */
export function withMore(
  sources: readonly Source[],
  more: readonly Source[],
): { readonly sources: readonly Source[]; readonly repeated: readonly SourceProblem[] } {
  const taken = [...sources]
  const repeated = new Map<string, SourceProblem>()
  for (const source of more) {
    const known = taken.find((each) => isSame(each, source))
    if (known === undefined) taken.push(source)
    else {
      const told = repeats(source, known)
      repeated.set(`${told.name} ${told.message}`, told)
    }
  }
  return { sources: taken, repeated: [...repeated.values()] }
}

function isSame(one: Source, other: Source): boolean {
  if (one.kind === 'clipboard' || other.kind === 'clipboard') {
    return one.kind === other.kind && 'text' in one && 'text' in other && one.text === other.text
  }
  return one.bytes.length === other.bytes.length && one.bytes.every((byte, at) => byte === other.bytes[at])
}

function repeats(source: Source, known: Source): SourceProblem {
  if (source.kind === 'clipboard' || known.kind === 'clipboard') {
    return { name: 'Nội dung dán vào', message: 'Nội dung này đã được dán trước đó nên chỉ lấy một lần.' }
  }
  const which = source.name === known.name ? 'Tệp này' : `Tệp này giống hệt ${quote(known.name)},`
  return { name: source.name, message: `${which} đã được chọn nên chỉ lấy một lần.` }
}
