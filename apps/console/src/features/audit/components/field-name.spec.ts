import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageId, Translate } from '@nexus/console-i18n'
import ts from 'typescript'
import { fieldMessage, fieldName } from './field-name.js'
import { FOR_PROGRAMS } from './value-text.js'

const root = join(__dirname, '../../../../../..')
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))
const messagesOf = (language: string) => read(`libs/console/i18n/messages/${language}.json`) as Record<string, string>
const LANGUAGES = [
  ['en', messagesOf('en')],
  ['de', messagesOf('de')],
] as const

const SERVICES = ['billing', 'documents', 'identity', 'procurement', 'workflow']
/** Where changes are made, and told to the audit trail. */
const WRITER = /(?:use-case|handler|job|builder|strategy)\.ts$/
/** Variables `before` and `after` of something else: of two documents at once, of timers, and of sessions. */
const OF_SOMETHING_ELSE = new Set([
  ...['creditNote', 'invoice', 'due', 'half', 'escalate', 'task'],
  ...['actor', 'rights', 'tenantId'],
])

/** The fields of what a service gives the trail as `before` and `after`, as far as they are written down as such. */
function fieldsOf(service: string): ReadonlySet<string> {
  const folder = join(root, 'apps', service, 'src')
  const sources = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!spec)\.ts$/.test(entry.name) && !entry.parentPath.includes('migrations'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true))
  const fields = new Set<string>()
  const seen = new Set<ts.Node>()
  /** What functions of the service return, by name: `paymentFacts`, `vendorViewOf`. */
  const functions = new Map<string, ts.Node[]>()
  const variables = new Map<string, ts.Expression[]>()
  const keep = <N extends ts.Node>(map: Map<string, N[]>, name: string, node: N): void =>
    void map.set(name, [...(map.get(name) ?? []), node])
  /** The variable of this name that is declared around the place. */
  const variableAt = (place: ts.Identifier): readonly ts.Expression[] => {
    const around = (node: ts.Node): ts.Node => ts.findAncestor(node, ts.isFunctionLike) ?? node.getSourceFile()
    return (variables.get(place.text) ?? []).filter((value) => ts.findAncestor(place, (node) => node === around(value)))
  }

  const declare = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name !== undefined && node.body !== undefined)
      keep(functions, node.name.text, node.body)
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      if (ts.isArrowFunction(node.initializer)) keep(functions, node.name.text, node.initializer.body)
      else keep(variables, node.name.text, node.initializer)
    }
    ts.forEachChild(node, declare)
  }

  /** Every field that an expression can have. */
  const take = (node: ts.Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (ts.isObjectLiteralExpression(node)) {
      for (const property of node.properties)
        if (ts.isSpreadAssignment(property)) take(property.expression)
        else if (ts.isIdentifier(property.name)) fields.add(property.name.text)
    } else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(take)
    else if (ts.isBinaryExpression(node)) [node.left, node.right].forEach(take)
    else if (ts.isIdentifier(node)) variableAt(node).forEach(take)
    else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression))
      (functions.get(node.expression.text) ?? []).forEach(takeReturned)
    else if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isAwaitExpression(node))
      take(node.expression)
  }
  const takeReturned = (body: ts.Node): void => {
    if (!ts.isBlock(body)) return take(body)
    const visit = (node: ts.Node): void => {
      if (ts.isReturnStatement(node) && node.expression !== undefined) take(node.expression)
      if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit)
    }
    visit(body)
  }

  const isState = (name: ts.Node): boolean => ts.isIdentifier(name) && (name.text === 'before' || name.text === 'after')
  const find = (node: ts.Node): void => {
    if ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && isState(node.name))
      if (node.initializer !== undefined) take(node.initializer)
    if (ts.isShorthandPropertyAssignment(node) && isState(node.name)) take(node.name)
    // `payload: (facts) => ({ ...facts, reason })`: what the event of an order says, its trail says as well.
    if (ts.isPropertyAssignment(node) && ts.isArrowFunction(node.initializer) && node.name.getText() === 'payload')
      if (node.getSourceFile().fileName.includes('/procurement/src/orders/')) takeReturned(node.initializer.body)
    ts.forEachChild(node, find)
  }

  sources.forEach(declare)
  for (const source of sources) if (WRITER.test(source.fileName)) find(source)
  return fields
}

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

/** What is asked of an API and how approvals run is not what the trail keeps of documents. */
const NOT_KEPT = /^Approval|^Task|^Simulat|Definition|^Create|^Change|^Update|^Preview/

/** The fields within those fields, as documents are shown: their lines, totals, quantities. */
function innerFields(schemas: Readonly<Record<string, Schema>>, fields: ReadonlySet<string>): readonly string[] {
  const inner = new Set<string>()
  const take = (schema: Schema): void => {
    const of = schema.$ref === undefined ? schema : (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
    const names = Object.keys(of.properties ?? {})
    if (names.sort().join() === 'amount,currency') return
    for (const name of names)
      // What stands beside a sentence for programs is not shown.
      if (!FOR_PROGRAMS.has(name)) {
        inner.add(name)
        take(of.properties?.[name] ?? {})
      }
    for (const each of [...(of.anyOf ?? []), ...(of.oneOf ?? []), ...(of.items === undefined ? [] : [of.items])])
      take(each)
  }
  const visit = (schema: Schema): void => {
    for (const [name, of] of Object.entries(schema.properties ?? {})) {
      if (fields.has(name)) take(of)
      else visit(of)
    }
    if (schema.items !== undefined) visit(schema.items)
  }
  for (const [name, schema] of Object.entries(schemas)) if (!NOT_KEPT.test(name)) visit(schema)
  return [...inner]
}

/** What is given to the trail as a whole, as it is shown: the repositories that read it name no fields. */
const SHOWN = [
  ...(['Vendor', 'Category', 'ProcurementSettings', 'BillingSettings', 'PaymentSettings'] as const),
  ...(['DelegationPage', 'ExchangeRatePage'] as const),
] as const

describe('the names of fields in the audit trail', () => {
  const written = [...new Set(SERVICES.flatMap((service) => [...fieldsOf(service)]))].filter(
    (field) => !OF_SOMETHING_ELSE.has(field),
  )
  const { schemas } = (read('docs/openapi.json') as { components: { schemas: Record<string, Schema> } }).components
  const shown = SHOWN.map((name) => schemas[name]?.properties ?? {})
    .map((of) => of['items']?.items?.properties ?? of)
    .flatMap((of) => Object.keys(of))
  const isIn =
    (messages: Record<string, string>) =>
    (id: string): id is MessageId =>
      id in messages

  it('are found in the sources', () => {
    for (const field of ['vendorId', 'legalEntityId', 'state', 'openExceptions', 'managerUserId', 'documentVersion'])
      expect(written).toContain(field)
    expect(written.length).toBeGreaterThan(200)
    expect(shown).toEqual(
      expect.arrayContaining(['taxId', 'delegateUserId', 'rate', 'threeQuotesFrom', 'twoPersonReleaseFrom']),
    )
  })

  it.each(LANGUAGES)('are words in %s', (_language, messages) => {
    const fields = [...new Set([...written, ...shown])]
    expect(fields.filter((field) => fieldMessage(field, isIn(messages)) === undefined).sort()).toEqual([])
  })

  it.each(LANGUAGES)('are words in %s for what is within others', (_language, messages) => {
    const inner = innerFields(schemas, new Set([...written, ...shown]))
    expect(inner).toEqual(expect.arrayContaining(['unitPrice', 'idleDays', 'promisedOn', 'net']))
    expect(inner.filter((field) => fieldMessage(field, isIn(messages)) === undefined).sort()).toEqual([])
  })

  it.each([
    ['en', 'vendorId', 'Vendor'],
    ['de', 'vendorId', 'Lieferant'],
    ['de', 'managerUserId', 'Führungskraft'],
    ['de', 'threeQuotesFrom', 'Drei Angebote ab'],
    ['de', 'maxRounding', 'Höchster Rundungsbetrag'],
    ['de', 'fieldOfTomorrow2Come', 'field of tomorrow2 come'],
    ['de', 'constructor', 'constructor'],
  ])('in %s: %s is called %s', (language, field, name) => {
    const messages = messagesOf(language)
    const t: Translate = (id) => messages[id] ?? ''
    expect(fieldName(field, t, isIn(messages))).toBe(name)
  })
})
