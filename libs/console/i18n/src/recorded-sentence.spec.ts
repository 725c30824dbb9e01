import ts from 'typescript'
import { inWords } from './facts-in-words.js'
import { argumentsOf } from './icu-arguments.js'
import { LANGUAGES } from './languages.js'
import { penOf } from './pen-in-suite.js'
import { type Recorded, recordedSentence, shippedName } from './recorded-sentence.js'
import { catalogueFile, serverSources } from './sources-in-suite.js'

/** What servers do on their own is in these files. */
const DOES =
  /^apps\/(?:billing|documents|identity|procurement|workflow)\/.*(?:use-case|handler|job|strategy|builder|policy)\.ts$/

const TEXTS = serverSources()
const SOURCES = TEXTS.filter(({ path }) => DOES.test(path)).map(({ path, text }) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
)
const textOf = (path: string): string => TEXTS.find((source) => source.path === path)?.text ?? ''

/** `Edition ${String(edition)} was published` as `Edition {} was published`; undefined for what is no sentence. */
function sentenceIn(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text.includes(' ') ? node.text : undefined
  if (!ts.isTemplateExpression(node)) return undefined
  const text = node.templateSpans.reduce((before, { literal }) => `${before}{}${literal.text}`, node.head.text)
  return /[a-z] [a-z]/.test(text) ? text : undefined
}

const isReason = (name: ts.Node | undefined): boolean => name !== undefined && /^reason$/i.test(name.getText())

/** Every sentence that becomes the reason of a record: given as `reason`, or to something that stores, with its context. */
const WRITTEN: ReadonlySet<string> = (() => {
  const found = new Set<string>()
  const take = (node: ts.Node | undefined): void => {
    if (node === undefined) return
    if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].forEach(take)
    const text = sentenceIn(node)
    if (text !== undefined) found.add(text)
  }
  const visit = (node: ts.Node): void => {
    // Refusals have codes and sentences of their own.
    if (ts.isThrowStatement(node)) return
    if ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && isReason(node.name)) take(node.initializer)
    if (ts.isCallExpression(node) && node.arguments[0]?.getText() === 'ctx')
      // Nouns say what is looked for: `'purchase order'`.
      node.arguments.filter((each) => /^[A-Z{]/.test(sentenceIn(each) ?? '')).forEach(take)
    ts.forEachChild(node, visit)
  }
  SOURCES.forEach(visit)
  return found
})()

/** Kept elsewhere than as a reason: why a mail was not sent, why a file was not made, and how approvals end. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'apps/identity/src/invitations/send-invitation.job.ts': [
    ...['this instance has no mail server', 'the invitation is not open any more'],
  ],
  'apps/nexus/src/mail-sender.adapter.ts': [
    ...['AI_AGENT is set: nothing leaves this process', 'no mail server is set (SMTP_URL)'],
  ],
  'apps/workflow/src/notifications/send-mail.job.ts': ['the recipient is not active any more'],
  'apps/documents/src/exports/fail-export.use-case.ts': ['The file could not be made; ask for it again.'],
  'apps/documents/src/pdfs/render-pdf.job.ts': ['The PDF could not be made; ask for it again.'],
  'apps/workflow/src/approvals/reason-sentence.policy.ts': [
    ...['The document was returned.', 'Approved automatically'],
  ],
}

/** Ends of approvals: made of several parts by reason-sentence.policy.ts. */
const ENDS = [
  ...['Approved automatically at "{}".', 'Approved automatically.', 'The document was returned.'],
  ...['Approved', 'Rejected', 'Returned'].flatMap((verdict) => [`${verdict} by {}.`, `${verdict} by {}: {}`]),
  ...['The document was cancelled.', 'The document was withdrawn.'],
  'The document was submitted again, as version {}.',
  'Nobody decided within {} hours: withdraw the document, or submit it again.',
]

/** A finding, which has a code. */
const NO_REASONS: readonly string[] = ['Line {} is to come on {}, before its lead time of {} days is over.']

const TRANSLATED = LANGUAGES.filter((language) => language !== 'en')
const recordedOf = (language: string) => catalogueFile<Recorded>(`problems/recorded.${language}`)

/** Names in what is shipped. */
const shippedNames = (): readonly string[] =>
  [
    ...textOf('apps/workflow/src/definitions/standard-definition.policy.ts').matchAll(
      /(?:STANDARD_NAME =|name:) '([^']+)'/g,
    ),
  ].map(([, name = '']) => name)

describe('what servers keep of why they did something', () => {
  it('is found in the sources', () => {
    expect([...WRITTEN]).toEqual(
      expect.arrayContaining([
        ...['Nobody answered the invitation', 'Edition {} was published', 'Goods that were billed went back'],
        ...['Nothing was left to do for {} days', 'The purchase order is {}.'],
      ]),
    )
    for (const [path, sentences] of Object.entries(OTHERS))
      for (const sentence of sentences) expect(textOf(path)).toContain(sentence)
    expect(shippedNames()).toEqual(expect.arrayContaining(['Standard policy', 'One approver']))
    // Whoever else keeps mail back says so in words that are known here.
    const silent = TEXTS.flatMap(({ text }) => [...text.matchAll(/new SilentMailSender\(\s*'([^']+)'/g)])
    expect(Object.values(OTHERS).flat()).toEqual(expect.arrayContaining(silent.map(([, reason]) => reason)))
  })

  it.each(TRANSLATED)('has a sentence in %s for each, sorted, and no other', (language) => {
    const keys = Object.keys(recordedOf(language).sentences)
    const others = Object.values(OTHERS)
      .flat()
      .filter((sentence) => sentence !== 'Approved automatically')
    const wanted = [...WRITTEN].filter((sentence) => !NO_REASONS.includes(sentence))
    expect(keys).toEqual([...keys].sort())
    expect(keys.map((key) => key.replaceAll(/\{[^}]+\}/g, '{}')).sort()).toEqual(
      [...new Set([...wanted, ...others, ...ENDS])].sort(),
    )
  })

  it.each(TRANSLATED)('has a name in %s for each that is shipped, sorted, and no other', (language) => {
    const { names } = recordedOf(language)
    expect(Object.keys(names)).toEqual([...new Set(shippedNames())].sort())
    expect(Object.values(names).filter((name) => name.trim() === '')).toEqual([])
  })

  it('has the German names that mails have', () => {
    const mails = textOf('apps/workflow/src/notifications/verdict-words.policy.ts').matchAll(
      /\['([^']+)', '([^']+)'\]/g,
    )
    expect(Object.fromEntries([...mails].map(([, name = '', german]) => [name, german]))).toEqual(
      recordedOf('de').names,
    )
  })

  it('does not take the name that a person gave for a shipped one', () => {
    expect(shippedName(recordedOf('de'), 'One approver')).toBe('Eine Genehmigung')
    for (const name of ['one approver', 'One approver ', 'A B was filed', 'toString', ''])
      expect(shippedName(recordedOf('de'), name)).toBeUndefined()
  })

  it('says what was refused by its code, where that was kept beside the sentence', () => {
    const text = 'Approved, but not possible any more: order at least 6 (ORD-7).'
    const kept = recordedSentence(recordedOf('de'), text, penOf('de'), () => 'Bestellen Sie mindestens 6.')
    expect(kept).toBe('Genehmigt, aber nicht mehr möglich: Bestellen Sie mindestens 6.')
    const older = 'Genehmigt, aber nicht mehr möglich: order at least 6 (ORD-7).'
    expect(recordedSentence(recordedOf('de'), text, penOf('de'))).toBe(older)
    expect(recordedSentence(recordedOf('de'), text, penOf('de'), () => undefined)).toBe(older)
  })

  it.each(TRANSLATED)('takes in %s the facts that the sentence has', (language) => {
    const wrong = Object.entries(recordedOf(language).sentences).filter(([english, sentence]) => {
      const names = [...english.matchAll(/\{(\w+)/g)].map(([, name = '']) => name)
      return argumentsOf(sentence).some((each) => !names.includes(each.split(':')[0] ?? ''))
    })
    expect(wrong).toEqual([])
  })

  it.each([
    ['Nobody answered the invitation', 'Auf die Einladung hat niemand geantwortet'],
    ['Edition 3 of "Basic {things}" requires it', 'Ausgabe 3 von „Basic {things}“ verlangt es'],
    ['30 days are left', '30 Tage bleiben'],
    ['1 days are left', 'Ein Tag bleibt'],
    ['The vendor is BLACKLISTED', 'Der Lieferant ist gesperrt'],
    ['iso-9001 A-1 has expired on 2026-03-31', 'iso-9001 A-1 ist am 31. März 2026 abgelaufen'],
    ['Approved automatically at "Small".', 'Automatisch genehmigt bei „Small“.'],
    ['Approved automatically at "Two approvers".', 'Automatisch genehmigt bei „Zwei Genehmigungen“.'],
    ['replaced by Standard policy', 'ersetzt durch Standardablauf'],
    ['replaced by Standard policy of Ann', 'ersetzt durch Standard policy of Ann'],
    ['no mail server is set (SMTP_URL)', 'Diese Installation hat keinen Mailserver (SMTP_URL)'],
    ['Approved by Ann, Bob on behalf of Carl.', 'Genehmigt von Ann und Bob in Vertretung von Carl.'],
    ['Rejected by Ann: Too\nexpensive.', 'Abgelehnt von Ann: Too\nexpensive.'],
    [
      'Qualified 24 months ago, on 2024-01-31 or before',
      'Die Qualifizierung liegt mindestens 24 Monate zurück: Sie war am 31. Jan. 2024 oder davor',
    ],
  ])('in German: %j is %j', (text, expected) => {
    expect(recordedSentence(recordedOf('de'), text, penOf('de'))).toBe(expected)
  })

  it.each([
    ...['Zu teuer', 'The invoice was filed', 'few days are left', 'The vendor is OF_TOMORROW', 'The vendor is nice'],
    ...['Bob on behalf of Carl', ''],
  ])('leaves %j to the words of whoever wrote it', (text) => {
    expect(recordedSentence(recordedOf('de'), text, penOf('de'))).toBeUndefined()
  })

  it('fills what the examples of facts need', () => {
    const pen = penOf('de')
    const EXAMPLES: Readonly<Record<string, string>> = { number: '7', plural: '7', date: '2026-03-31', word: 'OPEN' }
    for (const sentence of Object.values(recordedOf('de').sentences)) {
      const facts = argumentsOf(sentence).map((each): [string, string] => {
        const [name = '', kind = ''] = each.split(':')
        return [name, EXAMPLES[kind] ?? 'X']
      })
      expect(inWords(sentence, Object.fromEntries(facts), pen)).toEqual(expect.not.stringMatching(/[{}]/))
    }
  })
})
