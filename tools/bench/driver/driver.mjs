import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Histogram } from './histogram.mjs'

/** Starts the load driver; `run(plan)` resolves with its figures, one plan at a time. */
export async function startDriver() {
  const child = fork(fileURLToPath(new URL('driver-process.mjs', import.meta.url)), { stdio: 'inherit' })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  await once(child, 'message')
  let asked = 0
  return {
    /**
     * Figures of a plan: `groups[name]` with counts, quantiles in ms and the histogram. @throws Error for a wrong answer,
     * whatever the load: figures of wrong answers are worth nothing.
     */
    async run(plan) {
      const id = (asked += 1)
      child.send({ id, plan })
      const answer = await new Promise((resolve, reject) => {
        const exited = (code) => reject(new Error(`the load driver ended with code ${code}`))
        child.once('exit', exited)
        child.once('message', (message) => {
          child.off('exit', exited)
          resolve(message)
        })
      })
      if (answer.error !== undefined) throw new Error(answer.error)
      return figuresOf(answer.result)
    },
    stop() {
      process.off('exit', kill)
      child.disconnect()
    },
  }
}

/** @throws Error for wrong answers */
export function figuresOf({ groups, samples, seconds, unanswered, ...rest }) {
  if (samples.length > 0) throw new Error(`wrong answers:\n${samples.join('\n')}`)
  const all = Object.entries(groups).map(([name, group]) => [name, groupFigures(group, seconds)])
  return { groups: Object.fromEntries(all), seconds, unanswered, ...rest }
}

function groupFigures({ latency, ok, shed, late }, seconds) {
  const histogram = Histogram.from(latency)
  return {
    ok,
    shed,
    late,
    perSecond: ok / seconds,
    mean: histogram.mean,
    p50: histogram.quantile(0.5),
    p95: histogram.quantile(0.95),
    p99: histogram.quantile(0.99),
    max: histogram.max,
    histogram,
  }
}

/** Several groups as one. */
export function together(figures, seconds) {
  const histogram = figures.reduce((sum, one) => sum.addAll(one.histogram), new Histogram())
  const sum = (key) => figures.reduce((total, one) => total + one[key], 0)
  return groupFigures({ latency: histogram.toJSON(), ok: sum('ok'), shed: sum('shed'), late: sum('late') }, seconds)
}
