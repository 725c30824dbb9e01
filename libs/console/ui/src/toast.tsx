import { useT } from '@nexus/console-i18n'
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { Toast as Radix } from 'radix-ui'
import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { Button } from './button.js'
import { cn } from './class-names.js'
import { closeToast, onToasts, shownToasts } from './toast-store.js'

const icons = { info: Info, success: CircleCheck, error: CircleAlert }
const tints = { info: 'text-info-ink', success: 'text-success-ink', error: 'text-danger-ink' }

/** Once, beside everything else. */
export function Toasts() {
  const t = useT()
  const current = useSyncExternalStore(onToasts, shownToasts)
  return (
    <Radix.Provider label={t('ui.notifications')} swipeDirection="left">
      {current.map(({ id, isOpen, title, description, kind = 'info', action }) => {
        const Icon = icons[kind]
        return (
          <Radix.Root
            key={id}
            open={isOpen}
            duration={kind === 'error' || action !== undefined ? 12_000 : 5_000}
            type={kind === 'error' ? 'foreground' : 'background'}
            onOpenChange={(open) => !open && closeToast(id)}
            className="pointer-events-auto flex w-full animate-rise items-start gap-2.5 rounded-lg border border-line bg-raised p-3 shadow-raised"
          >
            <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', tints[kind])} />
            <div className="min-w-0 grow">
              <Radix.Title className="font-medium">{title}</Radix.Title>
              {description !== undefined && (
                <Radix.Description className="text-sm text-muted">{description}</Radix.Description>
              )}
            </div>
            {action !== undefined && (
              <Radix.Action asChild altText={action.label}>
                <Button size="sm" onClick={action.onClick}>
                  {action.label}
                </Button>
              </Radix.Action>
            )}
            <Radix.Close
              aria-label={t('ui.close')}
              className="relative rounded text-muted after:absolute after:-inset-3 hover:text-ink"
            >
              <X aria-hidden className="size-4" />
            </Radix.Close>
          </Radix.Root>
        )
      })}
      {/* A dialog hides from screen readers what is beside it when it opens, but for what is live. Messages announce themselves
          one by one; they must be found there as well, and so must those that come later. */}
      {createPortal(
        <Radix.Viewport
          label={`${t('ui.notifications')} ({hotkey})`}
          aria-live="off"
          // Where no button is that one wants next: those of a form stay in view at the end of the last line, on a phone over its whole width.
          className="pointer-events-none fixed start-0 bottom-0 z-50 flex w-full max-w-sm flex-col gap-2 p-4 pb-[calc(1rem+env(safe-area-inset-bottom))] outline-none max-lg:pb-20 max-sm:top-12 max-sm:bottom-auto max-sm:max-w-none max-sm:pb-4 lg:start-56"
        />,
        document.body,
      )}
    </Radix.Provider>
  )
}
