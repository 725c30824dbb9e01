import { isTestCode, placeOf } from './place.mjs'

const MONEY = new Set([
  ...[
    'amount',
    'amounts',
    'price',
    'prices',
    'total',
    'totals',
    'subtotal',
    'net',
    'gross',
    'tax',
    'taxes',
    'vat',
    'balance',
    'balances',
  ],
  ...['cost', 'costs', 'fee', 'fees', 'payable', 'receivable', 'due', 'discount', 'prepaid', 'spend', 'money'],
])

/** What a password hash costs is no money. */
const EFFORT = /^(memory|time|cpu|hash) costs?$/

/** Whether a name means money: its last word does (`lineNet`, `amount_due`, but not `taxPercent` or `totalCount`). */
function meansMoney(name) {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_$#]+/)
    .filter(Boolean)
  return MONEY.has(words.at(-1)) && !EFFORT.test(words.slice(-2).join(' '))
}

function nameOf(node) {
  if (node?.type === 'Identifier' || node?.type === 'PrivateIdentifier') return node.name
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  return undefined
}

/** Whether the type is `number`, or a union, list, record, promise or function result of it. */
function holdsNumber(type) {
  switch (type?.type) {
    case 'TSNumberKeyword':
      return true
    case 'TSUnionType':
      return type.types.some(holdsNumber)
    case 'TSArrayType':
      return holdsNumber(type.elementType)
    case 'TSTypeOperator':
      return holdsNumber(type.typeAnnotation)
    case 'TSFunctionType':
      return holdsNumber(type.returnType?.typeAnnotation)
    case 'TSTypeReference':
      return (
        [
          'Array',
          'ReadonlyArray',
          'Promise',
          'Record',
          'Map',
          'ReadonlyMap',
          'Readonly',
          'Set',
          'ReadonlySet',
        ].includes(nameOf(type.typeName)) && (type.typeArguments?.params ?? []).some(holdsNumber)
      )
    default:
      return false
  }
}

/** `z.number()…`, `z.int()…` and what is wrapped around it by method calls. */
function isNumberSchema(node) {
  let current = node
  while (current?.type === 'CallExpression' && current.callee.type === 'MemberExpression') {
    const { object, property } = current.callee
    if (object.type === 'Identifier' && object.name === 'z')
      return ['number', 'int', 'float64', 'float32'].includes(nameOf(property))
    if (object.type === 'MemberExpression' && nameOf(object.object) === 'z') return nameOf(property) === 'number'
    current = object
  }
  return false
}

function holdsNumericLiteral(node) {
  if (node?.type === 'UnaryExpression') return holdsNumericLiteral(node.argument)
  return node?.type === 'Literal' && typeof node.value === 'number'
}

/** The first name in an expression that means money: `line.net`, `amounts[0]`, `total.minorUnits`, `parse(price)`. */
function moneyIn(node) {
  switch (node?.type) {
    case 'Identifier':
      return meansMoney(node.name) ? node.name : undefined
    case 'MemberExpression':
      return (
        (!node.computed && meansMoney(nameOf(node.property) ?? '') ? nameOf(node.property) : undefined) ??
        moneyIn(node.object)
      )
    case 'CallExpression':
      return moneyIn(node.callee)
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return moneyIn(node.expression)
    default:
      return undefined
  }
}

/** Money is a `Money`, or minor units in `bigint`, never a binary floating-point number. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      declared:
        '{{name}} means money and is a number: use Money (or minor units as bigint); if it is no money, say what it counts.',
      converted: '{{name}} means money and becomes a number here: calculate with Money or bigint.',
      parseFloat:
        'parseFloat loses digits: parse amounts with Money, other numbers with Number after checking the text.',
    },
  },
  create(context) {
    const report = (node, messageId, name) => context.report({ node, messageId, data: { name } })
    const declared = (node, name, type) => {
      if (name !== undefined && meansMoney(name) && holdsNumber(type?.typeAnnotation)) report(node, 'declared', name)
    }
    const property = (node) => {
      if (node.computed) return
      const name = nameOf(node.key)
      declared(node, name, node.typeAnnotation)
      if (
        node.value &&
        name !== undefined &&
        meansMoney(name) &&
        !node.typeAnnotation &&
        holdsNumericLiteral(node.value)
      )
        report(node, 'declared', name)
    }
    const everywhere = {
      PropertyDefinition: property,
      AccessorProperty: property,
      TSAbstractPropertyDefinition: property,
      TSPropertySignature: (node) => node.computed || declared(node, nameOf(node.key), node.typeAnnotation),
      TSMethodSignature: (node) => node.computed || declared(node, nameOf(node.key), node.returnType),
      ':matches(FunctionDeclaration, TSDeclareFunction)[id]': (node) => declared(node, node.id.name, node.returnType),
      MethodDefinition: (node) => node.computed || declared(node, nameOf(node.key), node.value.returnType),
      ':function > Identifier.params': (node) => declared(node, node.name, node.typeAnnotation),
      ':function > AssignmentPattern.params > Identifier.left': (node) =>
        declared(node, node.name, node.typeAnnotation),
      'TSParameterProperty > Identifier.parameter': (node) => declared(node, node.name, node.typeAnnotation),
      'TSFunctionType > Identifier.params': (node) => declared(node, node.name, node.typeAnnotation),
      'TSMethodSignature > Identifier.params': (node) => declared(node, node.name, node.typeAnnotation),
      'VariableDeclarator[id.type="Identifier"]': (node) => {
        declared(node, node.id.name, node.id.typeAnnotation)
        if (!node.id.typeAnnotation && meansMoney(node.id.name) && holdsNumericLiteral(node.init))
          report(node, 'declared', node.id.name)
      },
      Property: (node) => {
        const name = node.computed ? undefined : nameOf(node.key)
        if (name !== undefined && meansMoney(name) && isNumberSchema(node.value)) report(node, 'declared', name)
      },
    }
    // Specs may read an amount back as they like.
    if (isTestCode(placeOf(context))) return everywhere
    return {
      ...everywhere,
      CallExpression: (node) => {
        const callee =
          node.callee.type === 'MemberExpression' && nameOf(node.callee.object) === 'Number'
            ? node.callee.property
            : node.callee
        if (nameOf(callee) === 'parseFloat') return report(node, 'parseFloat', 'parseFloat')
        if (nameOf(node.callee) !== 'Number' && nameOf(callee) !== 'parseInt') return
        const name = moneyIn(node.arguments[0])
        if (name !== undefined) report(node, 'converted', name)
      },
      'UnaryExpression[operator="+"]': (node) => {
        const name = moneyIn(node.argument)
        if (name !== undefined) report(node, 'converted', name)
      },
    }
  },
}
