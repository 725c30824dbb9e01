import ts from 'typescript'
import { LANGUAGES } from './languages.js'
import { catalogueFile, serverSources, type Source } from './sources-in-suite.js'

const keysOf = (language: string): readonly string[] =>
  Object.keys(catalogueFile<object>(`problems/fields.${language}`))

// What the commands say is not shown at a field.
const SOURCES = serverSources().filter(({ path }) => !path.startsWith('apps/nexus/'))

/** What cannot be read off a literal: where, and the codes that come of it. */
const COMPUTED: Readonly<Record<string, readonly string[]>> = {
  // Zod's own, except `unrecognized_keys`, which is `unknown_field` for each.
  'libs/platform/service/src/validation.ts': [
    ...['custom', 'invalid_element', 'invalid_format', 'invalid_key', 'invalid_type', 'invalid_union'],
    ...['invalid_value', 'not_multiple_of', 'too_big', 'too_small'],
  ],
  'apps/identity/src/directory/settings.policy.ts': ['country.unknown', 'currency.unknown', 'timeZone.unknown'],
  'apps/identity/src/directory/password.guard.ts': [
    ...['password.common', 'password.contains_context', 'password.too_long', 'password.too_short'],
  ],
  'apps/workflow/src/definitions/definition-check.guard.ts': [
    ...['nested_macro', 'not_boolean', 'not_supported', 'syntax', 'too_long', 'too_slow', 'type', 'unknown_fact'],
  ],
  'apps/documents/src/exports/request-export.use-case.ts': ['not_a_list', 'operation_unknown'],
  // Rules of EN 16931 by their family, BR-CO-10 and the like, and one of Peppol.
  'apps/billing/src/capture/captured-invoice.policy.ts': ['BR', 'R120'],
  // Codes of refusals, which have sentences as such.
  'apps/documents/src/designs/template-trial.guard.ts': [],
  // Shows again what the check said.
  'apps/workflow/src/definitions/definition.view.ts': [],
}

/** Only looked at, with a message of the console of its own: they are warnings of a requisition. */
const SHOWN_OTHERWISE = ['duplicate_need', 'lead_time']

function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => eachNode(child, visit))
}

const nameOf = (call: ts.Node): string =>
  ts.isIdentifier(call) ? call.text : ts.isPropertyAccessExpression(call) ? call.name.text : ''

/** What an expression can be: literals, or `undefined` for what is computed. */
function literalsOf(expression: ts.Expression, depth = 0): readonly (string | undefined)[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text]
  if (ts.isAsExpression(expression)) return literalsOf(expression.expression, depth)
  if (ts.isConditionalExpression(expression))
    return [...literalsOf(expression.whenTrue, depth), ...literalsOf(expression.whenFalse, depth)]
  if (!ts.isIdentifier(expression) || depth > 3) return [undefined]
  for (let node: ts.Node | undefined = expression.parent; node !== undefined; node = node.parent) {
    if (ts.isFunctionLike(node)) {
      const place = node.parameters.findIndex((parameter) => parameter.name.getText() === expression.text)
      if (place >= 0) return argumentsAt(node, place, depth)
    }
    if (!ts.isBlock(node) && !ts.isSourceFile(node)) continue
    for (const statement of node.statements)
      if (ts.isVariableStatement(statement))
        for (const { name, initializer } of statement.declarationList.declarations)
          if (name.getText() === expression.text && initializer !== undefined) return literalsOf(initializer, depth + 1)
  }
  return [undefined]
}

/** What the calls of a function in its file give for one of its parameters. */
function argumentsAt(called: ts.SignatureDeclaration, place: number, depth: number): readonly (string | undefined)[] {
  const name = called.name?.getText() ?? (ts.isVariableDeclaration(called.parent) ? called.parent.name.getText() : '')
  const given: (string | undefined)[] = []
  eachNode(called.getSourceFile(), (node) => {
    const argument = ts.isCallExpression(node) && nameOf(node.expression) === name ? node.arguments[place] : undefined
    if (argument !== undefined) given.push(...literalsOf(argument, depth + 1))
  })
  return given
}

/** The codes of the objects with pointer, code and detail in a file. */
function codesIn({ path, text }: Source): readonly (string | undefined)[] {
  const codes: (string | undefined)[] = []
  eachNode(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), (node) => {
    if (!ts.isObjectLiteralExpression(node)) return
    const member = (name: string) => node.properties.find((property) => property.name?.getText() === name)
    const code = member('code')
    if (code === undefined || member('pointer') === undefined || member('detail') === undefined) return
    if (ts.isShorthandPropertyAssignment(code)) codes.push(...literalsOf(code.name))
    // Schemas describe such objects: z.string(), { type: 'string' }.
    else if (ts.isPropertyAssignment(code) && !/^(z\.|\{)/.test(code.initializer.getText()))
      codes.push(...literalsOf(code.initializer))
  })
  return codes
}

const FOUND = SOURCES.filter(({ text }) => text.includes('pointer')).map((source) => ({
  path: source.path,
  codes: codesIn(source),
}))

const CODES = [
  ...new Set([
    ...FOUND.flatMap(({ codes }) => codes.filter((code) => code !== undefined)),
    ...Object.values(COMPUTED).flat(),
  ]),
].filter((code) => !SHOWN_OTHERWISE.includes(code))

/** The words of the rules in contracts; those that name a number of their own have only the sentence of their code. */
const RULES = SOURCES.filter(({ path }) => path.startsWith('libs/contracts/') || path.endsWith('/schemas.ts')).flatMap(
  ({ text }) => [...text.matchAll(/(?:,|message:)\s*'((?:must|give|is) [^'\n]+)'/g)].map(([, words = '']) => words),
)

const TRANSLATED = LANGUAGES.filter((language) => language !== 'en')

describe('what is said at a field', () => {
  it('is known of every code that is given, and where codes are computed', () => {
    expect(CODES.length).toBeGreaterThan(120)
    expect(CODES).toEqual(expect.arrayContaining(['iban_invalid', 'exceeds', 'required', 'unreachable', 'tax_percent']))
    expect(FOUND.filter(({ codes }) => codes.includes(undefined)).map(({ path }) => path)).toEqual(
      expect.arrayContaining(Object.keys(COMPUTED)),
    )
    expect(FOUND.filter(({ path, codes }) => codes.includes(undefined) && !Object.hasOwn(COMPUTED, path))).toEqual([])
  })

  it('is known of every rule of the contracts', () => {
    expect(RULES.length).toBeGreaterThan(50)
    expect(RULES).toEqual(expect.arrayContaining(['must not be blank', 'must be an ISO 4217 code such as EUR']))
  })

  it.each(TRANSLATED)('has a sentence in %s for each, sorted, and no other', (language) => {
    expect(keysOf(language)).toEqual([...new Set([...CODES, ...RULES])].sort())
  })
})
