import { Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { NoSuchPage } from './NoSuchPage.tsx'
import { places } from './places.tsx'

/** The screen of the address. A bug in one screen leaves the others alone. */
export function Routes() {
  const [first] = places
  return (
    <Switch>
      <Route path="/">{first === undefined ? null : <Redirect to={first.path} replace />}</Route>
      {places.map((place) => (
        <Route key={place.path} path={place.parts ? `${place.path}/:part?/:id?` : `${place.path}/:id?`}>
          {({ part, id }: { part?: string; id?: string }) => (
            <ErrorBoundary key={place.path}>
              <Suspense fallback={null}>
                <place.screen part={part ?? ''} openId={id ?? null} />
              </Suspense>
            </ErrorBoundary>
          )}
        </Route>
      ))}
      <Route>
        <NoSuchPage />
      </Route>
    </Switch>
  )
}
