import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { Asset } from '#shared/records/asset.ts'
import type { MachinePrinter } from './machine-facts.ts'
import type { MachineVerdict } from './machine-verdict.ts'

/** A printer that machines have installed and the inventory has not. */
export interface PrinterProposal {
  /** The same for every machine that prints on it. */
  readonly key: string
  readonly name: string
  readonly driver: string
  /** Of a printer on the network; '' for one on a cable. */
  readonly ipAddress: string
  /** Files of the machines that have it installed. */
  readonly files: readonly string[]
}

/** What prints into files, faxes, or stands at another machine: no device here. */
const NO_DEVICE =
  /\b(pdf|xps|onenote|fax|anydesk|teamviewer|ultraviewer|redirected|document writer|image writer|snagit|evernote)\b/i
const NO_PORT = /^(portprompt:|nul:|file:|shrfax:|xpsport:|ts\d+|\\\\)/i
const ADDRESS = /(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3})(?![\d.])/

/**
 * Printers worth adding: real devices that are neither in the inventory by their address nor noted as belonging to the
 * machine under that name. A printer on the network is one, however many machines print on it.
 */
export function proposePrinters(
  assets: readonly Asset[],
  verdicts: readonly MachineVerdict[],
): readonly PrinterProposal[] {
  const known = assets.filter((asset) => asset.kind === 'printer')
  const addresses = new Set(known.flatMap((asset) => asset.ipAddress.split(/[\s,;/]+/).filter(Boolean)))
  const attached = new Set(known.map((asset) => `${asset.parentId} ${foldForSearch(asset.name)}`))
  const found = new Map<string, { name: string; driver: string; ipAddress: string; files: string[] }>()
  for (const { machine, verdict, asset } of verdicts) {
    if (verdict === 'unclear') continue
    for (const printer of machine.facts.printers ?? []) {
      if (printer.name === '' || isNoDevice(printer)) continue
      const ipAddress = ADDRESS.exec(printer.port)?.[1] ?? ''
      if (ipAddress === '' ? attached.has(`${asset?.id} ${foldForSearch(printer.name)}`) : addresses.has(ipAddress))
        continue
      const key = ipAddress === '' ? `${machine.file} ${foldForSearch(printer.name)}` : ipAddress
      const same = found.get(key)
      if (same === undefined)
        found.set(key, { name: printer.name, driver: printer.driver, ipAddress, files: [machine.file] })
      else if (!same.files.includes(machine.file)) same.files.push(machine.file)
    }
  }
  return [...found].map(([key, proposal]) => ({ key, ...proposal }))
}

function isNoDevice({ name, driver, port }: MachinePrinter): boolean {
  return NO_DEVICE.test(name) || NO_DEVICE.test(driver) || NO_PORT.test(port) || name.startsWith('\\\\')
}
