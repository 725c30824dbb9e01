import type { LoggerService } from '@nestjs/common'
import type { Logger } from './logger.js'
import { isError } from './redaction.js'

/** Lets Nest write its own messages through our logger: `NestFactory.create(module, { logger: new NestLogger(logger) })`. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest)
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest)
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest)
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest)
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest)
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest)
  }

  /** Nest passes the name of the writing class last, and for errors the stack before it. */
  private write(
    level: 'info' | 'warn' | 'error' | 'fatal' | 'debug' | 'trace',
    message: unknown,
    rest: unknown[],
  ): void {
    const texts = rest.filter((each): each is string => typeof each === 'string')
    const context = texts.at(-1)
    const stack = texts.length > 1 ? texts[0] : undefined
    const fields = { ...(context === undefined ? {} : { context }), ...(stack === undefined ? {} : { stack }) }
    if (isError(message)) this.logger[level]({ ...fields, err: message }, message.message)
    else
      this.logger[level](
        { ...fields, ...(typeof message === 'string' ? {} : { details: message }) },
        typeof message === 'string' ? message : 'nest',
      )
  }
}
