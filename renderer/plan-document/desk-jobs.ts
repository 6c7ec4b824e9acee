import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { Result } from '#shared/basics/result.ts'
import type { HeadingLevel, Origin } from '#shared/document/outline.ts'
import type { PackageHeader } from '#shared/package/envelope.ts'
import type { DismissedFinding } from '#shared/preflight/dismissals.ts'
import type { Finding } from '#shared/preflight/finding.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** A line of the document's table of contents; `place` counts the headings of the body from 0, then the appendices. */
export interface HeadingLine {
  readonly kind: 'heading' | 'appendix'
  readonly place: number
  readonly level: HeadingLevel
  readonly text: string
  /** The record whose words it is; null where there is none. */
  readonly origin: Origin | null
}

/** A plan's document as screens show it. */
export interface Draft {
  readonly planId: string
  /** Without extension: "KH-10-YHCTBD-2026". */
  readonly fileName: string
  readonly headings: readonly HeadingLine[]
  /** What is open, gravest first. */
  readonly findings: readonly Finding[]
  /** What somebody has left as it is, with why. */
  readonly dismissed: readonly DismissedFinding[]
  /** The print HTML; null when only the findings were asked for. */
  readonly html: string | null
}

/** The part of a draft that is looked at. */
export type DraftPages = Pick<Draft, 'fileName' | 'headings' | 'html'>

export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: string
}

/** Which plan to work on; `today` is the day a draft without date speaks of. */
export interface PlanAsked {
  readonly planId: string
  readonly today: IsoDate
}

/** What the worker can be asked for, and what it answers. A missing plan answers null. */
export interface DeskJobs {
  /** What is seen at once while somebody types; the findings take longer and come with the draft. */
  readonly pages: { readonly ask: PlanAsked; readonly answer: DraftPages | null }
  readonly draft: { readonly ask: PlanAsked & { readonly pages: boolean }; readonly answer: Draft | null }
  /** The error is a Vietnamese sentence: the file was made but does not carry the whole document. */
  readonly docx: { readonly ask: PlanAsked; readonly answer: Result<MadeFile, string> | null }
  /** The appendices as a workbook; null as well when the plan has none. The error is a Vietnamese sentence. */
  readonly appendices: { readonly ask: PlanAsked; readonly answer: Result<MadeFile, string> | null }
  readonly package: {
    readonly ask: Pick<
      PackageHeader,
      'packageId' | 'year' | 'sequence' | 'previousHash' | 'createdAt' | 'appVersion'
    > & {
      readonly leaving: readonly string[]
    }
    /** With the digest of its content, which the next package names. The error is a Vietnamese sentence. */
    readonly answer: Result<MadeFile & { readonly contentDigest: string }, string>
  }
}

export type DeskJob = keyof DeskJobs

/** Collections that changed since the last message; the worker keeps the others. */
export type ChangedRecords = Partial<Snapshot>

export type DeskMessage = {
  [J in DeskJob]: {
    readonly id: number
    readonly job: J
    readonly changed: ChangedRecords
    readonly ask: DeskJobs[J]['ask']
  }
}[DeskJob]

export type DeskReply =
  | { readonly id: number; readonly outcome: 'done'; readonly answer: unknown }
  | { readonly id: number; readonly outcome: 'broken'; readonly reason: string }
