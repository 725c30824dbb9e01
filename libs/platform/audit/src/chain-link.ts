import { hash } from 'node:crypto'
import type { AuditRow } from './audit-row.entity.js'
import { canonicalJson } from './canonical-json.js'

/** Every column of the trail, sorted as RFC 8785 wants keys. A column that comes later must be nullable: null is left out. */
const FIELDS = [
  ...['action', 'actorId', 'actorKind', 'actorName', 'after', 'at', 'before', 'entity', 'entityId', 'id', 'ip'],
  ...['onBehalfOf', 'opId', 'reason', 'source', 'tenantId', 'traceId', 'userAgent'],
] as const satisfies readonly (keyof AuditRow)[]

/** What is sealed of a row: the canonical JSON of its columns that are not null, the instant as RFC 3339. */
export function sealedForm(row: AuditRow): string {
  let text = ''
  for (const field of FIELDS as readonly (keyof AuditRow)[]) {
    const value = row[field]
    if (value === null) continue
    const json = value instanceof Date ? `"${value.toISOString()}"` : canonicalJson(value)
    text += `${text === '' ? '' : ','}"${field}":${json}`
  }
  return `{${text}}`
}

/** Where the chain of an organization in a service begins: no link of one chain fits into another. */
export function genesisHash(service: string, tenantId: string): string {
  return hash('sha256', `nexus audit chain\n${service}\n${tenantId}`)
}

/** SHA-256(prevHash ‖ form) in hex. */
export function linkHash(prevHash: string, form: string): string {
  return hash('sha256', Buffer.concat([Buffer.from(prevHash, 'hex'), Buffer.from(form)]))
}
