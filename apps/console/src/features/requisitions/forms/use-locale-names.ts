import { useFormat } from '@nexus/console-i18n'
import { useMemo } from 'react'

/** Names of currencies in the language of the person; the code where there is none. */
export function useLocaleNames(type: 'currency'): (code: string) => string {
  const { locale } = useFormat()
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type, fallback: 'code' })
    return (code) => names.of(code) ?? code
  }, [locale, type])
}
