import { checkTemplate, renderTemplate, type DocumentTemplate } from './document-template.js'

const template = (html: string, changes: Partial<DocumentTemplate> = {}): DocumentTemplate => ({
  html,
  css: '',
  ...changes,
})
const settings = { title: 'Order' }
const bodyOf = (document: string) => /<body>([^]*)<\/body>/.exec(document)![1]
const fill = (html: string, data: unknown, changes: Partial<DocumentTemplate> = {}) =>
  bodyOf(renderTemplate(template(html, changes), data, settings))
const codes = (changed: DocumentTemplate) => checkTemplate(changed).map(({ pointer, code }) => `${pointer} ${code}`)

describe('a template', () => {
  it('is filled with values, lists and partials', () => {
    const html = '<h1>{{order.number}}</h1>{{#lines}}{{>line}}{{/lines}}{{^notes}}none{{/notes}}{{#urgent}}!{{/urgent}}'
    const data = { order: { number: 'PO-7' }, lines: [{ text: 'Desk' }, { text: 'Lamp' }], notes: [], urgent: true }
    expect(fill(html, data, { partials: { line: '<p>{{text}} of {{order.number}}</p>' } })).toBe(
      '<h1>PO-7</h1><p>Desk of PO-7</p><p>Lamp of PO-7</p>none!',
    )
  })

  it.each([
    ['markup', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['quotes', `" onload='x' \``, '&quot; onload=&#39;x&#39; &#96;'],
    ['a tag of Mustache', '{{constructor}} {{{a}}}', '{{constructor}} {{{a}}}'],
    ['a template literal', '${7*7}', '${7*7}'], // eslint-disable-line no-template-curly-in-string -- the attack itself
    ['a tag of EJS', '<%= 7*7 %>', '&lt;%= 7*7 %&gt;'],
    ['an entity', '&lt;', '&amp;lt;'],
  ])('prints %s in a value as it is (SEC-41)', (_name, value, printed) => {
    expect(fill('<p title="{{value}}">{{value}}</p>', { value })).toBe(`<p title="${printed}">${printed}</p>`)
  })

  it.each([
    ['{{{value}}}', '/html unescaped'],
    ['{{&value}}', '/html unescaped'],
    ['{{#a}}{{{value}}}{{/a}}', '/html unescaped'],
    ['{{=<% %>=}}<%value%>', '/html delimiter'],
    ['{{#a}}', '/html syntax'],
    ['{{value', '/html syntax'],
    ['{{>nothing}}', '/html partial'],
    ['{{constructor}}', '/html name'],
    ['{{value.constructor.name}}', '/html name'],
    ['{{#__proto__}}x{{/__proto__}}', '/html name'],
    ['<style>p{color:{{value}}}</style>', '/html tag'],
    ['<p class={{value}}>x</p>', '/html attribute'],
  ])('with %s is refused', (html, problem) => {
    expect(codes(template(html))).toContain(problem)
    expect(() => renderTemplate(template(html), { value: 'x' }, settings)).toThrow('pdf.template.invalid')
  })

  it('says what to write instead', () => {
    expect(checkTemplate(template('{{{name}}}'))).toEqual([
      { pointer: '/html', code: 'unescaped', detail: 'Write {{name}}: {{{name}}} and {{&name}} would not be escaped' },
    ])
  })

  it('is refused when its style ends the style element or holds tags', () => {
    expect(codes(template('', { css: 'p{}</STYLE><script>' }))).toEqual(['/css markup'])
    expect(codes(template('', { css: 'p{color:{{colour}}}' }))).toEqual(['/css tag'])
  })

  it('is refused when a partial contains itself, also through another', () => {
    expect(codes(template('{{>a}}', { partials: { a: '{{>b}}', b: '{{>a}}', c: 'fine' } }))).toEqual([
      '/partials/a recursive',
      '/partials/b recursive',
    ])
  })

  it('is refused when it is longer than 256 KiB', () => {
    expect(codes(template('x'.repeat(256 * 1024 + 1)))).toEqual(['/html too_long'])
  })

  it('is stopped when its sections multiply', () => {
    const list = Array.from({ length: 200 }, () => ({ x: 'x' }))
    const nested = ['a', 'b', 'c', 'd', 'e'].reduceRight((inner, name) => `{{#${name}}}${inner}{{/${name}}}`, '{{x}}')
    expect(() => fill(nested, { a: list, b: list, c: list, d: list, e: list })).toThrow('produces too much')
  })

  it('is stopped when a tag names a list or an object', () => {
    expect(() => fill('{{lines}}', { lines: [{}] })).toThrow('has no text')
  })
})

describe('the data of a template', () => {
  it.each([
    ['a function', { run: () => 'x' }, 'data.run'],
    ['an instance of a class', { at: [new Date(0)] }, 'data.at[0]'],
    ['a bigint', { minorUnits: 1n }, 'data.minorUnits'],
  ])('cannot be %s', (_name, data, path) => {
    expect(() => fill('', data)).toThrow(`${path} must be text`)
  })

  it('that are missing print nothing, and reach nothing behind the data', () => {
    expect(fill('[{{missing}}{{text.trim}}{{lines.map}}{{nothing}}]', { text: 'x', lines: [], nothing: null })).toBe(
      '[]',
    )
  })
})

describe('the document', () => {
  it('has its title, language and direction', () => {
    const document = renderTemplate(template(''), {}, { title: 'A & <b>', language: 'ar-EG' })
    expect(document).toContain('<html lang="ar-EG" dir="rtl">')
    expect(document).toContain('<title>A &amp; &lt;b&gt;</title>')
    expect(renderTemplate(template(''), {}, settings)).toContain('<html lang="en" dir="ltr">')
  })

  it('names its fonts in order and holds them', () => {
    const dataUri = 'data:font/woff2;base64,AAAA'
    const fonts = [
      { family: 'One', dataUri },
      { family: 'Two "x"', dataUri, weight: '100 900', unicodeRange: 'U+4E00-9FFF,U+30??' },
      { family: 'One', dataUri, weight: '700', style: 'italic' as const },
    ]
    const document = renderTemplate(template('', { css: 'h1{color:red}' }), {}, { ...settings, fonts })
    expect(document).toContain('html{font-family:"One","Two \\22 x\\22 ",sans-serif}')
    expect(document.match(/@font-face/g)).toHaveLength(3)
    expect(document).toContain('unicode-range:U+4E00-9FFF,U+30??}')
    expect(document).toContain('<style>h1{color:red}</style>')
  })

  it.each([
    [{ family: 'x', dataUri: 'https://fonts.example/x.woff2' }, 'dataUri'],
    [{ family: 'x', dataUri: 'data:font/woff2;base64,AA)}' }, 'dataUri'],
    [{ family: 'x', dataUri: 'data:font/woff2;base64,AA', weight: '400}' }, 'weight'],
    [{ family: 'x', dataUri: 'data:font/woff2;base64,AA', unicodeRange: 'U+0}' }, 'unicodeRange'],
  ])('refuses a font like %j', (font, field) => {
    expect(() => renderTemplate(template(''), {}, { ...settings, fonts: [font] })).toThrow(field)
  })
})
