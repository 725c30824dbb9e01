// Writes src/schema.generated.ts and src/operations.generated.ts from docs/openapi.json.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const document = JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'))
const METHODS = ['get', 'put', 'post', 'patch', 'delete']

/** What types do not say: examples, forms of texts, and the explanations of the reference, which would be three quarters of the file. */
function bare(value, isNamed = false) {
  if (Array.isArray(value)) return value.map((each) => bare(each))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      // Below `properties` the keys are names of fields.
      .filter(
        ([key, each]) =>
          isNamed || !(['example', 'pattern'].includes(key) || (key === 'description' && typeof each === 'string')),
      )
      .map(([key, each]) => [key, bare(each, key === 'properties')]),
  )
}

const types = astToString(
  await openapiTS(bare(document), { immutable: true, alphabetize: true, defaultNonNullable: false }),
)
const head = '// Generated from docs/openapi.json by scripts/generate-client.mjs. Do not edit.\n'
writeFileSync(new URL('../src/schema.generated.ts', import.meta.url), `${head}${types}`)

const rows = Object.entries(document.paths)
  .flatMap(([path, methods]) =>
    METHODS.filter((method) => methods[method] !== undefined).map((method) => [path, method, methods[method]]),
  )
  .map(([path, method, { operationId, parameters = [], requestBody, security }]) => {
    const has = (name) => parameters.some((parameter) => parameter.in === 'header' && parameter.name === name)
    const types = Object.keys(requestBody?.content ?? {})
    const facts = {
      method: method.toUpperCase(),
      path,
      ...(has('Idempotency-Key') ? { takesKey: true } : {}),
      ...(types.length > 0 && !types.includes('application/json') ? { bodyTypes: types } : {}),
      ...(security?.length === 0 ? { isOpen: true } : {}),
    }
    return [operationId, facts]
  })
  .sort(([one], [other]) => (one < other ? -1 : 1))
const lines = rows.map(([id, facts]) => `  ${JSON.stringify(id)}: ${JSON.stringify(facts)},`)
writeFileSync(
  new URL('../src/operations.generated.ts', import.meta.url),
  `${head}
/** Where each operation is, and what it takes besides its input. */
export const OPERATIONS = {
${lines.join('\n')}
} as const
`,
)
