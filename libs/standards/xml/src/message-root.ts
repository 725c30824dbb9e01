import type { XmlErrors } from './xml-errors.js'
import { XmlReader } from './xml-reader.js'
import { DEFAULT_LIMITS, parseXmlTree, type XmlLimits } from './xml-tree.js'

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:'

/**
 * Parses an ISO 20022 message and answers its one message element with the version from its namespace.
 * @param versions the messages that are read, such as `pain.002.001.03`
 * @throws DomainError `<format>.document.*`
 */
export function readMessage(
  bytes: Uint8Array,
  of: { readonly versions: readonly string[]; readonly element: string; readonly errors: XmlErrors },
  limits: Partial<XmlLimits> = {},
): { version: string; message: XmlReader } {
  const root = parseXmlTree(bytes, of.errors, { ...DEFAULT_LIMITS, ...limits })
  const version = root.namespace.startsWith(NAMESPACE) ? root.namespace.slice(NAMESPACE.length) : root.namespace
  if (root.name !== 'Document' || !of.versions.includes(version)) {
    const found = `${root.name}${version === '' ? ' without a namespace' : ` of ${version}`}`
    throw of.errors.unsupportedRoot(`The document is "${found.slice(0, 120)}". Read are: ${of.versions.join(', ')}.`, {
      facts: { root: found.slice(0, 120) },
    })
  }
  return { version, message: new XmlReader(root, of.errors).required(of.element) }
}
