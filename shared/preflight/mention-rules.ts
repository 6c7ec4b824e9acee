import { quote } from '#shared/basics/text.ts'
import type { HeadingBlock, Outline } from '#shared/document/outline.ts'
import { runsText } from '#shared/document/outline-text.ts'
import type { Found, Rule } from './finding.ts'
import { textsOf } from './plan-texts.ts'

/** "mục II.2 của Kế hoạch này", "phần B nêu trên": a place in this very document. */
const OWN_PLACE =
  /(?<!\p{L})(?:mục|phần|điểm|khoản) ((?:[A-ZĐ]|[IVX]+|\d+|[a-zđ])(?:\.(?:[IVX]+|\d+|[a-zđ]))*)(?![\p{L}\d])(?=,? (?:của )?(?:kế hoạch này|văn bản này|nêu trên|ở trên|trên đây|nêu dưới|dưới đây|ở dưới))/giu

/** How a heading can be called: "B.II.2.1", and any end of it. */
function namesOf(outline: Outline): ReadonlySet<string> {
  const path: string[] = []
  const names = new Set<string>()
  for (const block of outline.body) {
    if (block.kind !== 'heading') continue
    place(path, block)
    const parts = path.filter((part) => part !== '')
    for (let from = 0; from < parts.length; from += 1) names.add(parts.slice(from).join('.').toLocaleLowerCase('vi'))
  }
  return names
}

/** A heading "2.1." carries the "2" above it, so it takes its place. */
function place(path: string[], { level, number }: HeadingBlock): void {
  const bare = number.replace(/[.)\s]+$/u, '')
  path.length = level - 1
  for (let at = 0; at < path.length; at += 1) path[at] ??= ''
  if (level === 4) path[2] = ''
  path[level - 1] = bare
}

const ownPlace: Rule = {
  id: 'reference.section',
  title: 'Mục được nhắc đến có trong văn bản',
  severity: 'warning',
  source: 'Dẫn chiếu trong văn bản phải đúng',
  check: ({ outline }) => {
    const names = namesOf(outline)
    return outline.body.flatMap((block): readonly Found[] => {
      if (block.kind !== 'text' || block.origin === undefined) return []
      const { origin } = block
      return [...runsText(block.runs).matchAll(OWN_PLACE)]
        .filter((match) => !names.has((match[1] ?? '').toLocaleLowerCase('vi')))
        .map((match) => ({
          message: `Lời văn dẫn đến ${quote(match[0])} nhưng văn bản không có mục đó.`,
          advice: 'Sửa số mục, hoặc nhắc tên đề mục thay cho số.',
          at: origin,
        }))
    })
  },
}

const OTHER_YEAR = /(?<!\p{L})kế hoạch(?:[^.;:]{0,90}?)(?<!\p{L})năm (20\d\d)(?!\d)/giu

const textYear: Rule = {
  id: 'period.text-year',
  title: 'Tên kế hoạch và đề mục nói đúng năm kế hoạch',
  severity: 'warning',
  source: 'Sao chép từ kế hoạch năm trước hay sót năm cũ',
  check: (context) => {
    const { plan } = context
    const last = plan.horizonTo ?? plan.year
    return textsOf(context)
      .filter(({ field }) => field === 'subject' || field === 'title' || field === 'closing')
      .flatMap(({ content, at, field }) =>
        content.flatMap((inline) =>
          inline.kind !== 'text'
            ? []
            : [...inline.text.matchAll(OTHER_YEAR)].flatMap((match): readonly Found[] => {
                const year = Number(match[1])
                if (year >= plan.year && year <= last) return []
                return [
                  {
                    message: `${quote(match[0].slice(0, 80))} nói năm ${year}, trong khi đây là kế hoạch năm ${plan.year}.`,
                    advice: 'Sửa năm, hoặc gắn số liệu “Năm kế hoạch” để năm tự theo kế hoạch.',
                    at,
                    field,
                  },
                ]
              }),
        ),
      )
  },
}

/** Whether what the text speaks of is there. */
export const mentionRules: readonly Rule[] = [ownPlace, textYear]
