import type { DocumentSubject } from '@nexus/contracts-workflow'
import { cutText } from '@nexus/kernel'
import type { InEachLanguage } from './words.builder.js'

const MOST_TITLE = 200

/**
 * What a document is called in a notification, in the language of each recipient: what a person called it is the same in all of
 * them, and so is what is older than subjects.
 */
export const titleInEachLanguage = (title: string, subject: DocumentSubject | null | undefined): InEachLanguage => ({
  en: title,
  de: subject === null || subject === undefined ? title : cutText(inGerman(subject), MOST_TITLE),
})

function inGerman({ code, parameters }: DocumentSubject): string {
  switch (code) {
    case 'ORDER_FROM':
      return `Bestellung bei ${parameters.vendorName}`
    case 'ORDER_CHANGE':
      return `Änderung ${String(parameters.changeNumber)} der Bestellung ${parameters.orderNumber}: ${parameters.reason}`
    case 'PAYMENT_TO':
      return `Zahlung an ${parameters.vendorName}: ${parameters.invoiceNumbers.join(', ')}`
  }
}
