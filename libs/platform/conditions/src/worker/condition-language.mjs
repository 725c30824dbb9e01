import { Environment } from '@marcbachmann/cel-js'
import { AMOUNT, childrenOf, CURRENCY, inspect, MACROS } from './condition-syntax.mjs'

const LIMITS = { maxAstNodes: 1000, maxDepth: 64, maxListElements: 200, maxCallArguments: 4 }
const CEL_TYPES = { string: 'string', bool: 'bool', int: 'int', money: 'Money', 'list<string>': 'list<string>' }
const MAX_TEXT = 10_000
const MAX_LIST = 1_000
const MAX_CACHED = 500

/** A failure that is an answer and no accident: the condition fails closed with this code (AP-2). */
class Failure extends Error {
  constructor(code, detail) {
    super(detail)
    this.code = code
  }
}

/** An amount in ten-thousandths of the major unit. */
class Money {
  constructor(units, currency) {
    this.units = units
    this.currency = currency
  }
  static of(amount, currency) {
    const [whole, fraction = ''] = amount.split('.')
    return new Money(BigInt(whole + fraction.padEnd(4, '0')), currency)
  }
}

/** The currency of plain numbers. One evaluation runs at a time, so it can stand here while one runs. */
let definitionCurrency

function asMoney(value) {
  if (value instanceof Money) return value
  const text = String(value)
  if (!AMOUNT.test(text))
    throw new Failure('error', 'a number has more than 15 digits, or more than four after the point')
  return Money.of(text, definitionCurrency)
}

function compare(left, right) {
  const [a, b] = [asMoney(left), asMoney(right)]
  if (a.currency !== b.currency)
    throw new Failure('currency_mismatch', `${a.currency} cannot be compared with ${b.currency}`)
  return a.units < b.units ? -1 : a.units > b.units ? 1 : 0
}

const COMPARISONS = {
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
  '==': (sign) => sign === 0,
}

const base = new Environment({ limits: LIMITS })
  .registerType('Money', { ctor: Money, fields: {} })
  .registerFunction('money(string, string): Money', (amount, currency) => Money.of(amount, currency))
for (const [operator, holds] of Object.entries(COMPARISONS)) {
  const handler = (left, right) => holds(compare(left, right))
  for (const other of ['Money', 'int', 'double']) base.registerOperator(`Money ${operator} ${other}: bool`, handler)
  // The library mirrors == (and derives !=) by itself.
  if (operator !== '==')
    for (const other of ['int', 'double']) base.registerOperator(`${other} ${operator} Money: bool`, handler)
}

const environments = new Map()
const programs = new Map()

function remember(cache, key, make) {
  const found = cache.get(key)
  if (found !== undefined) return found
  if (cache.size >= MAX_CACHED) cache.delete(cache.keys().next().value)
  const made = make()
  cache.set(key, made)
  return made
}

function environmentOf(schema) {
  return remember(environments, JSON.stringify(schema), () => {
    const environment = base.clone()
    for (const [name, type] of Object.entries(schema)) environment.registerVariable(name, CEL_TYPES[type])
    return environment
  })
}

/** Parses, inspects and types an expression: its problems, or the program that runs it. */
function compile(expression, schema) {
  return remember(programs, JSON.stringify([expression, schema]), () => {
    const environment = environmentOf(schema)
    let parsed
    try {
      parsed = environment.parse(expression)
    } catch (error) {
      return { problems: [problemOf('syntax', error)] }
    }
    const { problems, facts } = inspect(parsed.ast, schema)
    if (problems.length > 0) return { problems }
    const typed = parsed.check()
    if (!typed.valid) return { problems: [problemOf('type', typed.error)] }
    if (typed.type !== 'bool')
      return {
        problems: [
          { code: 'not_boolean', detail: `The condition must be true or false, but it is of type ${typed.type}.` },
        ],
      }
    const list = moneyList(parsed.ast)
    if (list)
      return {
        problems: [
          {
            code: 'type',
            detail: 'Amounts cannot stand in a list. Compare them one by one.',
            start: list.start,
            end: list.end,
          },
        ],
      }
    const run = environment.parse(expression)
    makeStrict(run.ast, environment)
    return { problems: [], facts, run }
  })
}

/** Lists compare their items without our operators, so different currencies would count as unequal instead of failing. */
function moneyList(node) {
  if (node.op === 'list' && String(node.checkedType?.name).includes('Money')) return node
  return childrenOf(node).find((child) => moneyList(child))
}

/**
 * In CEL `error || true` is true, which fails open. Here both sides of `||` and `&&` are always evaluated and an error
 * anywhere is the result (AP-2): `a || b` becomes `a ? (b ? true : true) : b`. Macros stop at their first error.
 */
function makeStrict(node, environment) {
  const operatorOf = (text) => {
    const { op, meta } = environment.parse(text).ast
    return { name: op, check: meta.check, evaluate: meta.evaluate }
  }
  const ternary = operatorOf('true ? true : true')
  const literal = operatorOf('true')
  const visit = (each) => {
    childrenOf(each).forEach(visit)
    if (each.op === 'rcall' && MACROS.has(each.args[0])) each.meta.alternate.args.errorsAreFatal = true
    if (each.op !== '||' && each.op !== '&&') return
    const [left, right] = each.args
    const known = each.clone(literal, each.op === '||')
    const decided = each.clone(ternary, [right, known, known])
    each.setMeta('alternate', each.clone(ternary, each.op === '||' ? [left, decided, right] : [left, right, decided]))
  }
  visit(node)
}

/** The problems that make an expression unfit to be published. */
export function check(expression, schema) {
  return compile(expression, schema).problems
}

/** Evaluates; every way to fail is an answer with a code, never `false`. */
export function evaluate(expression, schema, facts, currency) {
  const { problems, facts: names = [], run } = compile(expression, schema)
  if (problems.length > 0) return { failed: 'not_valid', detail: problems[0].detail }
  try {
    const context = {}
    for (const name of names)
      context[name] = factOf(name, schema[name], Object.hasOwn(facts, name) ? facts[name] : undefined)
    definitionCurrency = currency
    const outcome = run(context)
    return typeof outcome === 'boolean'
      ? { outcome }
      : { failed: 'error', detail: 'The condition is neither true nor false.' }
  } catch (error) {
    const failure = error instanceof Failure ? error : error.cause instanceof Failure ? error.cause : undefined
    return { failed: failure?.code ?? 'error', detail: sentence(failure?.message ?? error.summary ?? error.message) }
  }
}

function factOf(name, type, value) {
  if (value === undefined || value === null) throw new Failure('missing_fact', `the fact "${name}" is missing`)
  if (type === 'string' && typeof value === 'string' && value.length <= MAX_TEXT) return value
  if (type === 'bool' && typeof value === 'boolean') return value
  if (
    type === 'int' &&
    (typeof value === 'bigint' || Number.isSafeInteger(value)) &&
    BigInt.asIntN(64, BigInt(value)) === BigInt(value)
  )
    return BigInt(value)
  if (
    type === 'money' &&
    AMOUNT.test(String(value.amount)) &&
    typeof value.amount === 'string' &&
    CURRENCY.test(String(value.currency))
  )
    return Money.of(value.amount, value.currency)
  if (
    type === 'list<string>' &&
    Array.isArray(value) &&
    value.length <= MAX_LIST &&
    value.every((each) => typeof each === 'string' && each.length <= MAX_TEXT)
  )
    return value
  throw new Failure('invalid_fact', `the fact "${name}" is not of type ${type}`)
}

function problemOf(code, error) {
  return {
    code,
    detail: sentence(error.summary ?? error.message),
    ...(error.range ? { start: error.range.start, end: error.range.end } : {}),
  }
}

function sentence(text) {
  const short = String(text).slice(0, 300)
  return `${short.charAt(0).toUpperCase()}${short.slice(1)}${/[.!?]$/.test(short) ? '' : '.'}`
}
