import { setTimeout as pause } from 'node:timers/promises'

/** A line of the log as it was written. */
export type LogLine = Readonly<Record<string, unknown>>

/** What a process has written as JSON lines; anything else (the welcome) is left out. */
export function logLines(output: string): LogLine[] {
  return output.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as LogLine] : []))
}

/** The lines of a trace. The answer may overtake its line, so this waits a little for the first. */
export async function linesOfTrace(output: () => string, traceId: string): Promise<LogLine[]> {
  if (traceId === '') throw new Error('the answer names no trace')
  for (let turn = 0; turn < 2_000; turn += 1) {
    const text = output()
    if (text.slice(text.lastIndexOf(traceId)).includes('\n') && text.includes(traceId))
      return logLines(text).filter((line) => line.trace_id === traceId)
    await pause(10)
  }
  return []
}
