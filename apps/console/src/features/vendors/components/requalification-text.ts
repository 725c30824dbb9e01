import type { Format, Translate } from '@nexus/console-i18n'
import type { Vendor } from '../queries/vendor-queries.js'

type Requalification = Pick<NonNullable<Vendor['requalification']>, 'reason' | 'grounds'>

/** How the person reads; `recordedText` is for sentences that a server kept. */
interface Reader {
  readonly t: Translate
  readonly format: Pick<Format, 'date'>
  readonly recordedText: (text: string) => string
}

/** Why a vendor is qualified anew: who asked for it says it; what the system begins has grounds, unless it is older than they are. */
export function requalificationText({ reason, grounds }: Requalification, { t, format, recordedText }: Reader): string {
  switch (grounds?.code) {
    case 'qualified-long-ago':
      return t('vendors.requalification.long_ago', { months: grounds.months, day: format.date(grounds.qualifiedOn) })
    case 'edition-requires-it':
      return t('vendors.requalification.edition', { edition: String(grounds.edition), title: grounds.title })
    case undefined:
      return recordedText(reason)
  }
}
