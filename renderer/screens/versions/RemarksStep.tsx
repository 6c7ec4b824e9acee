import { formatInteger } from '#shared/basics/money.ts'
import type { NextYear } from '#shared/versions/next-year.ts'
import classes from './Versions.module.css'

/** Step 4: the new plan in a few lines, and what is to be looked at in it. */
export function RemarksStep({ made }: { readonly made: NextYear }) {
  const { plan, items, bases, changes, remarks } = made
  const count = (collection: string, comes: boolean) =>
    formatInteger(items.filter((item) => item.collection === collection && item.comes === comes).length)
  const sections = changes.filter(({ collection }) => collection === 'narratives').length
  const replaced = bases.filter(({ choice }) => choice === 'replace').length
  const removed = bases.filter(({ choice }) => choice === 'remove').length
  const noted = items.filter((item) => item.comes && item.remarks.length > 0).length
  return (
    <section className={classes.part} aria-label="Kế hoạch mới">
      <h2>
        Kế hoạch năm {plan.year}
        {plan.horizonFrom === null ? '' : `, định hướng ${plan.horizonFrom}-${plan.horizonTo}`}
      </h2>
      <ul>
        <li>
          Dự án, nội dung chi: chuyển sang {count('initiatives', true)}, để lại {count('initiatives', false)}.
        </li>
        <li>
          Nhiệm vụ: chuyển sang {count('tasks', true)}, để lại {count('tasks', false)}.
        </li>
        <li>
          Chỉ tiêu: chuyển sang {count('targets', true)}, để lại {count('targets', false)}.
        </li>
        <li>
          Lời văn: giữ {formatInteger(sections)} mục, số liệu gắn vào mục mới. Căn cứ: thay {replaced}, bỏ {removed},
          giữ {bases.length - replaced - removed}.
        </li>
        <li>Số, ngày văn bản để trống; trạng thái là dự thảo.</li>
      </ul>
      <h2>Cần xem lại sau khi lập</h2>
      {remarks.length + noted === 0 ? (
        <p className={classes.quiet}>Không có điều gì cần xem lại.</p>
      ) : (
        <ul>
          {noted === 0 ? null : <li>{formatInteger(noted)} mục chuyển sang có ghi chú ở bước 2.</li>}
          {remarks.map(({ text, at }) => (
            <li key={`${at}${text}`}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
