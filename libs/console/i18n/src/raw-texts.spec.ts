import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = join(__dirname, '../../../..')
const features = join(root, 'apps/console/src/features')

/** Fields of the API that a server may have written by itself, in English, or shipped with a name. */
const SERVER_TEXT =
  /^(?:definitionName|detail|endReason|explanation|failureDetail|lapseReason|originReason|reason|sentence|stateReason|stepName)$/

/** Of an error itself; those of a form (`errors.name?.message`) are what it says of its fields. */
const MESSAGE = /\b\w*(?:error|failure)\??\.message$/i

/** What a component puts there that is in the language of the reader already, or that only people write. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  // Why somebody did something: the API takes it from a person, and no job does it.
  'approvals/components/delegation-table.tsx': ['reason'],
  'approvals/components/order-document.tsx': ['reason'],
  'approvals/components/payment-document.tsx': ['hold.reason'],
  'approvals/components/requisition-document.tsx': ['change.reason'],
  'invoices/components/exceptions-card.tsx': ['reason', 'changeRequested.reason'],
  'invoices/components/holds-card.tsx': ['hold.reason', 'hold.release.reason'],
  'invoices/routes/invoice-page.tsx': ['rejection.reason'],
  'orders/components/order-changes.tsx': ['change.reason'],
  'orders/routes/change-page.tsx': ['change?.reason'],
  'orders/components/order-notices.tsx': ['hold?.reason', 'cancellation.reason'],
  'orders/components/order-way.tsx': ['hold.reason', 'reason'],
  'payments/components/bank-line-outcome.tsx': ['dismissal.reason'],
  'payments/components/payment-facts.tsx': ['voiding.reason'],
  'payments/components/payment-transfers.tsx': ['writeOff.reason'],
  'payments/components/payment-way.tsx': ['voiding.reason', 'hold.reason'],
  'payments/routes/payment-page.tsx': ['payment.hold.reason'],
  'qualifications/components/given-answers.tsx': ['waiver.reason'],
  'qualifications/routes/qualification-page.tsx': ['returned.reason', 'reason'],
  'receiving/routes/acceptance-page.tsx': ['reversal.reason'],
  'receiving/routes/receipt-page.tsx': ['reversal.reason'],
  'receiving/routes/return-page.tsx': ['reversal.reason', 'line.reason'],
  'requisitions/routes/requisition-page.tsx': ['stateReason'],
  'vendors/components/bank-change-item.tsx': ['reason', 'refusal.reason'],
  'vendors/components/vendor-notices.tsx': ['blacklisted.reason', 'blacklistProposal.reason'],
  // Bookings of before have no facts, and only their sentence.
  'payments/components/bank-line-item.tsx': ['detail'],
  // Made in the component, by one of the hooks that say it.
  'administration/components/invitation-table.tsx': ['reason'],
  'administration/components/role-picker.tsx': ['error'],
  'problems/problem-banner.tsx': ['sentence'],
  'questionnaires/components/question-item.tsx': ['error'],
  'workflow-designer/components/problem-banner.tsx': ['detail'],
  'workflow-designer/components/step-card.tsx': ['detail'],
}

/** Other operators, such as comparisons, give nothing that they take. */
const GIVES_BOTH: ReadonlySet<ts.SyntaxKind> = new Set([
  ...[ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.PlusToken],
])

/** What an expression can come to, as it was written. */
function sources(expression: ts.Expression): readonly ts.Expression[] {
  if (ts.isParenthesizedExpression(expression)) return sources(expression.expression)
  if (ts.isNonNullExpression(expression) || ts.isAsExpression(expression)) return sources(expression.expression)
  if (ts.isConditionalExpression(expression)) return [expression.whenTrue, expression.whenFalse].flatMap(sources)
  if (ts.isTemplateExpression(expression)) return expression.templateSpans.flatMap((span) => sources(span.expression))
  if (ts.isArrowFunction(expression) && !ts.isBlock(expression.body)) return sources(expression.body)
  if (!ts.isBinaryExpression(expression)) return [expression]
  const { left, right, operatorToken } = expression
  if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return sources(right)
  return GIVES_BOTH.has(operatorToken.kind) ? [left, right].flatMap(sources) : []
}

const nameOf = (expression: ts.Expression): string =>
  ts.isIdentifier(expression) ? expression.text : ts.isPropertyAccessExpression(expression) ? expression.name.text : ''

/** Where something is shown: between tags, as a text of a component, and as what a table or a list of facts says. */
const SHOWN = /^(?:cell|children|description|label|note|placeholder|text|title|value|valueLabel|values)$/

function shown(node: ts.Node): ts.Expression | undefined {
  if (ts.isJsxExpression(node)) {
    const isChild = ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)
    const attribute = ts.isJsxAttribute(node.parent) ? node.parent.name.getText() : ''
    return isChild || /^(?:description|error|title)$/.test(attribute) ? node.expression : undefined
  }
  if (ts.isPropertyAssignment(node) && (SHOWN.test(node.name.getText()) || isOfValues(node))) return node.initializer
  return undefined
}

/** A value of a message: `values={{ reason: hold.reason }}`. */
const isOfValues = ({ parent }: ts.PropertyAssignment): boolean =>
  ts.isJsxExpression(parent.parent) &&
  ts.isJsxAttribute(parent.parent.parent) &&
  parent.parent.parent.name.getText() === 'values'

/** An `error` that is given to a component is mostly an Error, or said already; between tags it is a text. */
const isServerText = (source: ts.Expression, node: ts.Node): boolean =>
  SERVER_TEXT.test(nameOf(source)) ||
  MESSAGE.test(source.getText()) ||
  (nameOf(source) === 'error' && ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))

function rawTexts(text: string): readonly string[] {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    const expression = shown(node)
    if (expression !== undefined)
      for (const source of sources(expression)) if (isServerText(source, node)) found.add(source.getText())
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return [...found]
}

const SCREENS = readdirSync(features, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.slice(features.length + 1), found: rawTexts(readFileSync(path, 'utf8')) }))

describe('what a server wrote', () => {
  it('is shown nowhere as it is, unless it is known that only people write it', () => {
    const unknown = SCREENS.flatMap(({ path, found }) =>
      found.filter((each) => !(KNOWN[path] ?? []).includes(each)).map((each) => `${path}: ${each}`),
    )
    // useRecordedText(), useProblemText(), useFieldText(), <ShippedName>, <ApprovalReasons> and <MailReason> say it.
    expect(unknown).toEqual([])
  })

  it('and what is known is still there', () => {
    const gone = Object.entries(KNOWN).flatMap(([path, known]) =>
      known
        .filter((each) => !SCREENS.some((screen) => screen.path === path && screen.found.includes(each)))
        .map((each) => `${path}: ${each}`),
    )
    expect(gone).toEqual([])
  })

  it.each([
    ['<p>{error.detail}</p>', ['error.detail']],
    ['<p>{error}</p>', ['error']],
    ['<Field error={error} />', []],
    ['<p>{a ? hold?.reason : b ?? task.stepName}</p>', ['hold?.reason', 'task.stepName']],
    ['<T id="x" values={{ why: hold.reason }} />', ['hold.reason']],
    ['<Facts facts={[{ label: t("x"), value: change.lapseReason }]} />', ['change.lapseReason']],
    ['<Banner title={"Oh: " + failure.message} />', ['failure.message']],
    ['f({ cell: (row) => row.reason })', ['row.reason']],
    ['<p>{recordedText(hold.reason)}</p>', []],
    ['<ShippedName name={step.stepName} />', []],
    ['<Field error={error.detail} />', ['error.detail']],
    ['<p>{hold.reason !== undefined && <T id="x" />}</p>', []],
  ])('is found in %s', (text, expected) => {
    expect(rawTexts(text)).toEqual(expected)
  })
})
