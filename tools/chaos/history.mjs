import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'

/**
 * What happened, in the order in which this process saw it: calls, answers and faults in one list, also as lines of JSON
 * in `history.jsonl` of the folder.
 */
export function historyIn(folder) {
  mkdirSync(folder, { recursive: true })
  const file = createWriteStream(join(folder, 'history.jsonl'))
  const began = performance.now()
  const entries = []
  return {
    folder,
    entries,
    add(kind, about) {
      const entry = { at: Math.round(performance.now() - began), kind, ...about }
      entries.push(entry)
      file.write(`${JSON.stringify(entry)}\n`)
      return entry
    },
    /** The faults of the run, which say what a failure came after. */
    faults: () => entries.filter(({ kind }) => kind === 'fault'),
    async close() {
      file.end()
      await finished(file)
    },
  }
}
