import { ActionIcon, CopyButton, Tooltip, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconX } from '@tabler/icons-react'
import classes from './FileOutcomeStrip.module.css'
import type { FileOutcome } from './file-outcome.ts'

interface FileOutcomeStripProps {
  readonly outcome: FileOutcome
  /** What to know of a file that was saved. */
  readonly remark?: string | null
  readonly onClose: () => void
}

/** Stays until closed: the digest is compared with the one on the receiver's side. */
export function FileOutcomeStrip({ outcome, remark, onClose }: FileOutcomeStripProps) {
  const failed = outcome.kind === 'failed'
  const Glyph = failed ? IconAlertTriangle : IconCircleCheck
  return (
    <div
      className={classes.strip}
      data-kind={outcome.kind}
      role={failed ? 'alert' : 'status'}
      data-testid="file-outcome"
    >
      <Glyph size={18} stroke={1.5} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <div>{outcome.text}</div>
        {outcome.kind === 'done' && remark ? <b>{remark}</b> : null}
        {outcome.kind === 'done' && outcome.sha256 !== null ? (
          <Hash name={outcome.contentSha256 === undefined ? 'SHA-256' : 'SHA-256 của tệp'} value={outcome.sha256} />
        ) : null}
        {outcome.kind === 'done' && outcome.contentSha256 !== undefined ? (
          <Hash name="SHA-256 của nội dung, bên nhận thấy khi kiểm tra gói" value={outcome.contentSha256} />
        ) : null}
      </div>
      <ActionIcon aria-label="Đóng thông báo" onClick={onClose}>
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </div>
  )
}

function Hash({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Tooltip label="Chép mã băm">
          <UnstyledButton className={classes.hash} onClick={copy}>
            {name}: {value}
            {copied ? ' · đã chép' : ''}
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  )
}
