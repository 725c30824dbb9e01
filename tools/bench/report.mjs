import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { format, resolveConfig } from 'prettier'

export const milliseconds = (value) => (Number.isFinite(value) ? `${value.toFixed(1)} ms` : '–')

/** One line of progress. */
export function print(database, what, { perSecond, p50, p95, cpu, failed = 0 }) {
  const rate = perSecond >= 100 ? perSecond.toFixed(0) : perSecond.toFixed(1)
  console.log(
    `${database.padEnd(11)} ${what.padEnd(44)} ${rate.padStart(6)}/s  p50 ${milliseconds(p50).padStart(9)}  p95 ${milliseconds(p95).padStart(9)}  cpu ${milliseconds(cpu).padStart(9)}  failed ${failed}`,
  )
}

/** A Markdown table. */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export function machine() {
  const [processor] = cpus()
  return `${cpus().length} × ${processor?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`
}

/** Puts the sections [heading, text] into the file, in the order of `headings`; sections that were not measured now stay. */
export async function writeSections(path, headings, measured) {
  const before = await readFile(path, 'utf8').catch(() => '')
  const sections = new Map(
    before
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n')).trim()]),
  )
  for (const [heading, text] of measured)
    sections.set(heading, `${text}\n\nMeasured on ${new Date().toISOString().slice(0, 10)}: ${machine()}.`)
  const ordered = headings.filter((heading) => sections.has(heading))
  const whole = `# Benchmarks

Written by \`npm run bench -- --write\` (services in one process, on both databases) and \`npm run bench -- --cluster --write\`
(each service a process, on PostgreSQL, NATS, Redis and S3); \`--only\` and the names of sections measures some of them.
Compare figures of one section with each other: those of different days had a different machine.

Of the sections "Cluster": the load driver is a process of its own. Latencies count from the time at which a request was
due, whatever the answers before it did, so that a stall counts for everybody who would have met it (no coordinated
omission). "Bare Fastify + pg" is a process that verifies the same access token and says exactly the statements that the
platform was heard to say to PostgreSQL for the same request (who it is, rows, audit, events, idempotency), on a copy of the
database and with as many connections; "SQL alone" says them through pgbench. Both are measured in turn with the
platform, in the same run, while its processes stand still. A wrong answer ends the measurement, and so does a statement
that changed another number of rows than it did for the platform; slowness never does.

${ordered.map((heading) => `## ${heading}\n\n${sections.get(heading)}`).join('\n\n')}
`
  await writeFile(path, await format(whole, { ...(await resolveConfig(path)), parser: 'markdown' }))
}
