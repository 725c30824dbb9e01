/** What a worker reports to; a pino logger fits. */
export interface JobLog {
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** Reports nothing. */
export const silentJobLog: JobLog = { warn: () => undefined, error: () => undefined }
