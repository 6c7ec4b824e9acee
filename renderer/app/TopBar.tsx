import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconSearch } from '@tabler/icons-react'
import { settleInput } from '#renderer/components/refused-inputs.ts'
import { SaveState } from '#renderer/components/SaveState.tsx'
import { useHospital, useSaving, useUndo } from '#renderer/database/use-store.tsx'
import { FindingsBadge } from '#renderer/plan-document/FindingsBadge.tsx'
import { quote } from '#shared/basics/text.ts'
import { PlanSwitch } from './PlanSwitch.tsx'
import classes from './TopBar.module.css'
import { useUnsavedInputs } from './unsaved-inputs.ts'
import { useUndoKeys } from './use-undo-keys.ts'

/** Whose data this is, for which plan, and whether it is safe. */
export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const hospital = useHospital()
  const saving = useSaving()
  const unsaved = useUnsavedInputs()
  const { undo, redo } = useUndo()
  const { takeBack, doAgain } = useUndoKeys()
  const refused = unsaved.at(-1)
  const next = refused === undefined ? undo : `bỏ ${quote(refused.text)} chưa lưu`
  const name = hospital.name || 'Đơn vị chưa đặt tên'
  return (
    <header className={classes.bar}>
      <span className={classes.hospital} title={name}>
        {name}
      </span>
      <PlanSwitch />
      <span className={classes.gap} />
      <FindingsBadge />
      <SaveState {...saving} unsaved={unsaved} onGiveUp={settleInput} />
      <StepButton label="Hoàn tác" keys="Ctrl+Z" what={next} icon={IconArrowBackUp} onClick={takeBack} />
      <StepButton label="Làm lại" keys="Ctrl+Y" what={redo} icon={IconArrowForwardUp} onClick={doAgain} />
      <UnstyledButton className={classes.search} onClick={onSearch} aria-label="Tìm trong mọi trang">
        <IconSearch size={16} stroke={1.5} aria-hidden />
        <span>Tìm</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </UnstyledButton>
    </header>
  )
}

interface StepButtonProps {
  readonly label: string
  readonly keys: string
  /** What would be undone or done again; null: nothing. */
  readonly what: string | null
  readonly icon: typeof IconArrowBackUp
  readonly onClick: () => void
}

function StepButton({ label, keys, what, icon: Glyph, onClick }: StepButtonProps) {
  return (
    <Tooltip label={what === null ? `${label} (${keys})` : `${label}: ${what} (${keys})`}>
      <ActionIcon
        aria-label={label}
        // Stays a tab stop when there is nothing to undo, so that the keyboard does not lose its place.
        aria-disabled={what === null}
        {...(what === null ? { className: classes.idle ?? '' } : { onClick })}
      >
        <Glyph size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  )
}
