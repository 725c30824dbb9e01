import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { IntlProvider } from 'react-intl'
import { directionOf, formatLocaleOf, type Language } from './languages.js'

interface LocaleContext {
  readonly language: Language
  /** For `Intl`: with a region where the person has one. */
  readonly formatLocale: string
  readonly timeZone: string
  readonly direction: 'ltr' | 'rtl'
}

type Catalogue = Record<string, string>

const CATALOGUES: Record<Language, () => Promise<Catalogue>> = {
  en: async () => (await import('../messages/en.json')).default,
  de: async () => (await import('../messages/de.json')).default,
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
  const [loaded, setLoaded] = useState<{ language: Language; messages: Catalogue }>()
  useEffect(() => {
    let isWanted = true
    void CATALOGUES[language]().then((messages) => {
      if (isWanted) setLoaded({ language, messages })
    })
    return () => {
      isWanted = false
    }
  }, [language])
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
        timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
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

export function useLocale(): LocaleContext {
  const locale = use(Context)
  if (locale === undefined) throw new Error('useLocale is used outside LocaleProvider')
  return locale
}
