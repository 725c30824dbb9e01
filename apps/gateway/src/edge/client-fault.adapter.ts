import type { Socket } from 'node:net'
import { DomainError } from '@nexus/kernel'
import { toProblem } from '@nexus/platform-http'
import { newTraceId } from '@nexus/platform-telemetry'
import { SECURITY_HEADERS } from './security-headers.policy.js'

/**
 * Answers bytes that are no HTTP request (smuggling, oversized headers, a request that never ends; SEC-45) like any other
 * refusal, and closes the connection: what follows on it cannot be told apart.
 */
export function refuseConnection(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy()
    return
  }
  const traceId = newTraceId()
  const refusal = new DomainError(
    'request.malformed',
    'INVALID_ARGUMENT',
    'This is not an HTTP request that can be read.',
  )
  const body = JSON.stringify(toProblem(refusal, { instance: '', traceId }))
  const headers = Object.entries({
    ...SECURITY_HEADERS,
    'x-trace-id': traceId,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 400 Bad Request\r\n${headers.join('')}\r\n${body}`)
}
