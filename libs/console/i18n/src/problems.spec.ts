import { inWords } from './facts-in-words.js'
import { argumentsOf } from './icu-arguments.js'
import { LANGUAGES } from './languages.js'
import { penOf } from './pen-in-suite.js'
import type { Recorded } from './recorded-sentence.js'
import { fieldSentenceFor, type Sayings, type Sentences, sentenceFor, wholeSentenceFor } from './sentence-for.js'
import { catalogueFile, serverSources } from './sources-in-suite.js'

const sayingsOf = (language: string): Sayings => ({
  problems: catalogueFile<Sentences>(`problems/${language}`),
  fields: catalogueFile<Sentences>(`problems/fields.${language}`),
})
const wordsOf = (language: string) => catalogueFile<Readonly<Record<string, string>>>(`problems/words.${language}`)

const SOURCES = serverSources()

const found = (pattern: RegExp, where = /^/): readonly string[] => [
  ...new Set(
    SOURCES.filter(({ path }) => where.test(path)).flatMap(({ text }) =>
      [...text.matchAll(pattern)].map(([, name = '']) => name),
    ),
  ),
]

/** Codes of the errors that contracts, kernel, standards, platform and the edge declare. */
const CODES = found(/^[^*\n]*defineError\(\{\s*code: '([^']+)'/gm, /^libs\/|^apps\/gateway\/src/)

/** What is only looked at: warnings of a vendor, which have a code and a sentence as refusals do. */
const WARNINGS = ['warning.requalification', 'warning.tax_id_check_digit', 'warning.tax_id_form']

/** Servers speak English; the other languages have sentences of their own. */
const TRANSLATED = LANGUAGES.filter((language) => language !== 'en')

const variantsOf = (sentences: Sentences): readonly (readonly [string, readonly string[]])[] =>
  Object.entries(sentences).map(([key, said]) => [key, [said].flat()])

describe('what a refusal says', () => {
  it('is known of every code that is declared', () => {
    expect(CODES.length).toBeGreaterThan(200)
    expect(CODES).toContain('billing.invoice.duplicate')
    expect(CODES).toContain('request.version_mismatch')
  })

  it.each(TRANSLATED)('has a sentence in %s for every code, sorted, and no other', (language) => {
    expect(Object.keys(sayingsOf(language).problems)).toEqual([...CODES, ...WARNINGS].sort())
  })

  it.each(TRANSLATED)('has sentences in %s that name no rule and no field of the API', (language) => {
    const { problems, fields } = sayingsOf(language)
    const technical = [...variantsOf(problems), ...variantsOf(fields)].filter(([, texts]) =>
      texts.some((text) => /\([A-Z]+-\d+\)|`|facts/.test(text)),
    )
    expect(technical).toEqual([])
  })

  it.each(TRANSLATED)('ends in %s with a sentence that needs no facts; those before it need some', (language) => {
    const { problems, fields } = sayingsOf(language)
    const wrong = [...variantsOf(problems), ...variantsOf(fields)].filter(
      ([, texts]) =>
        texts.some((text) => text.trim() === '') ||
        texts.some((text, index) => (argumentsOf(text).length === 0) !== (index === texts.length - 1)),
    )
    expect(wrong).toEqual([])
  })

  it.each(TRANSLATED)('uses in %s only facts that who refuses gives', (language) => {
    const names = new Map(
      SOURCES.flatMap(({ text }) =>
        [...text.matchAll(/const (\w+) = defineError\(\{\s*code: '([^']+)'/g)].map(
          ([, name = '', code = '']) => [code, name] as const,
        ),
      ),
    )
    // What is named near to facts, by file.
    const told = SOURCES.filter(({ path, text }) => !path.startsWith('libs/contracts/') && /facts/i.test(text)).map(
      ({ text }) => ({
        words: new Set(text.match(/\w+/g)),
        facts: new Set(
          [...text.matchAll(/\bfacts\b/g)].flatMap(
            ({ index }) => text.slice(Math.max(0, index - 400), index + 600).match(/\w+/g) ?? [],
          ),
        ),
        // Written once for several: the quantities of a line, the state of a machine.
        isCommon: /const ledgerFacts|facts: \{ state, command/.test(text),
      }),
    )
    const unknown = variantsOf(sayingsOf(language).problems).flatMap(([code, texts]) => {
      const thrown = told.filter(({ words, isCommon }) => isCommon || words.has(names.get(code) ?? ''))
      return texts
        .flatMap(argumentsOf)
        .map((each) => each.split(':')[0] ?? '')
        .filter((name) => !thrown.some(({ facts }) => facts.has(name)))
        .map((name) => `${code}: ${name}`)
    })
    expect(unknown).toEqual([])
  })

  it.each(TRANSLATED)('can be said in %s whatever is chosen and counted', (language) => {
    const { problems, fields } = sayingsOf(language)
    const pen = penOf(language)
    const EXAMPLES: Readonly<Record<string, unknown>> = { '': 'X', number: '1234.5', date: '2026-03-31', word: 'DRAFT' }
    for (const [, texts] of [...variantsOf(problems), ...variantsOf(fields)])
      for (const text of texts.slice(0, -1)) {
        const facts = Object.fromEntries(
          argumentsOf(text).map((each) => {
            const [name = '', kind = ''] = each.split(':')
            return [name, EXAMPLES[kind] ?? '7']
          }),
        )
        // A name that is counted as well as written takes a number for both.
        for (const each of argumentsOf(text)) if (each.endsWith(':plural')) facts[each.split(':')[0] ?? ''] = 7
        // A name that is chosen by is no word.
        expect([text, inWords(text, { ...facts }, { ...pen, word: () => 'W' })]).toEqual([
          text,
          expect.not.stringMatching(/[{}]/),
        ])
      }
  })
})

describe('the words for states', () => {
  const states = new Set(
    [
      ...found(/STATES = \[([^\]]+)\]/g, /^libs\/contracts/),
      ...found(/^ {2}states: \[([^\]]+)\]/gm, /\.machine\.ts$/),
    ].flatMap((list) => [...list.matchAll(/'([A-Z_]+)'/g)].map(([, state = '']) => state)),
  )

  it.each(TRANSLATED)('are there in %s for every state of a machine', (language) => {
    expect(states.size).toBeGreaterThan(50)
    expect([...states].filter((state) => !Object.hasOwn(wordsOf(language), state))).toEqual([])
  })

  it.each(TRANSLATED)('are there in %s for every part that must be another person’s', (language) => {
    const parts = [
      ...found(/\brole: '([a-z ]+)'/g, /^apps\/(billing|procurement)\/src/),
      ...found(/conflictsWith: '([a-z ]+)'/g),
      ...found(/roles: \[('[^\]]+')\]/g).flatMap((list) =>
        [...list.matchAll(/'([a-z ]+)'/g)].map(([, part = '']) => part),
      ),
      ...found(/(?:assertSeparateDuties|assertNoOrderDuty|assertNotApprover)\([^)]*?'([a-z ]+)'/g),
      ...found(/refuse\('([a-z ]+)', 'You /g),
      ...['creator', 'approver', 'receiver'].flatMap((part) => [part, `order ${part}`]),
      ...['invoice author', 'payment request author'],
    ]
    expect([...new Set(parts)].filter((part) => !Object.hasOwn(wordsOf(language), part))).toEqual([])
  })

  it.each(TRANSLATED)('are there in %s for every exception of an invoice and how it is resolved', (language) => {
    const where = /^libs\/contracts\/billing/
    const names = found(/(?:EXCEPTION_TYPES|EXCEPTION_RESOLUTIONS) = \[([^\]]+)\]/g, where).flatMap((list) =>
      [...list.matchAll(/'([A-Za-z_-]+)'/g)].map(([, name = '']) => name),
    )
    expect(names).toEqual(expect.arrayContaining(['PRICE', 'VENDOR_HOLD', 'accept', 'request-change']))
    expect(names.filter((name) => !Object.hasOwn(wordsOf(language), name))).toEqual([])
  })
})

describe('a sentence', () => {
  const pen = penOf('de')
  const sayings: Sayings = {
    problems: {
      'request.not_found': 'Das gibt es nicht.',
      'billing.nothing_open': [
        'An {number} sind nur {open} offen.',
        'An {number} ist nichts offen.',
        'Nichts ist offen.',
      ],
    },
    fields: {
      too_big: ['Höchstens {maximum, number}.', 'Zu groß.'],
      'must not be blank': 'Nicht leer.',
      BR: 'Geht nicht auf.',
    },
  }
  const detail = 'There is no such order.'
  const number = 'R-1'

  it('is that of the language where the code is known, else what the server says', () => {
    expect(sentenceFor(sayings, { code: 'request.not_found', detail }, pen)).toBe('Das gibt es nicht.')
    expect(sentenceFor(sayings, { code: 'request.of_tomorrow', detail }, pen)).toBe(detail)
    expect(sentenceFor(sayings, { code: 'toString', detail }, pen)).toBe(detail)
    expect(sentenceFor(undefined, { code: 'request.not_found', detail }, pen)).toBe(detail)
  })

  it.each([
    [{ number, open: { amount: '1250.50', currency: 'EUR' } }, 'An R-1 sind nur 1.250,50 € offen.'],
    [{ number }, 'An R-1 ist nichts offen.'],
    [{ number, open: { amount: 'viel', currency: 'EUR' } }, 'An R-1 ist nichts offen.'],
    [{ open: null }, 'Nichts ist offen.'],
    [undefined, 'Nichts ist offen.'],
  ])('takes the facts that are there: %j', (facts, expected) => {
    const said = sentenceFor(sayings, { code: 'billing.nothing_open', detail, facts }, pen)
    expect(said.replaceAll('\u00a0', ' ')).toBe(expected)
  })

  it('of a field is found by its code, by the words of its rule, or by the family of its rule', () => {
    const at = (code: string, words: string, facts?: Readonly<Record<string, unknown>>) =>
      fieldSentenceFor(sayings, { code, detail: words, facts }, pen)
    expect(at('too_big', 'too big', { maximum: 1000 })).toBe('Höchstens 1.000.')
    expect(at('too_big', 'too big')).toBe('Zu groß.')
    expect(at('invalid_format', 'must not be blank')).toBe('Nicht leer.')
    expect(at('BR-CO-10', 'is 5')).toBe('Geht nicht auf.')
    expect(at('request.not_found', 'is not there')).toBe('Das gibt es nicht.')
    expect(at('of_tomorrow', 'is odd')).toBe('is odd')
  })

  it('is followed by what its fields say, each once and not what the refusal says itself', () => {
    const errors = [
      { code: 'too_big', detail: 'a' },
      { code: 'too_big', detail: 'b' },
      { code: 'of_tomorrow', detail },
      { code: 'BR-1', detail: 'c' },
    ]
    const whole = wholeSentenceFor(sayings, { code: 'request.not_found', detail, errors }, pen)
    expect(whole).toBe('Das gibt es nicht. Zu groß. Geht nicht auf.')
    expect(wholeSentenceFor(sayings, { code: 'of_tomorrow', detail, errors }, pen)).toBe(detail)
    expect(wholeSentenceFor(undefined, { code: 'request.not_found', detail, errors }, pen)).toBe(detail)
  })
})

describe('what failed by itself', () => {
  const sayings = { ...sayingsOf('de'), recorded: catalogueFile<Recorded>('problems/recorded.de') }
  const pen = penOf('de')

  it.each([
    ['documents.export.failed', 'The file could not be made; ask for it again.'],
    ['documents.pdf.failed', 'The PDF could not be made; ask for it again.'],
  ])('%s is said as it is recorded', (code, detail) => {
    for (const said of [sentenceFor(sayings, { code, detail }, pen), wholeSentenceFor(sayings, { code, detail }, pen)])
      expect(said).toMatch(/ ließ sich nicht erstellen; fordern Sie (?:sie|es) erneut an\.$/)
  })

  it('is said as the server says it where it is not known', () => {
    const problem = { code: 'of.tomorrow', detail: 'Of tomorrow.' }
    expect(sentenceFor(sayings, problem, pen)).toBe('Of tomorrow.')
    expect(wholeSentenceFor(sayings, problem, pen)).toBe('Of tomorrow.')
  })
})

describe('a German refusal', () => {
  it.each([
    [
      'procurement.vendor.merge_refused',
      { reason: 'same', vendorId: '1' },
      'Ein Lieferant lässt sich nicht mit sich selbst zusammenführen.',
    ],
    [
      'procurement.vendor.merge_refused',
      { reason: 'merged', vendorId: '1', name: 'Ast', state: 'INACTIVE', mergedInto: '2' },
      'Ast ist bereits mit einem anderen Lieferanten zusammengeführt.',
    ],
    [
      'procurement.vendor.merge_refused',
      { reason: 'state', vendorId: '1', name: 'Ast', state: 'BLACKLISTED', mergedInto: null },
      'Ast ist gesperrt und wird nicht zusammengeführt, damit das sichtbar bleibt.',
    ],
    [
      'billing.invoice.resolution_not_allowed',
      { type: 'PRICE', resolution: 'accept', allowed: ['short-pay', 'reject'] },
      '„Preis zu hoch“ lässt sich nicht durch „Akzeptieren“ klären, weil mehr berechnet oder bezahlt würde als vereinbart. Möglich ist: Kürzen und Rechnung zurückweisen.',
    ],
    [
      'billing.invoice.resolution_not_allowed',
      { type: 'NOT_RECEIVED', resolution: 'receive', allowed: ['receive'], elsewhere: 'receive' },
      '„Nicht erhalten“ klärt sich von selbst, sobald die Ware eingegangen ist.',
    ],
    [
      'procurement.receipt.unit_unknown',
      { unitCode: 'XBX', units: ['C62', 'KGM'] },
      'Die Position wird nicht in der Einheit Kartons gezählt. Möglich ist: Stk. und kg.',
    ],
    [
      'procurement.receiving_terms.refused',
      { line: 2, unitCode: 'LTR' },
      'Position 2 ist bereits in der Einheit l bestellt: Wählen Sie eine andere.',
    ],
  ])('%s with %j', (code, facts, expected) => {
    expect(sentenceFor(sayingsOf('de'), { code, detail: 'x', facts }, penOf('de'))).toBe(expected)
  })
})

describe('facts in words', () => {
  const pen = penOf('de')
  it.each([
    ['{left, number} offen', { left: '12345678901234567.25' }, '12.345.678.901.234.567,25 offen'],
    ['{left, number} offen', { left: 'zwei' }, undefined],
    ['bis {day, date}', { day: '2026-03-01' }, 'bis 1. März 2026'],
    ['bis {day, date}', { day: 'morgen' }, undefined],
    [
      '{names}',
      {
        names: [
          { vendorId: '1', name: 'Ast' },
          { vendorId: '2', name: 'Berg' },
        ],
      },
      'Ast und Berg',
    ],
    ['{names}', { names: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'a, b, c, d, e und …'],
    ['{names}', { names: [] }, undefined],
    ['{names}', { names: '' }, undefined],
    ['ist {state, word}', { state: 'IN_APPROVAL' }, 'ist in Genehmigung'],
    ['ist {state, word}', { state: 'OF_TOMORROW' }, undefined],
    ['in {unitCode, unit}', { unitCode: 'XBX' }, 'in Kartons'],
    ['in {unitCode, unit}', { unitCode: 'ZZ' }, 'in ZZ'],
    ['in {unitCode, unit}', { unitCode: 7 }, undefined],
    ['in {units, unit}', { units: ['KGM', 'C62'] }, 'in kg und Stk.'],
    ['{n, plural, one {eine} other {{n, number}}}', { n: 1200 }, '1.200'],
    ['{n, plural, one {eine} other {{n, number}}}', { n: '1' }, 'eine'],
    ['{is, select, true {ja} other {nein}}', { is: true }, 'ja'],
    ['{toString}', {}, undefined],
  ])('%s with %j', (sentence, facts, expected) => {
    expect(inWords(sentence, facts, pen)).toBe(expected)
  })
})
