import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { Link } from 'wouter'
import { WizardBody, WizardFoot, WizardResult } from '#renderer/components/Wizard.tsx'
import { listAddress } from '#renderer/workspace/list-address.ts'
import { formatInteger } from '#shared/basics/money.ts'
import classes from './CollectScreen.module.css'
import type { useCollect } from './use-collect.ts'

type Collect = ReturnType<typeof useCollect>
type Done = NonNullable<NonNullable<Collect['reading']>['done']>

/** Step 4: what was written, and the way back. */
export function TakenStep({ done, working, undo, begin }: Collect & { readonly done: Done }) {
  const busy = working !== null
  const Glyph = done.undone ? IconArrowBackUp : IconCircleCheck
  return (
    <WizardBody>
      <WizardResult icon={<Glyph size={22} stroke={1.5} aria-hidden />}>{headline(done)}</WizardResult>
      <p>
        <Link className={classes.link} href={listAddress('assets')}>
          Mở danh sách thiết bị
        </Link>
      </p>
      <WizardFoot>
        <Button disabled={busy} onClick={begin}>
          Đọc thư mục khác
        </Button>
        {done.undone || done.batchId === null ? null : (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} stroke={1.5} />}
            disabled={busy}
            onClick={undo}
          >
            Hoàn tác cả lần nhận
          </Button>
        )}
      </WizardFoot>
    </WizardBody>
  )
}

function headline({ undone, batchId, records }: Done): string {
  if (undone) return 'Đã hoàn tác: dữ liệu trở lại như trước khi nhận.'
  if (batchId === null) return 'Không có gì thay đổi vì dữ liệu đã giống hệt.'
  return `Đã ghi ${formatInteger(records)} bản ghi.`
}
