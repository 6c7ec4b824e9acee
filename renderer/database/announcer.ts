import type { RowChange } from './change.ts'

type Touched = Pick<RowChange, 'collection' | 'id'>

/** Tells the other windows on the same database which records were written. */
export interface Announcer {
  announce(touched: readonly Touched[]): void
  close(): void
}

/** `onNews` is told which records another window wrote; it must read them again, the message carries no content. */
export function openAnnouncer(databaseName: string, onNews: (touched: readonly Touched[]) => void): Announcer {
  const channel = new BroadcastChannel(`${databaseName}/written`)
  channel.onmessage = (event: MessageEvent<readonly Touched[]>) => onNews(event.data)
  return {
    announce: (touched) => channel.postMessage(touched.map(({ collection, id }) => ({ collection, id }))),
    close: () => channel.close(),
  }
}
