import { randomUUID } from 'node:crypto'
import { readFolder } from '#electron/files/read-folder.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { err, ok } from '#shared/basics/result.ts'
import { quote } from '#shared/basics/text.ts'
import { acceptedAtFirst, collectedChanges } from '#shared/collector/collected-changes.ts'
import { compareMachines } from '#shared/collector/compare-machines.ts'
import { differenceReader } from '#shared/collector/difference-text.ts'
import { gatherMachines, type ReadFile } from '#shared/collector/gather-machines.ts'
import { countsText, type MachineVerdict, verdictCounts, verdictLabels } from '#shared/collector/machine-verdict.ts'
import { readMachineFile } from '#shared/collector/read-machine-file.ts'
import { describeFileFailure } from '#shared/contract/file-failure-words.ts'
import { unreadProblem } from '#shared/contract/folder-file-words.ts'
import { applySnapshot } from './apply-snapshot.ts'
import type { RunCommand } from './command.ts'
import { readInput } from './input.ts'

/**
 * `khs collect`: what the machines of a folder would change in an inventory. With --apply the snapshot in which every new
 * and changed machine without doubts is taken over; what is gone and what printers there are is told, never applied.
 */
export const collectMachines: RunCommand = async (args) => {
  const input = await readInput(args.into ?? '')
  if (!input.ok) return input
  const folder = await readFolder(args.file, 'json')
  if (!folder.ok) {
    const isFile = folder.error.code === 'ENOTDIR'
    const message = isFile
      ? `${quote(args.file)} là một tệp. Hãy chỉ ra thư mục chứa các tệp kết quả.`
      : describeFileFailure(folder.error)
    return err({ kind: isFile ? 'not-a-folder' : folder.error.kind, message, place: { file: args.file } })
  }
  const { files, unread } = folder.value
  if (files.length + unread.length === 0) {
    const message = `Thư mục ${quote(args.file)} không có tệp .json nào của bộ thu thập hay của GLPI Agent. Hãy chọn thư mục chứa kết quả (thường là “ket-qua”).`
    return err({ kind: 'no-files', message, place: { file: args.file } })
  }
  const { snapshot } = input.value
  const read = files.map(({ name, bytes }): ReadFile => ({ name, read: readMachineFile(bytes) }))
  const gathered = gatherMachines(read, args.today)
  const problems = [...gathered.problems, ...unread.map(unreadProblem)]
  const comparison = compareMachines(snapshot, gathered, args.today)
  if (args.apply !== null) {
    const changes = collectedChanges(comparison, acceptedAtFirst(comparison), () => randomUUID())
    const saved = await applySnapshot(args.apply, snapshot, changes)
    if (!saved.ok) return saved
  }
  const words = differenceReader(snapshot)
  const open = comparison.verdicts.filter(({ verdict, doubts }) => verdict === 'unclear' || doubts.length > 0)
  const { verdicts, gone, neverSeen, printers } = comparison
  return ok({
    exitCode: problems.length + open.length > 0 ? 1 : 0,
    lines: [
      ...verdicts.flatMap((each) => machineLines(each, words)),
      ...gone.map(({ name, code }) => `Không thấy [${code || name}] ${name}: lần này không có tệp của máy này.`),
      ...problems.map(({ message }) => `Lỗi ${message}`),
    ],
    notes: [
      ...ignoredNotes(gathered.ignored),
      ...(printers.length === 0
        ? []
        : [`${formatInteger(printers.length)} máy in chưa có trong danh sách; hãy thêm trong ứng dụng.`]),
      ...(neverSeen.length === 0
        ? []
        : [`${formatInteger(neverSeen.length)} máy đang dùng chưa được thu thập lần nào.`]),
      `${countsText(comparison)}; ${formatInteger(gone.length)} máy không thấy; ${formatInteger(problems.length)} tệp không đọc được. ${
        args.apply === null
          ? 'Chưa ghi gì; thêm --apply để ghi.'
          : `Đã ghi các máy không có điểm nghi vấn vào ${args.apply}.`
      }`,
    ],
    data: {
      counts: verdictCounts(comparison),
      machines: verdicts.map((each) => ({
        file: each.machine.file,
        older: each.machine.older,
        verdict: each.verdict,
        assetId: each.asset?.id ?? null,
        matchedBy: each.matchedBy,
        differences: each.differences,
        notes: each.notes,
        doubts: each.doubts,
      })),
      gone: gone.map(({ id }) => id),
      neverSeen: neverSeen.map(({ id }) => id),
      printers,
      problems,
      ignored: gathered.ignored,
      applied: args.apply,
    },
  })
}

function machineLines(
  { machine, verdict, asset, differences, notes, doubts }: MachineVerdict,
  words: ReturnType<typeof differenceReader>,
): readonly string[] {
  const name = asset?.name || machine.facts.hostName || machine.facts.model || 'Máy tính'
  const changed = differences.map(words).map(({ label, before, after }) => {
    return before === '' ? `${label}: ${after}` : `${label}: ${before} → ${after}`
  })
  const older = machine.older.length === 0 ? [] : [`không dùng tệp cũ hơn: ${machine.older.join(', ')}`]
  const parts = [name, ...doubts, ...notes, ...older, ...(verdict === 'same' ? [] : changed)]
  return [`${verdictLabels[verdict]} [${machine.file}] ${parts.join(' | ')}`]
}

/** Nothing is left aside without a word. */
function ignoredNotes(ignored: readonly { readonly key: string; readonly files: number }[]): readonly string[] {
  if (ignored.length === 0) return []
  const shown = ignored.slice(0, 20).map(({ key, files }) => `${key} (${formatInteger(files)} tệp)`)
  const more = ignored.length > shown.length ? ` và ${formatInteger(ignored.length - shown.length)} mục khác` : ''
  return [`Mục không dùng đến: ${shown.join(', ')}${more}.`]
}
