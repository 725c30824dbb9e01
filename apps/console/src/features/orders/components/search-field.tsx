import { useT } from '@nexus/console-i18n'
import { Input } from '@nexus/console-ui'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'

const PAUSE_MS = 300
/** The API looks for two characters and more. */
const LEAST = 2

/** Searches when somebody pauses; undefined when there is nothing to look for. */
export function SearchField({
  text,
  onChange,
}: {
  readonly text: string
  readonly onChange: (text: string | undefined) => void
}) {
  const t = useT()
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(text)
  // The address changed by other means: reset, or the way back.
  if (shown !== text) {
    setShown(text)
    if (text !== typed.trim()) setTyped(text)
  }
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === text || (wanted.length < LEAST && text === '')) return
    const timer = setTimeout(() => onChange(wanted.length < LEAST ? undefined : wanted), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, text, onChange])
  return (
    <div className="min-w-0 grow basis-full sm:max-w-64 sm:basis-auto">
      <Input
        type="search"
        aria-label={t('orders.filter.search')}
        placeholder={t('orders.filter.search')}
        lead={<Search />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}
