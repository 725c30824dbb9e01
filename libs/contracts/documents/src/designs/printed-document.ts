import { z } from 'zod'

/** Documents that can be printed. */
export const PRINTED_DOCUMENTS = ['requisition', 'purchase-order', 'payment-request'] as const

export type PrintedDocument = (typeof PRINTED_DOCUMENTS)[number]

export const printedDocument = () => z.enum(PRINTED_DOCUMENTS).meta({ example: 'purchase-order' })

/** Languages in which labels, numbers and dates are printed. */
export const PRINT_LANGUAGES = ['en', 'de'] as const

export type PrintLanguage = (typeof PRINT_LANGUAGES)[number]

export const printLanguage = () => z.enum(PRINT_LANGUAGES).meta({ example: 'en' })

export const pageFormat = () => z.enum(['A4', 'Letter']).meta({ example: 'A4' })
