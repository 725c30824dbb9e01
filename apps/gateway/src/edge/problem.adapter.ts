import { isDomainError } from '@nexus/kernel'
import { fromHttpFault, problemHeaders, toProblem } from '@nexus/platform-http'
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { EdgeRequest } from './edge-request.adapter.js'

/** Logs a fault that nobody expected, with its trace id. */
export type EdgeFaultReporter = (error: unknown, traceId: string) => void

/** Writes every refusal as problem+json (RFC 9457). The body never holds a stack, a path or SQL. */
export function sendProblem(
  error: unknown,
  request: EdgeRequest,
  reply: FastifyReply,
  report: EdgeFaultReporter,
): void {
  const known = fromHttpFault(error)
  const traceId = request.nexus.traceId
  if (!isDomainError(known)) report(error, traceId)
  const [instance = ''] = request.originalUrl.split('?')
  const problem = toProblem(known, { instance, traceId })
  request.nexus.code = problem.code
  void reply
    .status(problem.status)
    .headers(problemHeaders(known))
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/** Nest's last resort of the HTTP edge. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly report: EdgeFaultReporter) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    const reply = http.getResponse<FastifyReply>()
    if (reply.sent) return
    sendProblem(error, http.getRequest<EdgeRequest>(), reply, this.report)
  }
}
