/**
 * What a condition may consist of. The parser knows more of CEL than this; everything that is not named here is
 * refused, because it has no type (dyn), no bound, or no use in a condition (SEC-31).
 */
const OPERATORS = new Set([
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  '+',
  '-',
  '*',
  '/',
  '%',
  '||',
  '&&',
  '!_',
  '-_',
  '?:',
  '[]',
  'list',
])
const FUNCTIONS = new Set(['money', 'size'])
const METHODS = new Set(['contains', 'startsWith', 'endsWith', 'size', 'trim', 'lowerAscii', 'upperAscii'])
export const MACROS = new Set(['exists', 'all', 'exists_one'])
const ARITHMETIC = new Set(['+', '-', '*', '/', '%'])

/** Amounts as text: at most 15 digits before and four after the point. */
export const AMOUNT = /^-?[0-9]{1,15}(\.[0-9]{1,4})?$/
export const CURRENCY = /^[A-Z]{3}$/

/** The parts of a node that are nodes themselves. */
export function childrenOf(node) {
  const { op, args } = node
  if (op === 'value' || op === 'id') return []
  if (op === 'call') return args[1]
  if (op === 'rcall') return [args[1], ...args[2]]
  return (Array.isArray(args) ? args.flat() : [args]).filter(
    (each) => typeof each === 'object' && each !== null && 'op' in each,
  )
}

/**
 * Walks the tree before anything is typed or run.
 * @returns the problems found and the names of the facts that occur anywhere, also behind `||` and `?:`.
 */
export function inspect(root, schema) {
  const problems = []
  const facts = new Set()
  const report = (node, code, detail) => problems.push({ code, detail, start: node.start, end: node.end })

  const visit = (node, bound) => {
    const { op, args } = node
    if (op === 'value') return inspectLiteral(node, report)
    if (op === 'id') {
      if (args === bound) return undefined
      if (Object.hasOwn(schema, args)) facts.add(args)
      else
        report(node, 'unknown_fact', `There is no fact "${args}". Known: ${Object.keys(schema).join(', ') || 'none'}.`)
      return undefined
    }
    if (op === 'rcall' && MACROS.has(args[0])) return inspectMacro(node, bound)
    if (op === '.') report(node, 'unknown_fact', `Facts have no fields: "${String(args[1])}" is not known.`)
    else if (op === 'call' ? !FUNCTIONS.has(args[0]) : op === 'rcall' ? !METHODS.has(args[0]) : !OPERATORS.has(op)) {
      report(
        node,
        'not_supported',
        `"${op === 'call' || op === 'rcall' ? args[0] : op}" is not supported in conditions.`,
      )
    }
    if (op === 'call' && args[0] === 'money') inspectMoney(node, report)
    if (ARITHMETIC.has(op) && args.some((each) => typeof each.args === 'number')) {
      report(node, 'type', 'Numbers with decimals can only be compared, because their sums would be rounded.')
    }
    for (const child of childrenOf(node)) visit(child, bound)
    return undefined
  }

  const inspectMacro = (node, bound) => {
    const [name, range, [variable, predicate]] = node.args
    if (bound !== undefined)
      report(
        node,
        'nested_macro',
        `"${name}" stands inside of another exists, all or exists_one, which could take very long.`,
      )
    if (variable?.op !== 'id' || predicate === undefined)
      return report(node, 'syntax', `"${name}" takes a variable and a condition.`)
    if (Object.hasOwn(schema, variable.args))
      report(variable, 'type', `The variable "${variable.args}" has the name of a fact. Choose another one.`)
    visit(range, variable.args)
    visit(predicate, variable.args)
    return undefined
  }

  visit(root, undefined)
  return { problems, facts: [...facts] }
}

function inspectLiteral(node, report) {
  const value = node.args
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return
  if (typeof value !== 'number')
    return report(node, 'not_supported', 'Only text, true, false and numbers can be written in a condition.')
  const text = node.input.slice(node.start, node.end)
  // Doubles keep 15 digits; what is compared is what was written, or it is refused.
  if (!AMOUNT.test(text) || text.replace(/[^0-9]/g, '').length > 15)
    report(node, 'type', 'A number has at most 15 digits, four of them after the point.')
}

function inspectMoney(node, report) {
  const [amount, currency] = node.args[1]
  const isText = (each, form) => each?.op === 'value' && typeof each.args === 'string' && form.test(each.args)
  if (node.args[1].length !== 2 || !isText(amount, AMOUNT) || !isText(currency, CURRENCY)) {
    report(node, 'type', "Write money with an amount and a currency in quotes, such as money('100000.00', 'EUR').")
  }
}
