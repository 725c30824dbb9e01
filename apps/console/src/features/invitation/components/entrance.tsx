import type { ReactNode } from 'react'
import { LanguageLinks } from '../../sign-in/routes/sign-in-page.js'

/** The frame of what is shown before somebody is signed in. */
export function Entrance({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center px-4 py-8 sm:justify-center">
      <div className="w-full max-w-md">
        <div className="mb-6 flex flex-col items-center gap-3 text-center">
          <img src="/favicon.svg" alt="" className="size-10" />
          <h1 tabIndex={-1} data-page-heading className="text-xl font-semibold tracking-tight text-balance">
            {title}
          </h1>
        </div>
        <div className="rounded-xl border border-line bg-surface p-6 shadow-low">{children}</div>
        <LanguageLinks />
      </div>
    </main>
  )
}
