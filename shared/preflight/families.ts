/** What rules look at; a rule belongs to the family its id begins with. */
export const ruleFamilies = [
  'form',
  'completeness',
  'arithmetic',
  'coverage',
  'law',
  'security',
  'contradiction',
  'period',
  'reference',
] as const
export type RuleFamily = (typeof ruleFamilies)[number]
export const ruleFamilyLabels: Readonly<Record<RuleFamily, string>> = {
  form: 'Thể thức văn bản',
  completeness: 'Đủ nội dung',
  arithmetic: 'Số học',
  coverage: 'Chỉ tiêu, nhiệm vụ, kinh phí khớp nhau',
  law: 'Căn cứ pháp lý',
  security: 'An toàn thông tin',
  contradiction: 'Lời văn khớp số liệu',
  period: 'Năm và thời gian',
  reference: 'Dẫn chiếu',
}

/** The family of every first part of a rule's id. */
const families: Readonly<Record<string, RuleFamily>> = {
  head: 'form',
  form: 'form',
  text: 'completeness',
  statement: 'completeness',
  assignment: 'completeness',
  list: 'completeness',
  initiative: 'completeness',
  phase: 'completeness',
  task: 'completeness',
  plan: 'completeness',
  money: 'arithmetic',
  people: 'arithmetic',
  coverage: 'coverage',
  law: 'law',
  security: 'security',
  inventory: 'security',
  figure: 'contradiction',
  target: 'contradiction',
  period: 'period',
  execution: 'arithmetic',
  carried: 'arithmetic',
  version: 'period',
  reference: 'reference',
}

/** The family of a rule. Throws for an id that begins with no known word: a new one belongs into the list. */
export function familyOf(rule: string): RuleFamily {
  const word = rule.slice(0, rule.indexOf('.'))
  const family = families[word]
  if (family === undefined) throw new RangeError(`no family for rule ${rule}`)
  return family
}
