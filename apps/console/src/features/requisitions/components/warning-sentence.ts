import type { Format, Translate } from '@nexus/console-i18n'
import type { Requisition } from '../queries/requisition-queries.js'

type Warning = Requisition['warnings'][number]
export type WarningFacts = NonNullable<Warning['facts']>

/** How the person reads: language and dates. */
export interface Reader {
  readonly t: Translate
  readonly format: Pick<Format, 'date'>
}

/** What a warning says to the person; in the words of the server where its facts are not known, or of a code to come. */
export function warningSentence({ detail, facts }: Pick<Warning, 'detail' | 'facts'>, { t, format }: Reader): string {
  switch (facts?.code) {
    case 'lead_time': {
      const { category, days, line, earliest, needBy } = facts
      const dates = { earliest: format.date(earliest), needBy: format.date(needBy) }
      return t('requisitions.warning.lead_time', { category, days, line: String(line), ...dates })
    }
    case 'duplicate_need': {
      const { description, title, requesterName, submittedOn } = facts
      const by = { hasName: requesterName === undefined ? 'no' : 'yes', name: requesterName ?? '' }
      const date = format.date(submittedOn)
      return t('requisitions.warning.duplicate_need', { description, title, ...by, date })
    }
    default:
      return detail
  }
}
