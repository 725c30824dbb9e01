import { T, useT } from '@nexus/console-i18n'
import { AlertDialog } from '@nexus/console-ui'
import { useBlocker } from '@tanstack/react-router'

/** Asks before what was typed is left behind. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const t = useT()
  const blocker = useBlocker({
    // Whoever is signed out must not stay on the page because of it.
    shouldBlockFn: ({ next }) => isDirty && next.pathname !== '/sign-in',
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  })
  return (
    <AlertDialog
      isOpen={blocker.status === 'blocked'}
      onOpenChange={(isOpen) => {
        if (!isOpen && blocker.status === 'blocked') blocker.reset()
      }}
      title={t('administration.leave.title')}
      description={<T id="administration.leave.text" />}
      cancel={t('administration.leave.stay')}
      confirm={<T id="administration.leave.go" />}
      isDangerous
      onConfirm={() => {
        if (blocker.status === 'blocked') blocker.proceed()
      }}
    />
  )
}
