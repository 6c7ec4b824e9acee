import { Button, Loader } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { Problem } from '#renderer/components/Wizard.tsx'
import { useCollection } from '#renderer/database/use-store.tsx'
import { DESK_FAILURE, openReader } from '#renderer/plan-document/desk-client.ts'
import { sha256 } from '#renderer/workspace/sha256.ts'
import { today } from '#renderer/workspace/today.ts'
import type { IssuedPlan } from '#shared/records/issued-plan.ts'
import { keptSnapshot, planInCopy } from '#shared/versions/issued-copy.ts'
import { planName } from '#shared/versions/plan-summary.ts'
import classes from './Versions.module.css'

/** Sheets on grey, one section of the document after another. */
const SHEETS =
  '<style>@media screen { html { background: #e7e5e4; } .sheet { max-width: min(210mm, 100vw - 32px); margin: 16px auto; padding: 20mm 15mm 20mm 30mm; background: #fff; box-sizing: border-box; } .sheet.landscape { max-width: min(297mm, 100vw - 32px); overflow-x: auto; } }</style>'

type Reading = { readonly html: string } | { readonly problem: string } | null

/** An issued plan as its kept records write it, for reading; nothing of it can be changed here. */
export function KeptReader({ keptId }: { readonly keptId: string }) {
  const kept = useCollection('issuedPlans').find(({ id }) => id === keptId)
  const [, navigate] = useLocation()
  const reading = useReading(kept)
  return (
    <div className={classes.page}>
      <PageHeader
        title={kept === undefined ? 'Bản ban hành' : `Bản ban hành ${kept.symbol}`}
        note={kept === undefined ? null : `${planName(kept)} · chỉ để đọc, viết lại từ dữ liệu lúc ban hành`}
      >
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} stroke={1.5} />}
          onClick={() => navigate(`/versions/kept/${keptId}`)}
        >
          Về bản ban hành
        </Button>
      </PageHeader>
      {kept === undefined ? (
        <Problem>Không còn bản ban hành này.</Problem>
      ) : reading === null ? (
        <Loader size="sm" aria-label="Đang mở bản ban hành" />
      ) : 'problem' in reading ? (
        <Problem>{reading.problem}</Problem>
      ) : (
        <iframe
          className={classes.frame}
          title="Văn bản đã ban hành"
          sandbox=""
          srcDoc={reading.html.replace('</head>', `${SHEETS}</head>`)}
        />
      )}
    </div>
  )
}

function useReading(kept: IssuedPlan | undefined): Reading {
  const [reading, setReading] = useState<Reading>(null)
  useEffect(() => {
    let stale = false
    setReading(null)
    if (kept === undefined) return
    read(kept)
      .catch((error) => {
        console.error(error)
        return { problem: DESK_FAILURE }
      })
      .then((done) => {
        if (!stale) setReading(done)
      })
    return () => {
      stale = true
    }
  }, [kept])
  return reading
}

async function read(kept: IssuedPlan): Promise<Exclude<Reading, null>> {
  const records = await keptSnapshot(kept, sha256)
  if (!records.ok) return { problem: records.error }
  const plan = planInCopy(records.value, kept)
  if (plan === undefined) return { problem: 'Dữ liệu lúc ban hành không có kế hoạch này.' }
  const draft = await openReader().ask(records.value, 'draft', { planId: plan.id, today: today(), pages: true })
  return draft?.html == null ? { problem: DESK_FAILURE } : { html: draft.html }
}
