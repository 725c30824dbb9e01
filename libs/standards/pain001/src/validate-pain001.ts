import { validateXML } from 'xmllint-wasm'
import { PAIN001_SCHEMA } from './schema.generated.js'

/**
 * Validates a message against the XML Schema of pain.001.001.09, in a worker thread.
 * @returns one text per fault, with its line; none when the message is valid
 */
export async function validatePain001(xml: string): Promise<string[]> {
  try {
    const result = await validateXML({
      xml: { fileName: 'pain001.xml', contents: xml },
      schema: { fileName: 'pain.001.001.09.xsd', contents: PAIN001_SCHEMA },
    })
    return result.errors.map(({ loc, message }) =>
      loc === null ? message : `line ${String(loc.lineNumber)}: ${message}`,
    )
  } catch (error) {
    // Exit code 1: the document is not well formed. Anything else is a fault of ours.
    if (error instanceof Error && (error as Error & { code?: unknown }).code === 1)
      return error.message.trim().split('\n')
    throw error
  }
}
