import { format } from 'node:util'
import { systemClock, type Clock } from '@nexus/kernel'
import { pino, type Bindings, type DestinationStream, type Logger as PinoLogger } from 'pino'
import { isError, redactError, redactText, redactValue } from './redaction.js'

/** Writes one JSON line for each call; everything passes the redactor first. */
export type Logger = PinoLogger

/** Injection token of the {@link Logger}. */
export const LOGGER = Symbol.for('nexus.logger')

/** How to log: from which level, as which service, where to (default: standard output). */
export interface LoggerOptions {
  readonly service: string
  readonly level?: string
  readonly destination?: DestinationStream
  readonly clock?: Clock
}

/** Set by the logger itself; a field of that name in a call would make a second JSON member. */
const OWN_FIELDS = new Set(['level', 'time', 'service', 'msg'])

/**
 * A pino logger that writes UTC times and redacts secrets and personal data by key name and by form, in fields,
 * child bindings, messages, interpolated values and errors (SEC-50). JSON keeps line breaks inside one line.
 */
export function createLogger(options: LoggerOptions): Logger {
  const clock = options.clock ?? systemClock
  const logger = pino(
    {
      level: options.level ?? 'info',
      base: { service: options.service },
      timestamp: () => `,"time":"${clock.now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      // Errors arrive here already redacted; pino's own serializer would rewrite them.
      serializers: { err: (value: unknown) => value },
      hooks: {
        logMethod(inputs, method) {
          const [first, ...rest] = inputs as unknown[]
          if (typeof first === 'string') method.call(this, {}, safeMessage(first, rest))
          else
            method.call(
              this,
              safeFields(first),
              ...(rest.length > 0 ? [safeMessage(String(rest[0]), rest.slice(1))] : messageOf(first)),
            )
        },
      },
    },
    options.destination ?? pino.destination({ dest: 1, sync: true }),
  )
  return redactingBindings(logger)
}

/** pino has no hook for the bindings of a child; children inherit these methods, so their children are safe too. */
function redactingBindings(logger: Logger): Logger {
  const child = Reflect.get(logger, 'child')
  const setBindings = Reflect.get(logger, 'setBindings')
  logger.child = function (this: Logger, bindings: Bindings, options?: unknown) {
    return child.call(this, safeFields(bindings), options as never)
  } as typeof child
  logger.setBindings = function (this: Logger, bindings: Bindings) {
    setBindings.call(this, safeFields(bindings))
  }
  return logger
}

function safeMessage(template: string, values: readonly unknown[]): string {
  return redactText(format(template, ...values.map((value) => redactValue(value))))
}

function messageOf(value: unknown): [string] | [] {
  return isError(value) ? [redactText(value.message)] : []
}

function safeFields(value: unknown): Record<string, unknown> {
  if (isError(value)) return { err: redactError(value) }
  const redacted = redactValue(value)
  if (typeof redacted !== 'object' || redacted === null || Array.isArray(redacted)) return { value: redacted }
  return Object.fromEntries(
    Object.entries(redacted).map(([key, each]) => [OWN_FIELDS.has(key) ? `field_${key}` : key, each]),
  )
}
