/** The abbreviations that are not all capitals (NĐ 30/2020/NĐ-CP, Phụ lục III, and the Prime Minister's own). */
const mixed = new Map(['TTg', 'TTr', 'CTr', 'QyĐ'].map((one) => [one.toLocaleUpperCase('vi'), one]))

/** A document's symbol in the letters it is written in: "85/2016/nđ-cp" → "85/2016/NĐ-CP", "06/qđ-ttg" → "06/QĐ-TTg". */
export function symbolInCapitals(symbol: string): string {
  return symbol.replace(/[\p{L}\p{M}\d]+/gu, (group) => {
    if (!/\p{Ll}/u.test(group)) return group
    const capitals = group.toLocaleUpperCase('vi')
    return mixed.get(capitals) ?? capitals
  })
}
