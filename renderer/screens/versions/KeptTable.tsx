import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { useCollection } from '#renderer/database/use-store.tsx'
import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { planName } from '#shared/versions/plan-summary.ts'
import classes from './Versions.module.css'

/** What was issued and is kept as it was signed, the newest first. */
export function KeptTable({ openId }: { readonly openId: string | null }) {
  const all = useCollection('issuedPlans')
  const [, navigate] = useLocation()
  const kept = all.toSorted((a, b) => b.year - a.year || b.edition - a.edition)
  return (
    <section className={classes.part} aria-labelledby="kept">
      <h2 id="kept">Bản ban hành đang lưu</h2>
      {kept.length === 0 ? (
        <p className={classes.quiet}>
          Chưa ban hành bản nào. Khi ban hành, văn bản DOCX và dữ liệu lúc đó được giữ nguyên ở đây kèm mã băm SHA-256.
        </p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Kế hoạch</th>
              <th scope="col">Số, ký hiệu</th>
              <th scope="col">Ngày ban hành</th>
              <th scope="col">Người ký</th>
              <th scope="col">Khóa bản ngày</th>
              <th scope="col">SHA-256 của DOCX</th>
              <th scope="col" aria-label="Thao tác" />
            </tr>
          </thead>
          <tbody>
            {kept.map((each) => (
              <tr key={each.id}>
                <td className={classes.narrow}>{planName(each)}</td>
                <td>{each.symbol}</td>
                <td>{each.date === null ? '' : formatShortDate(each.date)}</td>
                <td>{each.signer}</td>
                <td>{each.issuedOn === null ? '' : formatShortDate(each.issuedOn)}</td>
                <td className={classes.hash}>{each.docxSha256.slice(0, 16)}…</td>
                <td className={classes.narrow}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-expanded={each.id === openId}
                    aria-label={`Mở bản ban hành ${each.symbol}, lần ${each.edition}`}
                    onClick={() => navigate(`/versions/kept/${each.id}`)}
                  >
                    Mở
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
