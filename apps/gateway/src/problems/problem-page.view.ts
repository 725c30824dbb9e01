const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The page of one kind of problem. */
export function problemPage(of: {
  title: string
  status: number
  retry: boolean
  codes: ReadonlyMap<string, string>
}): string {
  const rows = [...of.codes].map(([code, when]) => `<dt><code>${escape(code)}</code></dt><dd>${escape(when)}</dd>`)
  const advice = of.retry
    ? 'The same request may succeed later: wait for Retry-After and repeat it with the same Idempotency-Key.'
    : 'The same request will be refused again: change it, or what it is about.'
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(of.title)}</title></head><body><h1>${escape(of.title)}</h1><p>HTTP status ${String(of.status)}. ${advice}</p><dl>${rows.join('')}</dl></body></html>`
}
