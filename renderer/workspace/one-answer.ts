/** Asks a worker one question and ends it with its answer, its failure or when `signal` says so (null). */
export async function oneAnswer<A>(
  worker: Worker,
  question: unknown,
  { transfer = [], signal }: { readonly transfer?: Transferable[]; readonly signal?: AbortSignal } = {},
): Promise<A | null> {
  try {
    return await new Promise<A | null>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<A>) => resolve(data))
      worker.addEventListener('error', (event) => reject(new Error(`worker: ${event.message}`)))
      signal?.addEventListener('abort', () => resolve(null))
      worker.postMessage(question, transfer)
    })
  } finally {
    worker.terminate()
  }
}
