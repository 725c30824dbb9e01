import { defineError } from '@nexus/kernel'

/** The document declares a document type; entities and external subsets are never processed (SEC-34). */
export const doctypeRefused = defineError({
  code: 'ubl.document.doctype_refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The XML holds a DOCTYPE. Send it without one.',
})

/** The bytes are in an encoding other than UTF-8, UTF-16 or ISO-8859-1; `facts.encoding` names it. */
export const encodingRefused = defineError({
  code: 'ubl.document.encoding_refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The XML is not in UTF-8, UTF-16 or ISO-8859-1, or declares another encoding than its bytes have.',
})

/** `facts.line` (from 1) and `facts.column` (from 0) say where, when the parser knows. */
export const notWellFormed = defineError({
  code: 'ubl.document.not_well_formed',
  kind: 'INVALID_ARGUMENT',
  when: 'The bytes are not well-formed XML with namespaces.',
})

/** `facts.limit` names which limit, `facts.maximum` its value. */
export const tooLarge = defineError({
  code: 'ubl.document.too_large',
  kind: 'PAYLOAD_TOO_LARGE',
  when: 'The document has more bytes, elements, attributes, references or levels than allowed.',
})

/** `facts.root` names the root that was found. */
export const unsupportedRoot = defineError({
  code: 'ubl.document.unsupported_root',
  kind: 'UNPROCESSABLE',
  when: 'The root is neither a UBL 2.1 Invoice nor a UBL 2.1 CreditNote.',
})

/** `facts.typeCode` holds the code as stated. */
export const unsupportedType = defineError({
  code: 'ubl.document.unsupported_type',
  kind: 'UNPROCESSABLE',
  when: 'The type code is not 380, 384 or 389 on an Invoice, nor 381 on a CreditNote.',
})

/** `facts.path` names the element or attribute. */
export const missingField = defineError({
  code: 'ubl.document.missing_field',
  kind: 'UNPROCESSABLE',
  when: 'An element or attribute that every invoice must have is absent or empty.',
})

/** Two values where one is allowed: other readers could take the other one. `facts.path` names the element. */
export const repeatedField = defineError({
  code: 'ubl.document.repeated_field',
  kind: 'UNPROCESSABLE',
  when: 'An element that may occur once occurs again.',
})

/** `facts.path` and `facts.value` say where and what. */
export const badValue = defineError({
  code: 'ubl.document.bad_value',
  kind: 'UNPROCESSABLE',
  when: 'A date, amount, quantity or code does not have its form.',
})

/** `facts.path`, `facts.expected`, `facts.stated`. */
export const currencyMismatch = defineError({
  code: 'ubl.document.currency_mismatch',
  kind: 'UNPROCESSABLE',
  when: 'An amount is in another currency than the document.',
})
