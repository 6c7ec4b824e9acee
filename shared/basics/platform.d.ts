// The few globals that every runtime of this program has (Node 20, Chromium, workers); shared/ uses no others.
declare function structuredClone<T>(value: T): T

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes: Uint8Array): string
}

declare function btoa(binary: string): string
declare function atob(base64: string): string
