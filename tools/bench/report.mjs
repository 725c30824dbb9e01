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

Written by \`npm run bench -- --write\`; \`--only\` and the names of sections (orders, lists, job, tenants, pdf) measures some
of them. Compare figures of one section with each other: those of different days had a different machine.

${ordered.map((heading) => `## ${heading}\n\n${sections.get(heading)}`).join('\n\n')}
`
  await writeFile(path, await format(whole, { ...(await resolveConfig(path)), parser: 'markdown' }))
}
