import { doReadNumber, ReadingConfig } from 'read-vietnamese-number'
import { isMoney } from './money.ts'
import { capitalised } from './text.ts'

const BILLION = 1_000_000_000

/**
 * An amount in words for "(Bằng chữ: …)": 50588967000 → "Năm mươi tỷ, năm trăm tám mươi tám triệu chín trăm sáu mươi bảy
 * nghìn đồng". Takes whole đồng from 0 to MAX_MONEY and throws a RangeError on anything else.
 *
 * The rule is read off the plan of Vĩnh Long (seed 001): "tỷ", never "tỉ"; one comma, after the tỷ; and what follows it is
 * read as a number of its own, so 8094000000 is "Tám tỷ, chín mươi bốn triệu đồng" without "không trăm". Inside each of the
 * two parts an empty hundred is read out: "Một triệu không trăm chín mươi bốn nghìn đồng". A four after "mươi" is "bốn" as
 * in that plan ("bốn mươi bốn nghìn"); "tư" would be right as well, but one office writes one way.
 */
export function moneyInWords(amount: number): string {
  if (!isMoney(amount)) throw new RangeError(`not an amount in whole đồng: ${amount}`)
  const billions = Math.floor(amount / BILLION)
  const rest = amount % BILLION
  const parts: string[] = []
  if (billions > 0) parts.push(`${numberInWords(billions)} tỷ`)
  if (rest > 0 || billions === 0) parts.push(numberInWords(rest))
  return capitalised(`${parts.join(', ')} đồng`)
}

/** A whole number from 0 to 999.999.999 in words: 21 → "hai mươi mốt". Every word the library may choose is set here, so that an update of it cannot change a plan. */
export function numberInWords(n: number): string {
  const config = new ReadingConfig()
  config.unit = []
  config.digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
  config.units = [[], ['nghìn'], ['triệu'], ['tỷ']]
  config.oddText = 'linh'
  config.tenText = 'mười'
  config.hundredText = 'trăm'
  config.oneToneText = 'mốt'
  config.fourToneText = 'bốn'
  config.fiveToneText = 'lăm'
  config.tenToneText = 'mươi'
  config.skipTenTone = false
  return doReadNumber(String(n), config)
}
