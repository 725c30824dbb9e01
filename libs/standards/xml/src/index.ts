export { readMessage } from './message-root.js'
export { xmlErrors, type XmlErrors, type XmlSyntaxErrors } from './xml-errors.js'
export { type StatedAmount, XmlReader } from './xml-reader.js'
export { DEFAULT_LIMITS, parseXmlTree, type XmlElement, type XmlLimits } from './xml-tree.js'
