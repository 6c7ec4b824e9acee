import { performance } from 'node:perf_hooks'

export interface Timed {
  readonly name: string
  readonly milliseconds: readonly number[]
}

/** The middle of several runs. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Runs two pieces of work in turn, A B A B …, after a warm-up, so that the ratio holds when the machine's speed drifts. */
export async function inTurn(
  runs: number,
  a: { name: string; work: () => unknown },
  b: { name: string; work: () => unknown },
): Promise<{ a: Timed; b: Timed; ratio: number }> {
  const times: [number[], number[]] = [[], []]
  const ratios: number[] = []
  for (let run = -1; run < runs; run++) {
    const pair: number[] = []
    for (const { work } of [a, b]) {
      const start = performance.now()
      await work()
      pair.push(performance.now() - start)
    }
    const [first = 0, second = 1] = pair
    if (run < 0) continue
    times[0].push(first)
    times[1].push(second)
    ratios.push(first / second)
  }
  return {
    a: { name: a.name, milliseconds: times[0] },
    b: { name: b.name, milliseconds: times[1] },
    ratio: median(ratios),
  }
}

/** One line of the table of results. */
export function row(title: string, ours: Timed, peer: Timed, ratio: number, goal: number): string {
  const ms = (timed: Timed): string => `${median(timed.milliseconds).toFixed(0)} ms`
  const verdict = ratio <= goal ? 'đạt' : 'CHƯA ĐẠT'
  return `| ${title} | ${ours.name}: ${ms(ours)} | ${peer.name}: ${ms(peer)} | ${ratio.toFixed(2)} | ≤ ${goal} | ${verdict} |`
}

/** Runs several pieces of work in turn, A B C A B C …, after a warm-up. */
export async function allInTurn(
  runs: number,
  candidates: readonly { readonly name: string; readonly work: () => unknown }[],
): Promise<readonly Timed[]> {
  const times = candidates.map((): number[] => [])
  for (let run = -1; run < runs; run++) {
    for (const [at, { work }] of candidates.entries()) {
      const start = performance.now()
      await work()
      if (run >= 0) times[at]?.push(performance.now() - start)
    }
  }
  return candidates.map(({ name }, at) => ({ name, milliseconds: times[at] ?? [] }))
}

/** The middle of the ratios of each round, for the results of one `allInTurn`. */
export function ratioOf(ours: Timed, peer: Timed): number {
  return median(ours.milliseconds.map((value, run) => value / (peer.milliseconds[run] ?? Number.NaN)))
}

/** One line for a figure without a peer; without a goal it is only told. */
export function simpleRow(title: string, value: number, unit: string, goal: number | null): string {
  const verdict = goal === null ? 'để biết' : value <= goal ? 'đạt' : 'CHƯA ĐẠT'
  return `| ${title} | ${value.toFixed(0)} ${unit} | | | ${goal === null ? '' : `≤ ${goal} ${unit}`} | ${verdict} |`
}
