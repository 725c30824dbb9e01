import { type AnyOperation, DomainError, type FieldError, invalidArgument, routeOf } from '@nexus/kernel'

/** The parts of an HTTP request from which an operation's input is made. */
export interface RequestParts {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/**
 * One input object from path, query and body. Path fields come only from the path; a GET or DELETE takes
 * the rest from the query, any other method from the body; a raw body arrives base64-coded in its field.
 * Types and rules are the service's to check; here only what cannot be told apart later.
 * @throws DomainError `invalidArgument` naming each stray part; `UNSUPPORTED` for a body of another content type
 */
export function inputOf(operation: AnyOperation, parts: RequestParts): Record<string, unknown> {
  const route = routeOf(operation)
  const params = route?.params ?? []
  const fromQuery = route?.method === 'GET' || route?.method === 'DELETE' || operation.rawBody !== undefined
  const errors: FieldError[] = []
  const fields: Record<string, unknown> = {}
  checkContentType(operation, parts.body)
  if (fromQuery) {
    for (const [name, value] of Object.entries(parts.query)) {
      // Setting this name would change the prototype instead of being refused as an unknown field (SEC-29).
      if (name === '__proto__')
        errors.push({ pointer: '', code: 'unknown_parameter', detail: `${name} is not a query parameter` })
      else fields[name] = value
    }
  } else {
    for (const name of Object.keys(parts.query))
      errors.push({
        pointer: '',
        code: 'unknown_parameter',
        detail: `${name} is not a query parameter of this operation`,
      })
    if (isRecord(parts.body)) Object.assign(fields, parts.body)
    else if (parts.body !== undefined && parts.body !== null)
      errors.push({ pointer: '', code: 'invalid_type', detail: 'the body must be a JSON object' })
  }
  for (const name of params) {
    if (Object.hasOwn(fields, name))
      errors.push({ pointer: `/${name}`, code: 'path_field', detail: 'comes only from the path' })
    fields[name] = parts.params[name]
  }
  if (operation.rawBody !== undefined) {
    const { field, mediaTypes } = operation.rawBody
    if (!Buffer.isBuffer(parts.body) || parts.body.length === 0)
      errors.push({
        pointer: `/${field}`,
        code: 'required',
        detail: `send the document as the body, as ${mediaTypes.join(' or ')}`,
      })
    else fields[field] = parts.body.toString('base64')
  }
  if (errors.length > 0)
    throw invalidArgument(`The request is not valid: ${errors.map((error) => error.detail).join('; ')}`, { errors })
  return fields
}

/** A document where JSON is meant, or JSON where a document is meant. */
function checkContentType(operation: AnyOperation, body: unknown): void {
  const wanted = operation.rawBody?.mediaTypes ?? ['application/json']
  if (body === undefined || body === null || Buffer.isBuffer(body) === (operation.rawBody !== undefined)) return
  throw new DomainError(
    'request.unsupported_media_type',
    'UNSUPPORTED',
    `This content type is not accepted here; send ${wanted.join(' or ')}.`,
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value)
