import { useState } from 'react'
import { useQuestionBeforeLeaving } from './ask-before-leaving.ts'
import classes from './Frame.module.css'
import { KeyList } from './KeyList.tsx'
import { useGlobalKeys } from './keys.ts'
import { LeftRail } from './LeftRail.tsx'
import { LongWriteDialog } from './LongWriteDialog.tsx'
import { useRecentRecords } from './recent-records.ts'
import { Routes } from './routes.tsx'
import { SearchPalette } from './SearchPalette.tsx'
import { TopBar } from './TopBar.tsx'

/** The window: rail, bar, work area. */
export function Frame() {
  const [open, setOpen] = useState<'none' | 'search' | 'keys'>('none')
  useGlobalKeys({ onSearch: () => setOpen('search'), onKeyList: () => setOpen('keys') })
  useQuestionBeforeLeaving()
  const recent = useRecentRecords()
  const close = () => setOpen('none')
  return (
    <div className={classes.frame}>
      <LeftRail onKeyList={() => setOpen('keys')} />
      <div className={classes.right}>
        <TopBar onSearch={() => setOpen('search')} />
        <main className={classes.work}>
          <Routes />
        </main>
      </div>
      <SearchPalette opened={open === 'search'} onClose={close} recent={recent} />
      <LongWriteDialog />
      <KeyList opened={open === 'keys'} onClose={close} />
    </div>
  )
}
