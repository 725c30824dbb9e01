import { internalError, isDomainError, type WireError } from '@nexus/kernel'
import { Catch, type RpcExceptionFilter } from '@nestjs/common'
import { type Observable, throwError } from 'rxjs'

/** Logs a fault that nobody expected; its message and stack stay inside. */
export type FaultReporter = (error: unknown) => void

const wireOf = (error: unknown, report: FaultReporter): WireError => {
  if (isDomainError(error))
    return typeof (error as { toWire?: unknown }).toWire === 'function'
      ? (error as unknown as { toWire(): WireError }).toWire()
      : error
  report(error)
  return internalError('Something went wrong on our side; quote the trace id.').toWire()
}

/** Every refusal leaves a service in its transport form; anything unknown becomes INTERNAL without its message. */
@Catch()
export class RpcErrorFilter implements RpcExceptionFilter {
  constructor(private readonly report: FaultReporter) {}

  catch(error: unknown): Observable<never> {
    return throwError(() => wireOf(error, this.report))
  }
}
