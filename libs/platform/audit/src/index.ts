export * from './audit.js'
export * from './audit-recorded.js'
export * from './audit-row.entity.js'
export { looksSecret, REDACTED } from './redaction.js'
