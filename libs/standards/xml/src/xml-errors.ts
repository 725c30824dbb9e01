import { defineError, type ErrorDefinition } from '@nexus/kernel'

/** What a document may be refused for, in the codes of its format. */
export interface XmlErrors {
  readonly doctypeRefused: ErrorDefinition
  readonly encodingRefused: ErrorDefinition
  readonly notWellFormed: ErrorDefinition
  readonly tooLarge: ErrorDefinition
  readonly unsupportedRoot: ErrorDefinition
  readonly missingField: ErrorDefinition
  readonly repeatedField: ErrorDefinition
  readonly badValue: ErrorDefinition
}

/** What parsing alone may refuse, whatever the document means. */
export type XmlSyntaxErrors = Pick<XmlErrors, 'doctypeRefused' | 'encodingRefused' | 'notWellFormed' | 'tooLarge'>

/** The refusals of one format: `xmlErrors('pain002')` has the codes `pain002.document.*`. */
export function xmlErrors(format: string): XmlErrors {
  const define = (reason: string, kind: ErrorDefinition['kind'], when: string): ErrorDefinition =>
    defineError({ code: `${format}.document.${reason}`, kind, when })
  return {
    doctypeRefused: define(
      'doctype_refused',
      'INVALID_ARGUMENT',
      'The XML holds a DOCTYPE, which is never processed (SEC-34).',
    ),
    encodingRefused: define(
      'encoding_refused',
      'INVALID_ARGUMENT',
      'The XML is not in UTF-8, UTF-16 or ISO-8859-1, or declares another encoding than its bytes have.',
    ),
    notWellFormed: define('not_well_formed', 'INVALID_ARGUMENT', 'The bytes are not well-formed XML with namespaces.'),
    tooLarge: define(
      'too_large',
      'PAYLOAD_TOO_LARGE',
      'The document has more bytes, elements, attributes, references or levels than allowed; `facts.limit` says which.',
    ),
    unsupportedRoot: define(
      'unsupported_root',
      'UNPROCESSABLE',
      'The document is of another message or version than those that are read; `facts.root` names it.',
    ),
    missingField: define(
      'missing_field',
      'UNPROCESSABLE',
      'An element or attribute that every such message must have is absent or empty; `facts.path` names it.',
    ),
    repeatedField: define(
      'repeated_field',
      'UNPROCESSABLE',
      'An element that may occur once occurs again; `facts.path` names it.',
    ),
    badValue: define(
      'bad_value',
      'UNPROCESSABLE',
      'A date, amount or code does not have its form; `facts.path` and `facts.value` say where and what.',
    ),
  }
}
