import { useFormat } from '@nexus/console-i18n'
import { Money } from '@nexus/console-ui'
import { memo } from 'react'
import { enteredNet } from '../forms/entered-totals.js'
import type { LineEntry } from '../forms/entries.js'

/** What a line comes to, while it is typed; a dash until that can be said. */
export const LineNet = memo(function LineNet({
  line,
  currency,
}: {
  readonly line: LineEntry
  readonly currency: string
}) {
  const { locale } = useFormat()
  const amount = enteredNet(line, currency, locale)
  return amount === undefined ? <span className="text-muted">–</span> : <Money money={{ amount, currency }} />
})
