import { basename, dirname } from 'node:path'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { cleanLine, quote } from '#shared/basics/text.ts'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { docxCarriesOutline } from '#shared/document/read-docx-text.ts'
import { type Comparison, compareVersions, isSame, type VersionSide } from '#shared/versions/compare-versions.ts'
import { comparisonOutline } from '#shared/versions/comparison-outline.ts'
import { changeWords, comparisonLines, shortPair } from '#shared/versions/comparison-words.ts'
import { planName } from '#shared/versions/plan-summary.ts'
import { choosePlan } from './choose-plan.ts'
import type { Arguments, Failure, RunCommand } from './command.ts'
import { readInput } from './input.ts'
import { type SavedFile, savedLine, saveFiles } from './save-files.ts'

/** `khs compare`: what differs between the plans of two files, in words and as a DOCX. */
export const compare: RunCommand = async (args) => {
  const [first = '', second = ''] = args.files
  if (args.docx !== null && !/\.docx$/i.test(args.docx)) {
    const message = `Bảng so sánh là tệp DOCX nên ${quote(basename(args.docx))} phải có đuôi .docx.`
    return err({ kind: 'not-a-docx-name', message, place: { file: args.docx } })
  }
  // One plan for both, or one for each: "2026,2027".
  const [planA = null, planB = planA] = args.plan?.split(',') ?? []
  const left = await readSide(first, { ...args, plan: planA })
  if (!left.ok) return left
  const right = await readSide(second, { ...args, plan: planB })
  if (!right.ok) return right
  const compared = compareVersions(left.value, right.value)
  if (!compared.ok) return err({ kind: 'no-plan', message: compared.error, place: { file: first } })
  const saved = args.docx === null ? ok([]) : await saveDocx(args.docx, compared.value, right.value)
  if (!saved.ok) return saved
  return ok({
    exitCode: 0,
    lines: [...sayComparison(compared.value), ...saved.value.map(savedLine)],
    notes: isSame(compared.value) ? ['Hai bản không có điểm nào khác nhau.'] : [],
    data: { same: isSame(compared.value), comparison: compared.value, files: saved.value },
  })
}

async function readSide(file: string, args: Arguments): Promise<Result<VersionSide, Failure>> {
  const input = await readInput(file)
  if (!input.ok) return input
  const context = choosePlan(input.value.snapshot, { ...args, file })
  if (!context.ok) return context
  const { plan } = context.value
  const label = `${basename(file)}, ${planName(plan).toLocaleLowerCase('vi')}`
  return ok({ snapshot: input.value.snapshot, planId: plan.id, today: args.today, label })
}

async function saveDocx(
  path: string,
  comparison: Comparison,
  { snapshot, today }: VersionSide,
): Promise<Result<readonly SavedFile[], Failure>> {
  const outline = comparisonOutline(comparison, snapshot.hospital, today)
  const bytes = await writeDocx(outline)
  const whole = docxCarriesOutline(bytes, outline)
  if (!whole.ok) {
    const message = `Bảng so sánh tạo xong nhưng đọc lại không đúng nên không ghi. ${whole.error}`
    return err({ kind: 'not-whole', message, place: { file: path } })
  }
  return saveFiles(dirname(path), [{ kind: 'docx', name: basename(path), bytes }])
}

function sayComparison(comparison: Comparison): readonly string[] {
  const { lists, bases, text, head } = comparison
  return [
    ...comparisonLines(comparison),
    ...lists.flatMap(({ title, records }) =>
      records.map(({ kind, name, fields }) => {
        const details = fields
          .map(({ label, left, right }) => `${label}: ${shortPair(left, right).join(' → ')}`)
          .join('; ')
        return `${changeWords[kind]} (${title}): ${quote(name)}${details === '' ? '' : `. ${details}`}`
      }),
    ),
    ...bases.added.map((cited) => `Thêm (Căn cứ): ${cited}`),
    ...bases.removed.map((cited) => `Bỏ (Căn cứ): ${cited}`),
    ...head.map(
      ({ label, left, right }) => `Thay đổi (Đầu và cuối văn bản): ${label}: ${shortPair(left, right).join(' → ')}`,
    ),
    ...text.map(({ kind, title, pieces }) => {
      const words = pieces.flatMap((piece) =>
        piece.kind === 'same' || piece.text.trim() === ''
          ? []
          : [`${changeWords[piece.kind].toLowerCase()} ${quote(piece.text)}`],
      )
      return `${changeWords[kind]} (Lời văn): ${title}: ${words.join(', ')}`
    }),
  ].map(cleanLine)
}
