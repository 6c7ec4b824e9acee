// The peers are installed only for a benchmark run; here stands what the benchmarks use of them.
declare module 'pizzip' {
  export default class PizZip {
    constructor(data: Uint8Array)
    generate(options: { type: 'uint8array'; compression: 'DEFLATE' }): Uint8Array
  }
}

declare module 'docxtemplater' {
  import type PizZip from 'pizzip'

  export default class Docxtemplater {
    constructor(zip: PizZip, options: { paragraphLoop: boolean; linebreaks: boolean; nullGetter: () => string })
    render(data: object): void
    getZip(): PizZip
  }
}
