import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderTemplate } from './document-template.js'
import { FontCatalog } from './font-catalog.js'
import { PdfFile } from './pdf-file.js'
import { PdfRenderer } from './pdf-renderer.js'
import { pdfText } from './pdf-text.js'

describe('a catalogue of fonts', () => {
  let folder: string
  let catalog: FontCatalog
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-fonts-'))
    const face = (family: string, file: string, range?: string) =>
      `/* ${file} */\n@font-face {\n  font-family: '${family}';\n  font-style: normal;\n  font-weight: 100 900;\n  src: url(./${file}.woff2) format('woff2');\n${range ? `  unicode-range: ${range};\n` : ''}}\n`
    for (const file of ['latin', 'greek', 'sc', 'jp', 'jp-kana']) await writeFile(join(folder, `${file}.woff2`), file)
    await writeFile(
      join(folder, 'latin.css'),
      face('Sans', 'greek', 'U+0370-03FF') + face('Sans', 'latin', 'U+0000-00FF,U+20AC'),
    )
    await writeFile(join(folder, 'sc.css'), face('Sans SC', 'sc', 'U+4E00-9FFF'))
    await writeFile(join(folder, 'jp.css'), face('Sans JP', 'jp-kana', 'U+30??') + face('Sans JP', 'jp', 'U+4E00-4EFF'))
    catalog = await FontCatalog.open(['latin.css', 'sc.css', 'jp.css'].map((name) => join(folder, name)))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const filesFor = async (text: string, language?: string) =>
    (await catalog.facesFor(text, language)).map(({ dataUri }) =>
      Buffer.from(dataUri.replace('data:font/woff2;base64,', ''), 'base64').toString(),
    )

  it.each([
    ['abc €', undefined, ['latin']],
    ['α', undefined, ['greek']],
    ['a一', undefined, ['latin', 'sc']],
    ['a一', 'ja-JP', ['latin', 'jp']],
    ['a一カ', undefined, ['latin', 'sc', 'jp-kana']],
    ['a鿿', 'ja', ['latin', 'sc']],
    ['\u{1F600}', undefined, []],
  ])('gives %s in %s the files %j', async (text, language, files) => {
    expect(await filesFor(text, language)).toEqual(files)
  })
})

describe('the fonts of Nexus', () => {
  const TEXTS = {
    en: 'Straße, façade, confidential, €',
    pl: 'Zażółć gęślą jaźń',
    el: 'Παραγγελία αγοράς',
    uk: 'Замовлення на закупівлю',
    zh: '采购订单 共计',
    ja: '発注書 カタログ ひらがな',
    ko: '구매 주문서',
    he: 'הזמנת רכש',
    ar: 'طلب شراء',
  }

  it('print every script of the business world, whatever the machine has (PDF-1)', async () => {
    const renderer = new PdfRenderer()
    const catalog = await FontCatalog.shipped()
    const html = Object.entries(TEXTS)
      .map(([language, text]) => `<p lang="${language}" dir="auto">${text}</p>`)
      .join('')
    const document = renderTemplate({ html, css: '' }, {}, { title: 'x', fonts: await catalog.facesFor(html) })
    const pdf = await renderer.render({
      html: document,
      options: { format: 'A4', footer: { left: '采购订单', pageNumbers: false } },
      tenantId: 'tenant-a',
    })
    await renderer.close()
    expect(pdfText(pdf)).toEqual([[...Object.values(TEXTS), '采购订单'].join('\n')])
    const names = new PdfFile(pdf).fontNames()
    expect(names.map((name) => name.replace(/(Thin)?(-.*)?$/, ''))).toEqual(
      ['', 'Arabic', 'Hebrew', 'KR', 'SC'].map((script) => `NotoSans${script}`),
    )
  })
})
