import { z } from 'zod'

const subject = <C extends string, P extends z.ZodRawShape>(code: C, parameters: P) =>
  z.strictObject({ code: z.literal(code), parameters: z.strictObject(parameters) })

/** What a title says that a service made, for readers of any language; the English title beside it says the same. */
export const documentSubject = z
  .discriminatedUnion('code', [
    subject('ORDER_FROM', { vendorName: z.string() }),
    subject('ORDER_CHANGE', {
      orderNumber: z.string(),
      changeNumber: z.int().min(1),
      reason: z.string().meta({ description: 'In the words of the person who changes it.' }),
    }),
    subject('PAYMENT_TO', {
      vendorName: z.string(),
      invoiceNumbers: z.array(z.string()),
    }),
  ])
  .meta({
    id: 'DocumentSubject',
    description: 'What a document is called where a service names it and no person, to be said in any language.',
  })

export type DocumentSubject = z.output<typeof documentSubject>

/** Every code there is. */
export const DOCUMENT_SUBJECT_CODES: readonly DocumentSubject['code'][] = documentSubject.options.map(
  ({ shape }) => shape.code.value,
)
