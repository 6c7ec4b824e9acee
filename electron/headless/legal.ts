import { basename } from 'node:path'
import { readLimited } from '#electron/files/read-limited.ts'
import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { decodeText } from '#shared/basics/decode-text.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { catalogueDocument } from '#shared/legal/catalogue.ts'
import { documentName } from '#shared/legal/from-catalogue.ts'
import { type MatchedDocument, matchPasted, type PasteChoice, pasteVerdictLabels } from '#shared/legal/match-pasted.ts'
import { describePasteProblem, splitLegalText } from '#shared/legal/split-legal-text.ts'
import { type LegalBasis, legalBasisTypeLabels } from '#shared/records/legal-basis.ts'
import { describeNotUtf8 } from '#shared/records/read-problem.ts'
import type { Failure, RunCommand } from './command.ts'
import { inputFailure, readInput } from './input.ts'

/** More than the longest block that is read, in any encoding. */
const MAX_BYTES = 4_000_000

/** `khs legal split`: the documents that the căn cứ of a plan name, and which of them are known. Nothing is written. */
export const splitLegal: RunCommand = async (args) => {
  const text = await readText(args.file)
  if (!text.ok) return text
  const input = args.into === null ? null : await readInput(args.into)
  if (input !== null && !input.ok) return input
  const bases = input?.value.snapshot.legalBases ?? []
  const split = splitLegalText(
    text.value,
    bases.map(({ issuer }) => issuer),
  )
  if (!split.ok) {
    return err({ kind: split.error.kind, message: describePasteProblem(split.error), place: { file: args.file } })
  }
  const { pieces } = split.value
  const matched = matchPasted(pieces, bases)
  const unread = pieces.filter(({ kind }) => kind === 'unread')
  const open = matched.filter(({ verdict }) => verdict === 'ask')
  return ok({
    exitCode: open.length + unread.length > 0 ? 1 : 0,
    lines: [
      ...matched.map((each, index) => `${index + 1}. ${matchedLine(each, bases)}`),
      ...unread.map(({ source }) => `Không nhận ra: ${source}`),
    ],
    notes: [
      `${formatInteger(matched.length)} văn bản, ${formatInteger(open.length)} cần xem; ${formatInteger(unread.length)} đoạn không nhận ra.`,
    ],
    data: {
      text: split.value.text,
      documents: matched.map(({ document, verdict, choice, candidates, reasons }) => ({
        ...document,
        verdict,
        choice,
        candidates,
        reasons,
      })),
      others: pieces.filter(({ kind }) => kind !== 'document'),
      into: args.into,
    },
  })
}

function matchedLine({ document, verdict, choice, reasons }: MatchedDocument, bases: readonly LegalBasis[]): string {
  const { type, symbol, date, issuer, abstract, remarks } = document
  const told = remarks.filter(({ asks }) => !asks).map(({ text }) => text)
  const parts = [
    `${legalBasisTypeLabels[type]} ${symbol}`.trim(),
    date === null ? 'chưa có ngày' : formatShortDate(date),
    issuer,
    abstract,
    `[${pasteVerdictLabels[verdict]}${nameOf(choice, bases)}]`,
    ...reasons,
    ...told,
  ]
  return parts.filter((part) => part !== '').join(' | ')
}

/** The document of the list or the catalogue that is proposed. */
function nameOf(choice: PasteChoice | null, bases: readonly LegalBasis[]): string {
  if (choice === null || choice.use === 'new' || choice.use === 'skip') return ''
  const known = choice.use === 'list' ? bases.find(({ id }) => id === choice.id) : catalogueDocument(choice.key)
  return known === undefined || known === null ? '' : `: ${documentName(known)}`
}

async function readText(path: string): Promise<Result<string, Failure>> {
  const read = await readLimited(path, MAX_BYTES)
  if (!read.ok) return err(inputFailure(read.error, '.txt'))
  const text = decodeText(read.value)
  if (text !== null) return ok(text)
  return err({ kind: 'not-utf8', message: describeNotUtf8(basename(path)), place: { file: path } })
}
