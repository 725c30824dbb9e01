import { LANGUAGES } from '@nexus/console-i18n'
import type { ReactNode } from 'react'
import { prefer, usePreferences } from '../../../preferences.js'

/** The frame of what is shown before somebody is signed in. */
export function Entrance({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const { language } = usePreferences()
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
        <ul className="mt-4 flex justify-center gap-2">
          {LANGUAGES.map((each) => (
            <li key={each}>
              <button
                type="button"
                lang={each}
                aria-pressed={each === language}
                className="min-h-8 rounded px-2 text-sm text-muted hover:text-ink aria-pressed:font-medium aria-pressed:text-ink touch:min-h-11"
                onClick={() => prefer({ language: each })}
              >
                {new Intl.DisplayNames(each, { type: 'language' }).of(each)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </main>
  )
}
