// Takes traces as OTLP over HTTP (port 4318, JSON) and writes one line for each span: service, trace, name.
import { createServer } from 'node:http'

createServer(async (request, response) => {
  const pieces = []
  for await (const piece of request) pieces.push(piece)
  response.setHeader('content-type', 'application/json')
  try {
    const { resourceSpans = [] } = JSON.parse(Buffer.concat(pieces).toString())
    for (const { resource, scopeSpans = [] } of resourceSpans) {
      const service = resource?.attributes?.find(({ key }) => key === 'service.name')?.value.stringValue ?? '?'
      for (const { spans = [] } of scopeSpans)
        for (const { traceId, name } of spans) process.stdout.write(`span ${service} ${traceId} ${name}\n`)
    }
    response.end('{}')
  } catch (error) {
    process.stdout.write(`refused: ${error.message}\n`)
    response.writeHead(400).end('{}')
  }
}).listen(4318)
process.on('SIGTERM', () => process.exit(0))
