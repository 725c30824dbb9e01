import { readdir, readFile } from 'node:fs/promises'

/** Linux counts in hundredths of a second. */
const TICK_MS = 10

async function statOf(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  if (stat === '') return undefined
  const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [own, system, endedChildren, theirSystem] = rest.slice(9, 13).map(Number)
  return { parent: Number(parent), own: (own + system) * TICK_MS, ended: (endedChildren + theirSystem) * TICK_MS }
}

/**
 * Processor time in ms of processes by name: `roots` { name: [pid] }, each with its children, also those that have
 * ended (PostgreSQL's backends, Chromium).
 */
export async function processorTimes(roots) {
  const stats = new Map()
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const stat = await statOf(entry)
    if (stat !== undefined) stats.set(Number(entry), stat)
  }
  const below = (pid, root) => {
    for (let at = pid; at !== undefined && at > 1; at = stats.get(at)?.parent) if (at === root) return true
    return false
  }
  const times = {}
  for (const [name, pids] of Object.entries(roots)) {
    times[name] = 0
    for (const [pid, { own, ended }] of stats) if (pids.some((root) => below(pid, root))) times[name] += own + ended
  }
  return times
}

/** What each used between two readings, in ms, for each of `count` requests. */
export const spentEach = (before, after, count) =>
  Object.fromEntries(Object.keys(after).map((name) => [name, (after[name] - (before[name] ?? 0)) / count]))
