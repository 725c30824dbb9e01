import type { InvoiceExceptionType } from '@nexus/contracts-billing'
import type { NotificationKind, NotificationLanguage } from '@nexus/contracts-workflow'

/** Subject and body of a notification, with values between {{ and }}. */
export interface Words {
  readonly subject: string
  readonly body: string
}

const EN: Readonly<Record<NotificationKind, Words>> = {
  'task-opened': {
    subject: 'Please decide: {{title}}',
    body: 'Hello {{recipient}},\n\nthe {{documentType}} "{{title}}" waits for your decision{{#dueAt}}, until {{dueAt}}{{/dueAt}}.',
  },
  'task-information': {
    subject: 'For your information: {{title}}',
    body: 'Hello {{recipient}},\n\nthe {{documentType}} "{{title}}" has reached a step of which you are told. There is nothing to do.',
  },
  'task-reminder': {
    subject: 'Reminder: {{title}}',
    body: 'Hello {{recipient}},\n\nthe {{documentType}} "{{title}}" still waits for your decision{{#dueAt}}, until {{dueAt}}{{/dueAt}}.',
  },
  'task-escalated': {
    subject: 'Escalated to you: {{title}}',
    body: 'Hello {{recipient}},\n\nnobody has decided the {{documentType}} "{{title}}" in time. It now waits for you as well.',
  },
  'task-delegated': {
    subject: 'Delegated to you: {{title}}',
    body: 'Hello {{recipient}},\n\nthe {{documentType}} "{{title}}" waits for your decision on behalf of somebody who is away{{#dueAt}}, until {{dueAt}}{{/dueAt}}.',
  },
  'task-reassigned': {
    subject: 'Now yours to decide: {{title}}',
    body: 'Hello {{recipient}},\n\nthe {{documentType}} "{{title}}" was handed to you for decision{{#dueAt}}, until {{dueAt}}{{/dueAt}}.',
  },
  'document-decided': {
    subject: '{{verdict}}: {{title}}',
    body: 'Hello {{recipient}},\n\nyour {{documentType}} "{{title}}" was {{verdict}}.{{#reason}}\n\n{{reason}}{{/reason}}',
  },
  'invoice-exception': {
    subject: 'Invoice {{invoiceNumber}} needs you',
    body: 'Hello {{recipient}},\n\nthe supplier invoice {{invoiceNumber}} has a difference ({{exceptionType}}) that is yours to settle{{#dueAt}}, until {{dueAt}}{{/dueAt}}.',
  },
  'vendor-document-expiring': {
    subject: '{{vendorName}}: {{vendorDocumentType}} expires on {{expiresOn}}',
    body: 'Hello {{recipient}},\n\nthe {{vendorDocumentType}} of {{vendorName}} expires on {{expiresOn}} ({{daysLeft}} days left). Ask for a new one.',
  },
  message: { subject: '{{title}}', body: 'Hello {{recipient}},\n\n{{body}}\n\n{{sender}}' },
}

const DE: Readonly<Record<NotificationKind, Words>> = {
  'task-opened': {
    subject: 'Bitte entscheiden: {{title}}',
    body: 'Guten Tag {{recipient}},\n\n{{documentType}} „{{title}}“ wartet auf Ihre Entscheidung{{#dueAt}}, bis {{dueAt}}{{/dueAt}}.',
  },
  'task-information': {
    subject: 'Zur Kenntnis: {{title}}',
    body: 'Guten Tag {{recipient}},\n\n{{documentType}} „{{title}}“ hat einen Schritt erreicht, von dem Sie erfahren sollen. Zu tun ist nichts.',
  },
  'task-reminder': {
    subject: 'Erinnerung: {{title}}',
    body: 'Guten Tag {{recipient}},\n\n{{documentType}} „{{title}}“ wartet noch auf Ihre Entscheidung{{#dueAt}}, bis {{dueAt}}{{/dueAt}}.',
  },
  'task-escalated': {
    subject: 'An Sie eskaliert: {{title}}',
    body: 'Guten Tag {{recipient}},\n\nüber {{documentType}} „{{title}}“ hat niemand rechtzeitig entschieden. Nun wartet sie auch auf Sie.',
  },
  'task-delegated': {
    subject: 'An Sie delegiert: {{title}}',
    body: 'Guten Tag {{recipient}},\n\n{{documentType}} „{{title}}“ wartet in Vertretung auf Ihre Entscheidung{{#dueAt}}, bis {{dueAt}}{{/dueAt}}.',
  },
  'task-reassigned': {
    subject: 'Jetzt bei Ihnen: {{title}}',
    body: 'Guten Tag {{recipient}},\n\n{{documentType}} „{{title}}“ wurde Ihnen zur Entscheidung übergeben{{#dueAt}}, bis {{dueAt}}{{/dueAt}}.',
  },
  'document-decided': {
    subject: '{{verdict}}: {{title}}',
    body: 'Guten Tag {{recipient}},\n\n{{documentType}} „{{title}}“ wurde entschieden: {{verdict}}.{{#reason}}\n\n{{reason}}{{/reason}}',
  },
  'invoice-exception': {
    subject: 'Rechnung {{invoiceNumber}} braucht Sie',
    body: 'Guten Tag {{recipient}},\n\ndie Lieferantenrechnung {{invoiceNumber}} hat eine Abweichung ({{exceptionType}}), die Sie klären müssen{{#dueAt}}, bis {{dueAt}}{{/dueAt}}.',
  },
  'vendor-document-expiring': {
    subject: '{{vendorName}}: {{vendorDocumentType}} läuft am {{expiresOn}} ab',
    body: 'Guten Tag {{recipient}},\n\n{{vendorDocumentType}} von {{vendorName}} läuft am {{expiresOn}} ab (in {{daysLeft}} Tagen). Fordern Sie einen neuen Nachweis an.',
  },
  message: { subject: '{{title}}', body: 'Guten Tag {{recipient}},\n\n{{body}}\n\n{{sender}}' },
}

/** The words that hold where an organization has none of its own. */
export const SHIPPED_WORDS: Readonly<Record<NotificationLanguage, Readonly<Record<NotificationKind, Words>>>> = {
  en: EN,
  de: DE,
}

/** What codes are called in a sentence. */
export const TERMS: Readonly<Record<NotificationLanguage, Readonly<Record<string, string>>>> = {
  en: {
    requisition: 'requisition',
    'purchase-order': 'purchase order',
    'purchase-order-change': 'change of a purchase order',
    'payment-request': 'payment request',
    approved: 'approved',
    rejected: 'rejected',
    returned: 'returned',
  },
  de: {
    requisition: 'Bedarfsanforderung',
    'purchase-order': 'Bestellung',
    'purchase-order-change': 'Bestelländerung',
    'payment-request': 'Zahlungsanforderung',
    approved: 'genehmigt',
    rejected: 'abgelehnt',
    returned: 'zurückgegeben',
  },
}

/** What an invoice exception is called. */
export const EXCEPTION_WORDS: Readonly<Record<InvoiceExceptionType, Readonly<Record<NotificationLanguage, string>>>> = {
  PRICE: { en: 'price too high', de: 'Preis zu hoch' },
  QTY_OVER_ORDERED: { en: 'more than ordered', de: 'Mehr als bestellt' },
  QTY_OVER_RECEIVED: { en: 'more than received', de: 'Mehr als erhalten' },
  NOT_RECEIVED: { en: 'not received', de: 'Nicht erhalten' },
  QTY_OVER_CREDITED: { en: 'too much credited', de: 'Zu viel gutgeschrieben' },
  UNMATCHED_LINE: { en: 'line not assigned', de: 'Position nicht zugeordnet' },
  NEGATIVE_LINE: { en: 'negative line', de: 'Negative Position' },
  NO_QUANTITY: { en: 'no quantity', de: 'Keine Menge' },
  UNIT: { en: 'other unit', de: 'Andere Einheit' },
  CURRENCY: { en: 'other currency', de: 'Andere Währung' },
  TAX: { en: 'other tax', de: 'Andere Steuer' },
  FREIGHT: { en: 'freight and charges', de: 'Fracht und Zuschläge' },
  PO_CLOSED: { en: 'order closed', de: 'Bestellung geschlossen' },
  BANK_MISMATCH: { en: 'unknown bank account', de: 'Unbekanntes Bankkonto' },
  DUPLICATE: { en: 'possible duplicate', de: 'Mögliche Dublette' },
  CREDIT_WITHOUT_INVOICE: { en: 'credit without invoice', de: 'Gutschrift ohne Rechnung' },
  SEPARATION_OF_DUTIES: { en: 'same person twice', de: 'Funktionstrennung verletzt' },
  BOOKING_REFUSED: { en: 'booking refused', de: 'Buchung abgelehnt' },
  PRICE_UNDER_BILLED: { en: 'price too low', de: 'Preis zu niedrig' },
  QTY_UNDER_BILLED: { en: 'too little billed', de: 'Zu wenig berechnet' },
  VENDOR_HOLD: { en: 'vendor on hold', de: 'Lieferant angehalten' },
  VENDOR_BLACKLISTED: { en: 'vendor blacklisted', de: 'Lieferant gesperrt' },
  PO_ON_HOLD: { en: 'order on hold', de: 'Bestellung angehalten' },
  LINE_NOT_IN_REVISION: { en: 'line not in revision', de: 'Position nicht in Revision' },
}

/** Heading and lines of a mail of the day. */
export const DIGEST_WORDS: Readonly<Record<NotificationLanguage, { subject: string; intro: string }>> = {
  en: {
    subject: '{{count}} notifications from {{organization}}',
    intro: 'Hello {{recipient}},\n\nsince the last mail:',
  },
  de: {
    subject: '{{count}} Mitteilungen von {{organization}}',
    intro: 'Guten Tag {{recipient}},\n\nseit der letzten Mail:',
  },
}
