import { LocaleProvider } from '@nexus/console-i18n'
import { UiProvider } from '@nexus/console-ui'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { ErrorBoundary } from './error-boundary.js'
import { usePreferences } from './preferences.js'
import { makeRouter } from './router.js'
import { Splash } from './session/splash.js'

export function App() {
  const { language } = usePreferences()
  const [{ queries, router }] = useState(() => {
    // The client repeats what may be repeated; a list that is looked at again is refreshed behind what is shown.
    const made = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 15_000 } } })
    return { queries: made, router: makeRouter(made) }
  })
  return (
    <LocaleProvider language={language} fallback={<Splash />}>
      <UiProvider>
        <ErrorBoundary>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ErrorBoundary>
      </UiProvider>
    </LocaleProvider>
  )
}
