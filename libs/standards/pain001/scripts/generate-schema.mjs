// Writes src/schema.generated.ts from the schema file, so that sources and build reach it without file access.
// Line ends become those of the repository; XML does not tell them apart.
import { readFileSync, writeFileSync } from 'node:fs'

const schema = readFileSync(new URL('../schema/pain.001.001.09.xsd', import.meta.url), 'utf8').replaceAll('\r\n', '\n')
const literal = schema.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
const source = `// Generated from schema/pain.001.001.09.xsd by scripts/generate-schema.mjs. Do not edit.

/** XML Schema of pain.001.001.09 (ISO 20022 message definition). */
export const PAIN001_SCHEMA = \`${literal}\`
`
writeFileSync(new URL('../src/schema.generated.ts', import.meta.url), source)
