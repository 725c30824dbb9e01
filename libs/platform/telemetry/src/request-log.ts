import type { Logger } from './logger.js'

/** The fields of a request's log line, and no others: no path, query, header, body, address or name. */
export interface RequestLogEntry {
  readonly trace_id: string
  readonly op_id?: string
  /** Tenant and user are ids. */
  readonly tenant?: string
  readonly user?: string
  /** Name of the operation, such as procurement.requisition.submit.v1; `none` when no route matched. */
  readonly operation: string
  readonly method?: string
  readonly status: number
  /** Duration in milliseconds. */
  readonly ms: number
  /** Error code of the answer, such as request.not_found. */
  readonly error_code?: string
  /** Size of the answer. */
  readonly bytes?: number
  readonly replayed?: boolean
}

const WORDS = ['trace_id', 'op_id', 'tenant', 'user', 'operation', 'method', 'error_code'] as const
const FIGURES = ['status', 'ms', 'bytes'] as const

/** Writes the line of a request: `error` from status 500 on, else `info`. A word of unexpected form is not repeated. */
export function logRequest(logger: Logger, entry: RequestLogEntry): void {
  const fields: Record<string, string | number | boolean> = {}
  for (const key of WORDS) {
    const value = entry[key]
    if (value !== undefined) fields[key] = /^[A-Za-z0-9._:-]{1,80}$/.test(value) ? value : '[unexpected form]'
  }
  for (const key of FIGURES) {
    const value = entry[key]
    if (value !== undefined) fields[key] = Math.round(value * 10) / 10
  }
  if (entry.replayed === true) fields.replayed = true
  if (entry.status >= 500) logger.error(fields, 'request')
  else logger.info(fields, 'request')
}
