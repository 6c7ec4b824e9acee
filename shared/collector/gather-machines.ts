import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { Result } from '#shared/basics/result.ts'
import { quote } from '#shared/basics/text.ts'
import { serialKey } from '#shared/records/serial.ts'
import type { MachineFacts } from './machine-facts.ts'
import { cardsOf, hostKey } from './machine-identity.ts'
import { describeMachineProblem } from './machine-problem.ts'
import { isPlausibleDay } from './plausible-day.ts'
import type { MachineFile, MachineProblem } from './read-machine-file.ts'

/** One file of the folder as it was read. */
export interface ReadFile {
  readonly name: string
  readonly read: Result<MachineFile, MachineProblem>
}

/** One machine, from the newest of its files. */
export interface Machine {
  readonly file: string
  readonly facts: MachineFacts
  /** Older files of the same machine, which are not used. */
  readonly older: readonly string[]
  /** What the user should know about it, each a sentence. */
  readonly notes: readonly string[]
}

/** A file that says nothing of a machine, with a whole sentence that names it. */
export interface ProblemFile {
  readonly file: string
  readonly kind: string
  readonly message: string
}

export interface GatheredMachines {
  /** In the order of their file names. */
  readonly machines: readonly Machine[]
  readonly problems: readonly ProblemFile[]
  /** Keys that are not used, and how many files have them; those of most files first. */
  readonly ignored: readonly { readonly key: string; readonly files: number }[]
}

interface Growing {
  readonly file: string
  facts: MachineFacts
  readonly older: string[]
  readonly notes: string[]
}

/**
 * Puts the files of a folder together into machines. Of several files of one machine (same serial; without one the same
 * network card; without either the same host name) the newest counts; `today` tells clocks that were wrong. A serial that stands on machines with other cards and
 * other names is no serial: it is left out, and said.
 */
export function gatherMachines(files: readonly ReadFile[], today: IsoDate): GatheredMachines {
  const problems: ProblemFile[] = []
  const ignored = new Map<string, number>()
  const readable: { readonly file: string; readonly facts: MachineFacts }[] = []
  for (const { name, read } of files) {
    if (!read.ok) {
      problems.push({ file: name, kind: kindOf(read.error), message: describeMachineProblem(name, read.error) })
      continue
    }
    readable.push({ file: name, facts: read.value.facts })
    for (const key of read.value.ignored) ignored.set(key, (ignored.get(key) ?? 0) + 1)
  }
  readable.sort((a, b) => order(momentOf(b.facts, today), momentOf(a.facts, today)) || order(a.file, b.file))
  const known = new KnownMachines()
  for (const { file, facts } of readable) {
    const same = known.find(facts)
    if (same === null) known.add(file, facts)
    else same.older.push(file)
  }
  return {
    machines: known.all.sort((a, b) => order(a.file, b.file)),
    problems,
    ignored: [...ignored].map(([key, count]) => ({ key, files: count })).sort((a, b) => b.files - a.files),
  }
}

function kindOf(problem: MachineProblem): string {
  return problem.kind === 'json' ? problem.problem.kind : problem.kind
}

/** A file by a clock that was wrong is older than any by one that was right. */
function momentOf({ collectedAt, collectedOn }: MachineFacts, today: IsoDate): string {
  return collectedOn !== null && isPlausibleDay(collectedOn, today) ? (collectedAt ?? '') : ''
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

class KnownMachines {
  readonly all: Growing[] = []
  readonly #bySerial = new Map<string, Growing>()
  readonly #byCard = new Map<string, Growing>()
  readonly #byHost = new Map<string, Growing>()
  /** Serials that several machines claim. */
  readonly #worthless = new Set<string>()

  /** The machine, met before, that these facts are of. */
  find(facts: MachineFacts): Growing | null {
    const serial = serialKey(facts.serial)
    if (serial !== '' && !this.#worthless.has(serial)) {
      const same = this.#bySerial.get(serial)
      if (same !== undefined && !isOther(same.facts, facts)) return same
    }
    for (const card of cardsOf(facts)) {
      const same = this.#byCard.get(card)
      // A card on a cable (USB) goes from machine to machine; their serials, or without any their names, tell them apart.
      if (same !== undefined && !haveOtherSerials(same.facts, facts) && !areOthers(same.facts, facts)) return same
    }
    const same = this.#byHost.get(hostKey(facts.hostName))
    const nothingElse = serial === '' && cardsOf(facts).length === 0
    return same !== undefined && nothingElse && same.facts.serial === '' && cardsOf(same.facts).length === 0
      ? same
      : null
  }

  add(file: string, given: MachineFacts): void {
    const machine: Growing = { file, facts: given, older: [], notes: [] }
    const serial = serialKey(given.serial)
    const claimed = this.#bySerial.get(serial)
    if (serial !== '' && claimed !== undefined) {
      this.#worthless.add(serial)
      for (const [each, other] of [
        [machine, claimed],
        [claimed, machine],
      ] as const) {
        if (each.facts.serial === '') continue
        each.notes.push(
          `Số sê-ri ${quote(each.facts.serial)} cũng có ở tệp ${quote(other.file)} của máy khác nên không dùng để nhận ra máy.`,
        )
        each.facts = { ...each.facts, serial: '' }
      }
    } else if (serial !== '') this.#bySerial.set(serial, machine)
    for (const card of cardsOf(given)) if (!this.#byCard.has(card)) this.#byCard.set(card, machine)
    const host = hostKey(given.hostName)
    if (host !== '' && !this.#byHost.has(host)) this.#byHost.set(host, machine)
    this.all.push(machine)
  }
}

/**
 * With one serial, but other names and none of its cards: two machines whose maker gave both the same serial. Without cards
 * a machine may have been renamed, but not within one moment.
 */
function isOther(a: MachineFacts, b: MachineFacts): boolean {
  const cards = new Set(cardsOf(a))
  const others = cardsOf(b)
  const apart = cards.size > 0 && others.length > 0 && !others.some((card) => cards.has(card))
  const atOnce = a.collectedAt !== null && a.collectedAt === b.collectedAt
  const isApart = apart || (atOnce && !others.some((card) => cards.has(card)))
  return isApart && hostKey(a.hostName) !== hostKey(b.hostName)
}

/** Without a serial on both sides, two names are two machines: to lose one is worse than to show a renamed one twice. */
function areOthers(a: MachineFacts, b: MachineFacts): boolean {
  const serials = a.serial !== '' && b.serial !== ''
  return !serials && a.hostName !== '' && b.hostName !== '' && hostKey(a.hostName) !== hostKey(b.hostName)
}

function haveOtherSerials(a: MachineFacts, b: MachineFacts): boolean {
  return a.serial !== '' && b.serial !== '' && serialKey(a.serial) !== serialKey(b.serial)
}
