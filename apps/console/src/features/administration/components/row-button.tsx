import type { ReactNode } from 'react'

/** Opens what a row is about, where that is a dialog and not a page; covers the whole row. */
export function RowButton({ children, onClick }: { readonly children: ReactNode; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      data-row-link
      className="max-w-full truncate rounded-sm text-start font-medium text-ink outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink"
      onClick={onClick}
    >
      {children}
    </button>
  )
}
