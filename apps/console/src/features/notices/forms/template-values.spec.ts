import { inserted, strangersIn } from './template-values.js'

describe('values of a template', () => {
  it.each([
    ['Hello {{recipient}}, {{#dueAt}}until {{ dueAt }}{{/dueAt}}', []],
    ['{{titel}} {{^nothing}}-{{/nothing}} {{titel}}', ['titel', 'nothing']],
    ['{{{raw}}} and {{&other}}', ['raw', 'other']],
    ['{recipient} {{}}', []],
  ])('%s', (text, expected) => {
    expect(strangersIn(text, ['recipient', 'dueAt'])).toEqual(expected)
  })

  it.each([
    ['in the middle', 2, 2, 'abXcd', 3],
    ['in place of what is selected', 1, 3, 'aXd', 2],
    ['at the end where nobody knows the place', null, undefined, 'abcdX', 5],
  ])('are inserted %s', (_name, start, end, text, caret) => {
    expect(inserted('abcd', 'X', start, end)).toEqual({ text, caret })
  })
})
