import { type AnyOperation, idempotencyOf } from '@nexus/kernel'

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The API reference as one static page, without scripts: every operation with its rules, example and errors. */
export function referencePage(operations: readonly AnyOperation[]): string {
  const open = operations.filter((operation) => operation.http !== undefined)
  const services = [...new Set(open.map((operation) => operation.service))]
  const contents = services.map((service) => `<li><a href="#${service}">${service}</a></li>`).join('')
  const chapters = services
    .map((service) =>
      chapter(
        service,
        open.filter((operation) => operation.service === service),
      ),
    )
    .join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Nexus API reference</title><style>${STYLE}</style></head><body><main><h1>Nexus API</h1><p>The machine-readable document is <a href="openapi.json">openapi.json</a> (OpenAPI 3.1). Send <code>Authorization: Bearer …</code> unless an operation is open to anyone.</p><ul>${contents}</ul>${chapters}</main></body></html>`
}

const chapter = (service: string, operations: readonly AnyOperation[]): string =>
  `<h2 id="${service}">${service}</h2>${operations.map(entry).join('')}`

function entry(operation: AnyOperation): string {
  const key = idempotencyOf(operation)
  const facts = [
    operation.permission === undefined ? 'open to anyone' : `permission <code>${operation.permission}</code>`,
    ...(operation.concurrency === 'if-match' ? ['needs <code>If-Match</code>'] : []),
    ...(key === 'required'
      ? ['needs <code>Idempotency-Key</code>']
      : key === 'accepted'
        ? ['takes <code>Idempotency-Key</code>']
        : []),
  ]
  const errors = (operation.errors ?? [])
    .map((error) => `<li><code>${error.code}</code> ${escape(error.when)}</li>`)
    .join('')
  return `<section id="${operation.name}"><h3><code>${escape(operation.http ?? '')}</code></h3><p>${escape(operation.summary)}</p><p class="facts">${facts.join(' · ')}</p>${
    operation.description === undefined ? '' : `<p>${escape(operation.description)}</p>`
  }<details><summary>Example</summary><pre>${escape(JSON.stringify(operation.example.input, null, 2))}</pre><pre>${escape(operation.success === 204 ? '' : JSON.stringify(operation.example.output, null, 2))}</pre></details>${errors === '' ? '' : `<ul>${errors}</ul>`}</section>`
}

/** The style of the page; its hash is in the page's policy. */
export const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#fff;color:#1a1a1a}main{max-width:60rem;margin:0 auto;padding:2rem 1rem}section{border-top:1px solid #ddd;padding:1rem 0}h3{margin:0}code,pre{font-family:ui-monospace,monospace;font-size:.9em}pre{background:#f5f5f5;padding:.75rem;overflow:auto}.facts{color:#555;margin:.25rem 0}@media(prefers-color-scheme:dark){body{background:#161616;color:#eee}pre{background:#222}section{border-color:#333}.facts{color:#aaa}a{color:#8ab4ff}}'
