import { useLocale } from '@nexus/console-i18n'
import { Direction, Tooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import { Toasts } from './toast.js'

/** What the components need around them: the direction of the language, tooltips, toasts. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  const { direction } = useLocale()
  return (
    <Direction.Provider dir={direction}>
      <Tooltip.Provider delayDuration={400} skipDelayDuration={200}>
        {children}
        <Toasts />
      </Tooltip.Provider>
    </Direction.Provider>
  )
}
