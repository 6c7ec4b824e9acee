/**
 * The one contract between the page and whatever carries it. `electron/preload` and `renderer/bridge` satisfy this type;
 * `electron/ipc` answers it. A method added here fails to compile on every side until it exists there.
 */
export interface Bridge {
  readonly kind: 'electron' | 'browser'
  /** Shows the save dialog and writes the bytes, verified, in one step: the page never sees or chooses a path. */
  saveFile(request: SaveRequest): Promise<SaveAnswer>
  /** Prints HTML to PDF and saves it; in a browser it opens the print dialog instead. */
  savePdf(request: PdfRequest): Promise<SaveAnswer>
  /** Shows the open dialog and hands over the bytes of one file within the size limit. */
  openFile(request: OpenRequest): Promise<OpenAnswer>
  /** The same for several files at once. */
  openFiles(request: OpenFilesRequest): Promise<OpenFilesAnswer>
  /**
   * Shows a folder dialog and hands over every file of one kind in that folder and in the folders directly inside it.
   * What cannot be read is named; nothing is left out in silence.
   */
  openFolder(request: OpenRequest): Promise<OpenFolderAnswer>
  /**
   * Shows a folder dialog and writes the files into that folder, verified; one of the same name is replaced. A browser
   * downloads them as one ZIP.
   */
  saveFolder(request: SaveFolderRequest): Promise<SaveFolderAnswer>
  /** Tells the shell that everything typed is stored, so that its sentinel can remember the state (ARCHITECTURE.md). */
  noteStored(state: StoredState): Promise<void>
  about(): Promise<About>
}

export const fileKinds = ['docx', 'pdf', 'xlsx', 'json', 'csv', 'tsv', 'txt'] as const
export type FileKind = (typeof fileKinds)[number]

/** Largest file the page may hand over or ask for, in bytes. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024

/** What may be written into a folder: besides files to be opened, the collector, which is started by its user. */
export const folderFileKinds = [...fileKinds, 'cmd', 'ps1'] as const

/** Most files that are read from a folder or chosen at once, and the most bytes of one file of a folder. */
export const MAX_FILES = 5000
export const MAX_FOLDER_FILE_BYTES = 4 * 1024 * 1024

export interface SaveRequest {
  readonly fileKind: FileKind
  /** A file name without folder; the shell cleans it again. */
  readonly suggestedName: string
  readonly bytes: Uint8Array
}

export interface PdfRequest {
  readonly suggestedName: string
  /** A whole document with its own styles; it runs no script and loads nothing. */
  readonly html: string
}

export interface OpenRequest {
  readonly fileKind: FileKind
}

export interface OpenFilesRequest {
  readonly fileKinds: readonly FileKind[]
}

export interface SaveFolderRequest {
  /** What the ZIP of a browser is called, without extension. */
  readonly suggestedName: string
  readonly files: readonly NamedBytes[]
}

/** A file without its folder; in an answer to openFolder the name of a folder inside may stand before it: "ket-qua/a.json". */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

export type SaveAnswer =
  | {
      readonly outcome: 'saved'
      readonly name: string
      readonly place: string
      readonly bytes: number
      readonly sha256: string
    }
  /** Handed to the browser (download or print dialog): what became of it is out of our sight. */
  | { readonly outcome: 'handedOver'; readonly name: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly failure: FileFailure }

export type OpenAnswer =
  | { readonly outcome: 'opened'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly failure: FileFailure }

/** A file that was chosen, or stands in the chosen folder, and could not be read. */
export interface UnreadFile {
  readonly name: string
  readonly failure: FileFailure
}

export type OpenFilesAnswer =
  | { readonly outcome: 'opened'; readonly files: readonly NamedBytes[]; readonly unread: readonly UnreadFile[] }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly failure: FileFailure }

export type OpenFolderAnswer =
  | {
      readonly outcome: 'opened'
      /** The folder's own name. */
      readonly name: string
      /** In the order of their names. */
      readonly files: readonly NamedBytes[]
      readonly unread: readonly UnreadFile[]
      /** How many files of other kinds were passed over. */
      readonly others: number
    }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly failure: FileFailure }

export type SaveFolderAnswer =
  | { readonly outcome: 'saved'; readonly place: string; readonly files: readonly WrittenFile[] }
  | { readonly outcome: 'handedOver'; readonly name: string }
  | { readonly outcome: 'cancelled' }
  /** `written` names what had been put in place before. */
  | { readonly outcome: 'failed'; readonly failure: FileFailure; readonly written: readonly string[] }

export interface WrittenFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

export const fileFailureKinds = [
  'disk-full',
  'no-permission',
  'read-only',
  'in-use',
  'gone',
  'too-large',
  'too-many',
  'name-too-long',
  'taken',
  'not-a-file',
  'bad-link',
  'verify-mismatch',
  'refused',
  'unknown',
] as const
export type FileFailureKind = (typeof fileFailureKinds)[number]

/** Why a file could not be written or read; `place` is the path or drive as the user knows it. */
export interface FileFailure {
  readonly kind: FileFailureKind
  readonly place: string
  /** The system's own code (ENOSPC …) for the log; never the only thing the user sees. */
  readonly code: string
}

export interface StoredState {
  readonly snapshotVersion: number
  /** Rows per collection. */
  readonly counts: Readonly<Record<string, number>>
}

export interface About {
  readonly appVersion: string
  readonly shell: string
}

/** The ipc channel of each method; main listens on these and nothing else. */
export const channels = {
  saveFile: 'file:save',
  savePdf: 'file:pdf',
  openFile: 'file:open',
  openFiles: 'file:open-several',
  openFolder: 'folder:open',
  saveFolder: 'folder:save',
  noteStored: 'stored:note',
  about: 'app:about',
} as const satisfies Record<Exclude<keyof Bridge, 'kind'>, string>
