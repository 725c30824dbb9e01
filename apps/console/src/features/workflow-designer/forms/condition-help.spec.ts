import type { Format, Translate } from '@nexus/console-i18n'
import { completionsAt } from './condition-completion.js'
import { readCondition } from './condition-reading.js'
import { FACTS } from './facts.js'

const facts = FACTS['purchase-order']
const labels = (text: string, caret = text.length): string[] =>
  completionsAt(text, caret, facts, 'EUR')?.items.map(({ label }) => label) ?? []

describe('completion', () => {
  it('begins with the facts of the document', () => {
    expect(labels('')).toEqual(facts.map(({ name }) => name))
    expect(labels('amount > 5 && ven')).toEqual(['vendorId'])
  })

  it('offers the operators of the type, and the values that it is compared with', () => {
    expect(labels('amount ')).toEqual(['>', '>=', '<', '<=', '==', '!='])
    expect(labels('vendorId ')).toContain('.startsWith')
    expect(labels('amount > ')).toEqual(['500', "money('500.00', 'EUR')"])
    expect(labels('matchesApprovedRequisition == ')).toEqual(['true', 'false'])
    expect(labels('amount > 500 ')).toEqual(['&&', '||'])
    expect(labels('vendorId.')).toEqual(['contains', 'startsWith', 'endsWith'])
  })

  it('keeps quiet inside of a text, and when everything is typed', () => {
    expect(labels("vendorId == 'am")).toEqual([])
    expect(labels("vendorId == 'am'", 14)).toEqual([])
    expect(labels('lineCount')).toEqual([])
  })

  it('replaces the word that the caret stands in', () => {
    expect(completionsAt('am > 5', 1, facts, 'EUR')).toMatchObject({ from: 0, to: 2, typed: 'a' })
  })
})

describe('the reading of a condition', () => {
  const t: Translate = (id, values) =>
    [id.replace(/^workflow\.(read|fact)\./, ''), ...Object.values(values ?? {})].join(' ')
  const format = {
    decimal: (text: string) => text,
    money: ({ amount, currency }: { amount: string; currency: string }) => `${currency} ${amount}`,
  } as unknown as Format
  const read = (text: string): string | undefined => readCondition(text, { t, format, facts, currency: 'EUR' })

  it.each([
    ['amount > 500', 'gt amount EUR 500'],
    ["amount > money('5', 'USD')", 'gt amount USD 5'],
    ['lineCount >= 3', 'ge lineCount 3'],
    ['!matchesApprovedRequisition', 'not matchesApprovedRequisition'],
    ['matchesApprovedRequisition == false', 'not matchesApprovedRequisition'],
    ['amount > 5 && (lineCount < 2 || lineCount > 9)', 'and gt amount EUR 5 (or lt lineCount 2 gt lineCount 9)'],
    ["vendorId.startsWith('x')", 'starts_with vendorId text x'],
  ])('%s: %s', (condition, words) => {
    expect(read(condition)).toBe(words)
  })

  it('is not there for what is no condition', () => {
    expect(read('amount >')).toBeUndefined()
  })
})
