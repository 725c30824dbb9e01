import { METRICS, type MetricDefinition } from './metric-table.js'

/** `docs/metrics.md`, made of the table; a suite keeps the file equal to it. */
export function metricsPage(): string {
  const rows = Object.entries<MetricDefinition>(METRICS).map(([name, { kind, labels, help }]) => [
    `\`${name}\``,
    kind,
    labels.map((label) => `\`${label}\``).join(', '),
    help,
  ])
  return `# Metrics

Every process gives its metrics to Prometheus at \`/metrics\` of its admin port (\`NEXUS_ADMIN_PORT\`), which is never the
public one. Each has the label \`process\`; no label ever names an organization or a person. Beside these there are
the usual ones of Node.js processes (\`process_*\`, \`nodejs_*\`). This page is made from the table in
\`libs/platform/telemetry/src/metrics/metric-table.ts\`; a suite compares it with what a live process emits.

${table(['Metric', 'Kind', 'Labels', 'Meaning'], rows)}
`
}

/** With columns as wide as Prettier makes them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((cells) => (cells[column] ?? '').length)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
