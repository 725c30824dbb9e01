import { Button } from '@nexus/console-ui'
import type { ReactElement, ReactNode } from 'react'

/** The end of a long form; it stays in view, above the navigation of a phone. */
export function FormButtons({
  cancel,
  save,
  isBusy,
  children,
}: {
  /** A link. */
  readonly cancel: ReactElement
  readonly save: ReactNode
  readonly isBusy: boolean
  /** More buttons, before the main one. */
  readonly children?: ReactNode
}) {
  return (
    <div className="sticky bottom-14 z-10 flex flex-wrap justify-end gap-2 rounded-lg border border-line bg-surface px-4 py-3 lg:bottom-0">
      <Button asChild>{cancel}</Button>
      {children}
      <Button type="submit" variant="primary" isBusy={isBusy}>
        {save}
      </Button>
    </div>
  )
}
