import { requisitionQuoteUnknown } from '@nexus/contracts-procurement'
import type { FieldError } from '@nexus/kernel'

/** What is wrong with one of the quotes. */
export const wrongQuote = (index: number, detail: string): FieldError => ({
  pointer: `/quoteFileIds/${String(index)}`,
  code: 'quote_unknown',
  detail,
})

/** @param errors at least one */
export function quotesRefused(errors: readonly FieldError[]): Error {
  return requisitionQuoteUnknown(errors.map(({ detail }) => detail).join(' '), { errors: [...errors] })
}

/**
 * A requisition that is only being written has no files yet.
 * @throws DomainError procurement.requisition.quote_unknown
 */
export function assertNoQuotesYet(quoteFileIds: readonly string[]): void {
  if (quoteFileIds.length === 0) return
  throw quotesRefused(
    quoteFileIds.map((fileId, index) =>
      wrongQuote(
        index,
        `The quote ${fileId} cannot be a file of a new requisition: write it without quotes, attach them, then name them.`,
      ),
    ),
  )
}
