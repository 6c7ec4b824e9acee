import { commonEnds } from '#shared/basics/common-ends.ts'
import { padCount } from '#shared/basics/numbering.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { toWords } from '#shared/document/runs.ts'
import { collections } from '#shared/records/collections.ts'
import type { Found, PreflightContext, Rule } from './finding.ts'
import { mendedTexts } from './mended-texts.ts'
import { textsOf } from './plan-texts.ts'

const ND30 = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II'

/** Whatever stands about a difference, for a message: some words before and after it. */
function around(was: string, now: string): { readonly was: string; readonly now: string } {
  const { start, end } = commonEnds(was, now)
  const from = Math.max(0, start - 18)
  const cut = (text: string) => text.slice(from, Math.min(text.length, text.length - end + 18)).trim()
  return { was: cut(was), now: cut(now) }
}

/** A rule about how texts are written, each with its one right spelling. */
function spelling(
  rule: Pick<Rule, 'id' | 'title' | 'severity' | 'source'>,
  mend: (text: string, first: boolean) => string,
  say: (was: string, now: string) => Pick<Found, 'message' | 'advice'>,
): Rule {
  return {
    ...rule,
    check: (context) =>
      mendedTexts(context, mend).map(({ at, field, pieces, repair }): Found => {
        const [piece = { was: '', now: '' }] = pieces
        const { was, now } = around(piece.was, piece.now)
        return { ...say(was, now), at, field, repair: { label: 'Sửa lại', fields: [repair] } }
      }),
  }
}

/** "46/2018 /TT-BYT", "Số: 10 /KH": a symbol is written in one piece. */
const SPLIT_SYMBOL = /(?<=\d) ?\/ (?=[A-ZĐ]{2})|(?<=\d) \/ ?(?=[A-ZĐ]{2})/gu
const tidy = (text: string): string =>
  text
    .replace(SPLIT_SYMBOL, '/')
    .replace(/(?<=\S) +([,;!?)])(?!\))/gu, '$1')
    // A ratio or an hour keeps its spaces: "1 : 3".
    .replace(/(?<=\S) +:(?!\s*\d)/gu, ':')
    .replace(/(?<=[\p{L}\p{M}\d)]) +\.(?=\s|$)/gu, '.')
    .replace(/\( +/gu, '(')
    .replace(/(?<=\S) {2,}(?=\S)/gu, ' ')

const spacing = spelling(
  {
    id: 'form.spacing',
    title: 'Không thừa dấu cách trong lời văn và ký hiệu',
    severity: 'info',
    source: `${ND30}, khoản 3: ký hiệu viết liền; dấu câu viết liền chữ đứng trước`,
  },
  tidy,
  (was, now) => ({ message: `Lời văn thừa dấu cách ở ${quote(was)}.`, advice: `Viết ${quote(now)}.` }),
)

/** Days below 10 and the months 1 and 2 are written with a zero in front. */
const padDates = (text: string): string =>
  text.replace(
    /(?<!\p{L})(ngày|Ngày) (\d{1,2}) tháng (\d{1,2})(?!\d)/gu,
    (all, word: string, day: string, month: string) => {
      const small = Number(month) <= 2 ? padCount(Number(month)) : month
      return Number(day) < 1 || Number(day) > 31 ? all : `${word} ${padCount(Number(day))} tháng ${small}`
    },
  )

const dateZero = spelling(
  {
    id: 'form.date-zero',
    title: 'Ngày dưới 10, tháng 1 và 2 có số 0 đứng trước',
    severity: 'info',
    source: `${ND30}, khoản 4: ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 ở trước`,
  },
  padDates,
  (was, now) => ({ message: `Ngày, tháng ở ${quote(was)} thiếu số 0.`, advice: `Viết ${quote(now)}.` }),
)

/** A number or a dash typed where the program prints its own: it would stand twice. */
const OWN_NUMBER = /^\s*(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}\.|[a-hđ]\))\s+|[-–+•]\s+)/u

const typedNumber: Rule = {
  id: 'form.typed-number',
  title: 'Số đề mục, gạch đầu dòng do chương trình tự đánh',
  severity: 'warning',
  source: 'Số của đề mục đi theo vị trí; gõ tay thì in hai lần và sai khi thêm, bớt mục',
  check: ({ snapshot, plan }) => {
    const strip = (text: string, first: boolean) => (first ? text.replace(OWN_NUMBER, '') : text)
    return (
      mendedTexts({ snapshot, plan }, strip)
        // A paragraph of a section may begin with a number of its own: nothing prints one there.
        .filter(({ field, at }) => field !== 'blocks' && at.collection !== 'plans')
        .map(({ at, field, pieces, repair }): Found => {
          const typed = quote((pieces[0]?.was ?? '').slice(0, 40))
          return {
            message: `Lời văn gõ tay số hoặc dấu đầu dòng: ${typed}; chương trình đã tự đánh nên in hai lần.`,
            advice: 'Bỏ phần gõ tay ở đầu.',
            at,
            field,
            repair: { label: 'Bỏ phần gõ tay', fields: [repair] },
          }
        })
    )
  },
}

/** What people type to fill in later. */
const PLACEHOLDER =
  /\.{5,}|…{2,}|_{3,}|\?{2,}|(?<!\p{L})(?:x{3,}|TODO|lorem ipsum)(?!\p{L})|\[\s*(?:\.+|…)\s*\]|\((?:ghi|nêu|điền)\s[^)]{0,40}\)/iu

const placeholder: Rule = {
  id: 'form.placeholder',
  title: 'Không còn chỗ để trống chờ điền',
  severity: 'warning',
  source: 'Văn bản ký ban hành không còn chỗ chờ điền',
  check: (context) =>
    textsOf(context).flatMap(({ content, at, field }): readonly Found[] => {
      const typed = content.flatMap((inline) =>
        inline.kind === 'text' ? (PLACEHOLDER.exec(inline.text)?.[0] ?? []) : [],
      )
      const [first] = typed
      if (first === undefined) return []
      return [
        {
          message: `${collections[at.collection as 'narratives'].title}: lời văn còn chỗ chờ điền ${quote(first)}.`,
          advice: 'Điền nội dung, gắn số liệu hoặc bỏ câu này.',
          at,
          field,
        },
      ]
    }),
}

const sameTitle: Rule = {
  id: 'form.same-title',
  title: 'Hai đề mục cạnh nhau không trùng tên',
  severity: 'warning',
  source: 'Thể thức văn bản: mỗi đề mục một nội dung',
  check: (context: PreflightContext) => {
    const { snapshot, plan } = context
    const met = new Set<string>()
    return snapshot.narratives
      .filter(({ planId }) => planId === plan.id)
      .flatMap(({ id, parentId, title }): readonly Found[] => {
        const words = toWords(title, context)
        const key = `${parentId}|${foldForSearch(words)}`
        const again = words.trim() !== '' && met.has(key)
        met.add(key)
        if (!again) return []
        return [
          {
            message: `Có hai đề mục cùng tên ${quote(words)} trong một phần.`,
            advice: 'Gộp hai đề mục hoặc đặt tên khác.',
            at: { collection: 'narratives', id },
            field: 'title',
          },
        ]
      })
  },
}

/** Whether the text is written as an official document is. */
export const formRules: readonly Rule[] = [spacing, dateZero, typedNumber, placeholder, sameTitle]
