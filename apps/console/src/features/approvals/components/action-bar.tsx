import type { ReactNode } from 'react'

/** What one does with what is shown: under the thumb on a phone, above the navigation; where it stands on a desk. */
export function ActionBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div
      role="group"
      aria-label={label}
      className="fixed inset-x-0 bottom-[calc(3.5rem_+_1px_+_env(safe-area-inset-bottom))] z-20 flex items-center gap-2 border-t border-line bg-surface px-4 py-2 shadow-raised max-lg:[&>[data-wide]]:min-w-0 max-lg:[&>[data-wide]]:flex-1 max-lg:[&>[data-wide]]:px-2 lg:static lg:z-auto lg:flex-wrap lg:border-0 lg:bg-transparent lg:p-0 lg:shadow-none"
    >
      {children}
    </div>
  )
}

/** Around a page with an {@link ActionBar}: its end stays above the bar. */
export const AboveActionBar = ({ children }: { readonly children: ReactNode }) => (
  <div className="max-lg:pb-16">{children}</div>
)
