import { useLocale } from '@nexus/console-i18n'
import { Direction, Tooltip } from 'radix-ui'
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { onToasts, shownToasts } from './toast-store.js'

/** Comes with the first toast. */
const Toasts = lazy(async () => ({ default: (await import('./toast.js')).Toasts }))

/** What the components need around them: the direction of the language, tooltips, toasts. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  const { direction } = useLocale()
  const hasToasts = useSyncExternalStore(onToasts, () => shownToasts().length > 0)
  return (
    <Direction.Provider dir={direction}>
      <Tooltip.Provider delayDuration={400} skipDelayDuration={200}>
        {children}
        {hasToasts && (
          <Suspense>
            <Toasts />
          </Suspense>
        )}
      </Tooltip.Provider>
    </Direction.Provider>
  )
}
