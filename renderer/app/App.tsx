import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { Suspense, use } from 'react'
import { Router } from 'wouter'
import type { OpenProblem } from '#renderer/database/database.ts'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider, useSnapshot } from '#renderer/database/use-store.tsx'
import type { Result } from '#shared/basics/result.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { FirstRun } from './FirstRun.tsx'
import { Frame } from './Frame.tsx'
import { useHashLocation } from './hash-location.ts'
import { isBlank } from './is-blank.ts'
import { OpenFailure } from './OpenFailure.tsx'
import { cssVariables, theme } from './theme.ts'

type Opening = Promise<Result<Store, OpenProblem>>

/** Everything around the screens: theme, address, database; and the ways in which there is no database to show. */
export function App({ opening }: { readonly opening: Opening }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: 'vi', firstDayOfWeek: 1, consistentWeeks: true, weekendDays: [] }}>
        <Notifications position="bottom-left" limit={4} containerWidth={420} />
        <ErrorBoundary>
          <Router hook={useHashLocation}>
            <Suspense fallback={null}>
              <Opened opening={opening} />
            </Suspense>
          </Router>
        </ErrorBoundary>
      </DatesProvider>
    </MantineProvider>
  )
}

function Opened({ opening }: { readonly opening: Opening }) {
  const opened = use(opening)
  if (!opened.ok) return <OpenFailure problem={opened.error} />
  return (
    <StoreProvider store={opened.value}>
      <Begin />
    </StoreProvider>
  )
}

function Begin() {
  const snapshot = useSnapshot()
  return isBlank(snapshot) ? <FirstRun /> : <Frame />
}
