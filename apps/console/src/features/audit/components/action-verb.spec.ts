import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ENTITY_KINDS } from './entity-kinds.js'
import { verbOf } from './action-verb.js'

const root = join(__dirname, '../../../../../..')
const messagesOf = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(root, `libs/console/i18n/messages/${language}.json`), 'utf8')) as Record<string, string>
const LANGUAGES = [
  ['en', messagesOf('en')],
  ['de', messagesOf('de')],
] as const

/** Where audit rows are written. */
const WRITERS = ['billing', 'documents', 'identity', 'procurement', 'workflow'].map((service) => `apps/${service}/src`)
const ACTION = /^(?:billing|documents|identity|procurement|workflow)\.[a-z-]+\.[a-z-]+$/
const VERB = /^[a-z]+(?:-[a-z]+)*$/

interface Written {
  readonly verbs: ReadonlySet<string>
  readonly entities: ReadonlySet<string>
}

/** Every literal that an expression can come to. */
function literalsIn(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)]
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return literalsIn(node.expression)
  return []
}

const isNamed = (node: ts.Node, names: readonly string[]): boolean =>
  (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
  ts.isIdentifier(node.name) &&
  names.includes(node.name.text)

/** The parts of the file that say what an audit row is of: actions, and the verbs that are put behind `service.thing.`. */
function readSource(path: string, verbs: Set<string>, entities: Set<string>): void {
  const text = readFileSync(path, 'utf8')
  const writes = /audit\.record\(/.test(text)
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const visit = (node: ts.Node): void => {
    if ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.initializer !== undefined) {
      const literals = literalsIn(node.initializer)
      if (isNamed(node, ['action'])) for (const each of literals) if (ACTION.test(each)) verbs.add(verbOf(each))
      if (isNamed(node, ['action', 'verb', 'command']))
        for (const each of literals) if (VERB.test(each)) verbs.add(each)
      if (writes && isNamed(node, ['entity'])) for (const each of literals) entities.add(each)
    }
    // `action: \`billing.prepayment.${state === 'CONSUMED' ? 'consume' : 'release'}\``
    if (ts.isTemplateExpression(node) && /^[a-z]+\.[a-z-]+\.$/.test(node.head.text))
      for (const { expression } of node.templateSpans) for (const each of literalsIn(expression)) verbs.add(each)
    // `this.store(ctx, invoice, before, 'propose-match')`: the writers of trails take the verb by its place.
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      /^(?:store|tell|trail|record)$/.test(node.expression.name.text) &&
      node.arguments[0]?.getText(source) === 'ctx'
    ) {
      const verb = node.arguments.flatMap(literalsIn).find((each) => VERB.test(each))
      // What is done to an approval is told by its event; its verbs are in `approval-changes.builder.ts`.
      if (verb !== undefined && !/apps\/workflow\//.test(path)) verbs.add(verb)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
}

/** Verbs that are put together where they are written, of events and causes. */
function putTogether(): readonly string[] {
  const events = readFileSync(
    join(root, 'libs/contracts/billing/src/supplier-invoices/supplier-invoice-events.ts'),
    'utf8',
  )
  const causes = /cause: z\.enum\(\[([^\]]+)\]/.exec(events)?.[1] ?? ''
  return [
    ...[...causes.matchAll(/'([a-z]+)'/g)].map(([, cause = '']) => `match-again-after-${cause}`),
    // Of approvals, of receipts on their order, and of dead letters.
    ...['start', 'progress', 'complete', 'cancel', 'apply'],
    ...[
      'receipt-reversal',
      'return',
      'return-reversal',
      'inspection',
      'service-acceptance',
      'service-acceptance-reversal',
    ],
    'redrive',
  ]
}

function written(): Written {
  const [verbs, entities] = [new Set(putTogether()), new Set<string>()]
  for (const folder of WRITERS)
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
      if (entry.isFile() && /\.ts$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name))
        readSource(join(entry.parentPath, entry.name), verbs, entities)
  return { verbs, entities }
}

describe('what the audit trail says', () => {
  const { verbs, entities } = written()

  it('is found in the sources', () => {
    for (const verb of [
      'create',
      'propose-match',
      'confirm-blacklist',
      'short-close',
      'lock-out',
      'consume',
      'match-again-after-order',
    ])
      expect(verbs).toContain(verb)
    expect(verbs.size).toBeGreaterThan(100)
    expect(entities).toContain('supplier-invoice')
  })

  it.each(LANGUAGES)('has a message in %s for every action that a service writes', (_language, messages) => {
    expect([...verbs].filter((verb) => !(`audit.verb.${verb}` in messages)).sort()).toEqual([])
  })

  it.each(LANGUAGES)('has a name in %s for everything that a service writes it of', (_language, messages) => {
    expect([...entities].filter((entity) => !(`audit.entity.${entity}` in messages)).sort()).toEqual([])
  })

  it('offers everything that it is written of', () => {
    expect([...entities].filter((entity) => !ENTITY_KINDS.some((kind) => kind === entity))).toEqual([])
  })

  it('calls the last part of an action what was done', () => {
    expect(verbOf('identity.legal-entity.update')).toBe('update')
    expect(verbOf('update')).toBe('update')
  })
})
