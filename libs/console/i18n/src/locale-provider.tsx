import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { IntlProvider } from 'react-intl'
import { onMessages, showLanguage, shownMessages } from './catalogues.js'
import { directionOf, formatLocaleOf, type Language } from './languages.js'

interface LocaleContext {
  readonly language: Language
  /** For `Intl`: with a region where the person has one. */
  readonly formatLocale: string
  readonly timeZone: string
  readonly direction: 'ltr' | 'rtl'
}

const Context = createContext<LocaleContext | undefined>(undefined)

/**
 * Messages of a language, loaded when they are needed: until then `fallback`, and after a switch the former language.
 * Also names the language and direction of the document.
 */
export function LocaleProvider({
  language,
  timeZone,
  fallback = null,
  children,
}: {
  readonly language: Language
  /** Default: that of this computer. */
  readonly timeZone?: string | undefined
  readonly fallback?: ReactNode
  readonly children: ReactNode
}) {
  const loaded = useSyncExternalStore(onMessages, shownMessages)
  const [failure, setFailure] = useState<Error>()
  useEffect(() => {
    showLanguage(language).catch(setFailure)
  }, [language])
  useEffect(() => {
    // `Intl` reads its data when it is first used, which takes a while: better while the messages are on their way.
    const timer = setTimeout(ownTimeZone)
    return () => clearTimeout(timer)
  }, [])
  // Without a single message there is nothing to show; with the former ones a switch of language can wait.
  if (failure !== undefined && loaded === undefined) throw failure
  const current = loaded?.language
  useEffect(() => {
    if (current === undefined) return
    document.documentElement.lang = current
    document.documentElement.dir = directionOf(current)
  }, [current])
  const locale = useMemo<LocaleContext | undefined>(
    () =>
      current && {
        language: current,
        formatLocale: formatLocaleOf(current, navigator.languages),
        timeZone: timeZone ?? ownTimeZone(),
        direction: directionOf(current),
      },
    [current, timeZone],
  )
  if (loaded === undefined || locale === undefined) return fallback
  return (
    <Context value={locale}>
      <IntlProvider
        locale={locale.formatLocale}
        defaultLocale="en"
        messages={loaded.messages}
        timeZone={locale.timeZone}
        wrapRichTextChunksInFragment
      >
        {children}
      </IntlProvider>
    </Context>
  )
}

const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export function useLocale(): LocaleContext {
  const locale = use(Context)
  if (locale === undefined) throw new Error('useLocale is used outside LocaleProvider')
  return locale
}
