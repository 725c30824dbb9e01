/** Types that a fact may have. Amounts are `{ amount: '1250.00', currency: 'EUR' }`; nothing is untyped. */
export type FactType = 'string' | 'bool' | 'int' | 'money' | 'list<string>'

/** The facts that conditions of one kind of document may use, by name (camelCase). */
export type FactsSchema = Readonly<Record<string, FactType>>

/** Values of facts. A missing or wrong one fails the condition that mentions it. */
export type Facts = Readonly<Record<string, unknown>>

/** What makes a condition unfit to be published, with its place in the text. */
export interface ConditionProblem {
  readonly code:
    'syntax' | 'too_long' | 'unknown_fact' | 'type' | 'not_boolean' | 'nested_macro' | 'not_supported' | 'too_slow'
  readonly detail: string
  readonly start?: number
  readonly end?: number
}

/** Why a condition could not be decided. The step then goes to its fallback approver; it is never taken as false (AP-2). */
export type ConditionFailure =
  'missing_fact' | 'invalid_fact' | 'currency_mismatch' | 'not_valid' | 'error' | 'too_slow' | 'crashed'

/** True, false, or not decided. */
export type ConditionResult =
  { readonly outcome: boolean } | { readonly failed: ConditionFailure; readonly detail: string }

/** What an evaluation needs besides expression and facts. */
export interface EvaluationOptions {
  readonly schema: FactsSchema
  /** The definition's currency, ISO 4217: what plain numbers mean when they are compared with amounts. */
  readonly currency: string
}
