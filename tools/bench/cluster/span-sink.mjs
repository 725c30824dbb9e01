import { createServer } from 'node:http'
import { gunzipSync } from 'node:zlib'

/** A collector of spans (OTLP over HTTP, as JSON): `endpoint` for the processes, `spans` what came, with times in ms since 1970. */
export async function spanSink() {
  const spans = []
  const server = createServer((request, response) => {
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const whole = Buffer.concat(chunks)
      const text = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole).toString()
      if (request.url.endsWith('/v1/traces')) spans.push(...spansIn(JSON.parse(text)))
      response.setHeader('content-type', 'application/json').end('{}')
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${String(server.address().port)}`,
    spans,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** OTLP's numbers for what a span is to its trace. */
export const SERVER = 2
export const CLIENT = 3

function spansIn({ resourceSpans = [] }) {
  return resourceSpans.flatMap(({ resource, scopeSpans = [] }) => {
    const process = attribute(resource?.attributes, 'service.name')
    return scopeSpans.flatMap(({ spans = [] }) =>
      spans.map(({ traceId, spanId, parentSpanId, name, kind, startTimeUnixNano, endTimeUnixNano, attributes }) => ({
        process,
        traceId,
        spanId,
        parentId: parentSpanId,
        name,
        kind,
        isSql: attribute(attributes, 'db.system.name') !== undefined,
        start: Number(BigInt(startTimeUnixNano) / 1000n) / 1000,
        end: Number(BigInt(endTimeUnixNano) / 1000n) / 1000,
      })),
    )
  })
}

const attribute = (attributes = [], key) => attributes.find((one) => one.key === key)?.value.stringValue
