/** What relay and consumers report to; a pino logger fits. */
export interface EventLog {
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** Reports nothing. */
export const silentLog: EventLog = { warn: () => undefined, error: () => undefined }
