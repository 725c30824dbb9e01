import { T, useT } from '@nexus/console-i18n'
import { AlertDialog } from '@nexus/console-ui'
import { useBlocker } from '@tanstack/react-router'

/** Asks before what was typed is lost. */
export function UnsavedGuard({ isDirty }: { readonly isDirty: () => boolean }) {
  const t = useT()
  const blocker = useBlocker({ shouldBlockFn: isDirty, enableBeforeUnload: isDirty, withResolver: true })
  return (
    <AlertDialog
      isOpen={blocker.status === 'blocked'}
      onOpenChange={(isOpen) => !isOpen && blocker.reset?.()}
      title={t('orders.unsaved.title')}
      description={<T id="orders.unsaved.text" />}
      cancel={t('orders.unsaved.stay')}
      isCancelMain
      confirm={t('orders.unsaved.leave')}
      isDangerous
      onConfirm={() => blocker.proceed?.()}
    />
  )
}
