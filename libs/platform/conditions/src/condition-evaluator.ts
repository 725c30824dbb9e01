import { Injectable, type OnModuleDestroy } from '@nestjs/common'
import type { ConditionProblem, ConditionResult, EvaluationOptions, Facts, FactsSchema } from './condition.js'
import { ConditionThread, type ConditionAnswer } from './condition-thread.js'

/** Longest condition, in characters. */
export const MAX_CONDITION_LENGTH = 2_000
/** How long one condition may run (SEC-31). */
export const CONDITION_LIMIT_MS = 50

const FACT_NAME = /^[a-z][A-Za-z0-9]{0,59}$/
const FACT_TYPES = new Set(['string', 'bool', 'int', 'money', 'list<string>'])
const TAKEN = new Set(
  'as break bool bytes cel const continue double dyn duration else false for function if import in int let list loop map money namespace null package optional return size string timestamp true type uint var void while'.split(
    ' ',
  ),
)

/**
 * Checks and evaluates conditions in CEL on a worker thread: typed facts only, bounded in size, ended after 50 ms,
 * and failing closed: a missing fact, an error or another currency anywhere is a failure, also beside `|| true`.
 */
@Injectable()
export class ConditionEvaluator implements OnModuleDestroy {
  private readonly thread = new ConditionThread(CONDITION_LIMIT_MS)

  /** What is wrong with a condition; publish it only when the list is empty. @throws Error for a schema that is not valid. */
  async check(expression: string, schema: FactsSchema): Promise<readonly ConditionProblem[]> {
    assertSchema(schema)
    if (expression.length > MAX_CONDITION_LENGTH)
      return [{ code: 'too_long', detail: `A condition has at most ${String(MAX_CONDITION_LENGTH)} characters.` }]
    const result = await this.thread.run({ kind: 'check', expression, schema })
    if ('answer' in result) return result.answer as readonly ConditionProblem[]
    return [
      {
        code: 'too_slow',
        detail: `The condition could not be checked within ${String(CONDITION_LIMIT_MS)} ms. Make it simpler.`,
      },
    ]
  }

  /** Decides a condition, or says why it cannot be decided. @throws Error for a schema or currency that is not valid. */
  async evaluate(expression: string, facts: Facts, options: EvaluationOptions): Promise<ConditionResult> {
    const { schema, currency } = options
    assertSchema(schema)
    if (!/^[A-Z]{3}$/.test(currency)) throw new Error('the currency of a definition must be an ISO 4217 code')
    if (expression.length > MAX_CONDITION_LENGTH)
      return { failed: 'not_valid', detail: `A condition has at most ${String(MAX_CONDITION_LENGTH)} characters.` }
    let result: ConditionAnswer
    try {
      result = await this.thread.run({ kind: 'evaluate', expression, schema, facts: known(facts, schema), currency })
    } catch {
      return { failed: 'invalid_fact', detail: 'A fact is no plain value.' }
    }
    if ('answer' in result) return result.answer as ConditionResult
    return {
      failed: result.ended,
      detail:
        result.ended === 'too_slow'
          ? `The condition took longer than ${String(CONDITION_LIMIT_MS)} ms.`
          : 'The condition could not be evaluated.',
    }
  }

  /** Decides several conditions on the same facts, in order; one that fails or is ended does not touch the others. */
  async evaluateAll(
    expressions: readonly string[],
    facts: Facts,
    options: EvaluationOptions,
  ): Promise<readonly ConditionResult[]> {
    return Promise.all(expressions.map(async (expression) => this.evaluate(expression, facts, options)))
  }

  /** Starts the thread ahead of the first condition, which would otherwise wait for it. */
  async warmUp(): Promise<void> {
    await this.check('true', {})
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.thread.close()
  }

  async onModuleDestroy(): Promise<void> {
    await this.close()
  }
}

/** Only facts that the schema knows are copied to the thread. */
function known(facts: Facts, schema: FactsSchema): Facts {
  return Object.fromEntries(
    Object.keys(schema).flatMap((name) => (Object.hasOwn(facts, name) ? [[name, facts[name]]] : [])),
  )
}

function assertSchema(schema: FactsSchema): void {
  for (const [name, type] of Object.entries(schema)) {
    if (!FACT_NAME.test(name) || TAKEN.has(name))
      throw new Error(`a fact cannot be named "${name}": use camelCase letters and digits, and no word of the language`)
    if (!FACT_TYPES.has(type)) throw new Error(`the fact "${name}" has the unknown type "${type}"`)
  }
}
