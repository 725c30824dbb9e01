import { T, useT } from '@nexus/console-i18n'
import { AlertDialog, ErrorState } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useEffect } from 'react'
import { Splash } from './splash.js'
import { keeper } from './session-keeper.js'
import { useSessionPhase } from './use-session.js'

/** Nothing is shown before it is known who asks; whoever is signed out goes to the sign-in, and afterwards back. */
export function SessionGuard({ children }: { readonly children: ReactNode }) {
  const phase = useSessionPhase()
  const router = useRouter()
  const queries = useQueryClient()
  useEffect(() => {
    const { pathname, href } = router.state.location
    // Whoever comes with an invitation has no session yet, and what the page has read of it stays.
    if (phase.kind !== 'signed-out' || pathname === '/invitation') return
    queries.clear()
    if (pathname === '/sign-in') return
    void router.navigate({
      to: '/sign-in',
      search: { ...(href === '/' ? {} : { returnTo: href }), ...(phase.why === 'never' ? {} : { why: phase.why }) },
      replace: phase.why === 'never',
    })
  }, [phase, router, queries])
  // The first screen is the most that is ever drawn at once. Deferred, it is drawn in slices, between which a phone answers.
  const isBegun = useDeferredValue(true, false)
  if (phase.kind === 'unknown') return <Splash />
  if (phase.kind === 'unreachable') {
    return (
      <main className="mx-auto flex min-h-dvh max-w-lg items-center">
        <ErrorState error={phase.error} onRetry={() => void keeper.begin()} className="grow" />
      </main>
    )
  }
  if (!isBegun) return <Splash />
  return (
    <>
      {children}
      <EndingDialog />
    </>
  )
}

function EndingDialog() {
  const t = useT()
  const phase = useSessionPhase()
  const isEnding = phase.kind === 'ending'
  const why = isEnding ? phase.why : 'idle'
  return (
    <AlertDialog
      isOpen={isEnding}
      onOpenChange={(isOpen) => !isOpen && keeper.current().kind === 'ending' && keeper.stay()}
      title={t(`session.ending.${why}.title`)}
      description={<T id={`session.ending.${why}.text`} values={{ seconds: isEnding ? phase.secondsLeft : 0 }} />}
      cancel={t('session.ending.stay')}
      isCancelMain
      confirm={t('shell.sign_out')}
      onConfirm={() => void keeper.leave('left')}
    />
  )
}
