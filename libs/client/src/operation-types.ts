import type { components, operations } from './schema.generated.js'

/** The id of an operation, such as `procurement.requisition.get.v1`. */
export type OperationId = keyof operations

/** What operations take and answer, by name, such as `Schemas['Requisition']`. */
export type Schemas = components['schemas']

type Parameters<Id extends OperationId> = operations[Id]['parameters']
type Json<Content> = Content extends { readonly 'application/json': infer Body } ? Body : Content[keyof Content]
type Success<Responses> = {
  [Status in keyof Responses]: Status extends 200 | 201 | 202
    ? Responses[Status] extends { readonly content: infer Content }
      ? Json<Content>
      : undefined
    : Status extends 204
      ? undefined
      : never
}[keyof Responses]

/** The fields of its path. */
export type PathOf<Id extends OperationId> = Parameters<Id> extends { readonly path: infer Path } ? Path : undefined

/** The fields of its query. */
export type QueryOf<Id extends OperationId> =
  Parameters<Id> extends { readonly query?: infer Query } ? Query : undefined

type RequestBody<Id extends OperationId> = operations[Id] extends { readonly requestBody?: infer Body }
  ? NonNullable<Body>
  : never

/** Its JSON body; bytes of an operation that takes a file. */
export type BodyOf<Id extends OperationId> = [RequestBody<Id>] extends [never]
  ? undefined
  : RequestBody<Id> extends { readonly content: infer Content }
    ? Content extends { readonly 'application/json': infer Body }
      ? Body
      : Blob | ArrayBuffer | Uint8Array | string
    : undefined

/** What it answers when it does as it was asked. */
export type AnswerOf<Id extends OperationId> = Success<operations[Id]['responses']>

/** Of an object without a field that must be there. */
type NeedsNothing<Value> = string extends keyof Value ? true : Partial<Value> extends Value ? true : false

type Needed<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [Key in Name]?: undefined }
  : undefined extends Value
    ? { readonly [Key in Name]?: Value }
    : NeedsNothing<Value> extends true
      ? { readonly [Key in Name]?: Value }
      : { readonly [Key in Name]: Value }

type NeedsVersion<Id extends OperationId> =
  Parameters<Id> extends { readonly header: { readonly 'If-Match': string } }
    ? { /** ETag of the object as it was read. */ readonly ifMatch: string }
    : { readonly ifMatch?: string }

/** Everything that an operation takes. */
export type InputOf<Id extends OperationId> = Needed<'path', PathOf<Id>> &
  Needed<'query', QueryOf<Id>> &
  Needed<'body', BodyOf<Id>> &
  NeedsVersion<Id> & {
    /** Default: a new one; a repeat by a person gives that of the first try, so that nothing is done twice. */
    readonly idempotencyKey?: string
    /** Seconds to wait for the settled state (RFC 7240), for operations that settle elsewhere. */
    readonly waitSeconds?: number
    readonly signal?: AbortSignal
    /** Of a raw body; default the first that the operation takes. */
    readonly contentType?: string
  }

/** What came back. */
export interface Answer<Data> {
  readonly data: Data
  readonly status: number
  /** For `ifMatch` of the next change; undefined for what has no version. */
  readonly etag: string | undefined
  /** False when the state follows later (202). */
  readonly isSettled: boolean
}
