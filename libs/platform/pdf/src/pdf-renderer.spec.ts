import { execFileSync } from 'node:child_process'
import { pdfPageCount } from './pdf-file.js'
import type { PdfPageOptions } from './pdf-page-style.js'
import { PdfRenderer, type RendererNotice } from './pdf-renderer.js'
import type { RenderRequest } from './render-slot.js'
import { pdfText } from './pdf-text.js'

const A4: PdfPageOptions = { format: 'A4' }
const rows = (count: number) =>
  Array.from({ length: count }, (_, row) => `<tr><td>Line ${row + 1}</td><td>1,234.${10 + (row % 90)}</td></tr>`).join(
    '',
  )
const table = (count: number) =>
  `<html><style>thead{display:table-header-group}td{height:20mm}</style><body><table><thead><tr><th>Position</th><th>Amount</th></tr></thead>${rows(count)}</table></body></html>`
const request = (html: string, changes: Partial<RenderRequest> = {}): RenderRequest => ({
  html,
  options: A4,
  tenantId: 'tenant-a',
  ...changes,
})
/** Nested references multiply to 10⁹ shapes. */
const ENDLESS = `<svg><g id="a0"><rect width="1" height="1"/></g>${Array.from(
  { length: 9 },
  (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`,
).join('')}</svg>`

const mediaBox = (pdf: Uint8Array) =>
  /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/
    .exec(Buffer.from(pdf).toString('latin1'))!
    .slice(1)
    .map((points) => Math.round(Number(points)))

const until = async (condition: () => boolean, what: string) => {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 5_000) throw new Error(`Waited 5 s for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const isRunning = (processId: number) => {
  try {
    // A killed child stays as a zombie until Node has reaped it.
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(processId)], { encoding: 'utf8' }).startsWith('Z')
  } catch {
    return false
  }
}

describe('a PDF', () => {
  const renderer = new PdfRenderer()
  afterAll(() => renderer.close())

  it('has the text of the document, the heads of its table and the page number on each page', async () => {
    const pdf = await renderer.render(
      request(table(30), { options: { ...A4, header: { left: 'Order PO-7 "é" </style>' } } }),
    )
    const pages = pdfText(pdf)
    expect(pages).toHaveLength(pdfPageCount(pdf))
    expect(pages.length).toBe(3)
    for (const [index, page] of pages.entries()) {
      expect(page.split('\n').slice(0, 2)).toEqual(['Order PO-7 "é" </style>', 'Position Amount'])
      expect(page.split('\n').at(-1)).toBe(`${index + 1} / 3`)
    }
    const lines = pages.flatMap((page) => page.split('\n')).filter((line) => line.startsWith('Line '))
    expect(lines).toEqual(Array.from({ length: 30 }, (_, row) => `Line ${row + 1} 1,234.${10 + row}`))
  })

  it.each([
    [{ format: 'A4' }, [596, 843]],
    [{ format: 'A4', landscape: true }, [843, 596]],
    [{ format: 'Letter' }, [612, 792]],
  ] as const)('has the size of its paper: %j', async (options, size) => {
    expect(mediaBox(await renderer.render(request('<p>x</p>', { options })))).toEqual(size)
  })

  it.each(['DRAFT', 'VOID', 'REVISION 12'] as const)(
    'says %s across every page, whatever the template does',
    async (watermark) => {
      const html = `<style>html::before{content:none!important;display:none!important}</style>${table(15)}`
      const pages = pdfText(await renderer.render(request(html, { options: { ...A4, watermark } })))
      expect(pages.length).toBe(2)
      for (const page of pages) expect(page.split('\n').at(-1)).toBe(watermark)
    },
  )

  it('has no watermark and no page numbers when none are wanted', async () => {
    const [page] = pdfText(
      await renderer.render(request('<p>Only this</p>', { options: { ...A4, footer: { pageNumbers: false } } })),
    )
    expect(page).toBe('Only this')
  })

  it('keeps the texts of the footer', async () => {
    const footer = { left: 'Ünal GmbH', center: 'confidential' }
    const [page] = pdfText(await renderer.render(request('<p>x</p>', { options: { ...A4, footer } })))
    expect(page).toBe('x\nÜnal GmbH confidential 1 / 1')
  })

  it('has the same text and pages when it is rendered again (PDF-1)', async () => {
    const again = request(table(40), { options: { ...A4, watermark: 'REVISION 2' } })
    const [first, second] = await Promise.all([renderer.render(again), renderer.render(again)])
    expect(pdfText(second)).toEqual(pdfText(first))
  })

  it.each([
    ['margins', { format: 'A4', margins: { top: 150, right: 15, bottom: 150, left: 15 } }],
    ['negative margins', { format: 'A4', margins: { top: -1, right: 15, bottom: 15, left: 15 } }],
    ['watermark', { format: 'A4', watermark: 'REVISION 0' }],
  ] as const)('is refused with impossible %s', async (_, options) => {
    await expect(renderer.render(request('<p>x</p>', { options }))).rejects.toMatchObject({ code: 'pdf.render.failed' })
  })

  it('is refused when the document is larger than 16 MiB', async () => {
    await expect(renderer.render(request('x'.repeat(17 * 1024 * 1024)))).rejects.toMatchObject({
      code: 'pdf.render.failed',
    })
  })
})

describe('the renderer', () => {
  const renderer = new PdfRenderer()
  afterAll(() => renderer.close())

  it('loses none of 20 documents of four tenants at once', async () => {
    const documents = Array.from({ length: 20 }, (_, index) =>
      request(`<p>Document ${index}</p>`, { tenantId: `tenant-${index % 4}` }),
    )
    const pdfs = await Promise.all(documents.map((document) => renderer.render(document)))
    expect(pdfs.map((pdf) => pdfText(pdf)[0])).toEqual(documents.map((_, index) => `Document ${index}\n1 / 1`))
  })

  it('prints the documents of one tenant together, but lets no other wait behind more than ten', async () => {
    const narrow = new PdfRenderer({ poolSize: 1 })
    const done: string[] = []
    const tenants = ['a', 'b', ...Array.from({ length: 12 }, () => 'a')]
    await Promise.all(
      tenants.map(async (tenantId) => {
        await narrow.render(request('<p>x</p>', { tenantId }))
        done.push(tenantId)
      }),
    )
    expect(done.join('')).toBe('a'.repeat(11) + 'b' + 'aa')
    await narrow.close()
  })

  it('ends a document that takes too long, and the others go on', async () => {
    const [endless, good] = await Promise.allSettled([
      renderer.render(request(ENDLESS, { deadlineMs: 600 })),
      renderer.render(request('<p>good</p>')),
    ])
    expect(endless).toMatchObject({ status: 'rejected', reason: { code: 'pdf.render.too_slow' } })
    expect(good.status).toBe('fulfilled')
    expect(pdfText(await renderer.render(request('<p>next</p>')))).toEqual(['next\n1 / 1'])
  })

  it('refuses a document of more than 50 pages', async () => {
    const pages = (count: number) => '<p style="break-after:page">x</p>'.repeat(count - 1) + '<p>x</p>'
    await expect(renderer.render(request(pages(51)))).rejects.toMatchObject({ code: 'pdf.render.too_many_pages' })
    expect(pdfPageCount(await renderer.render(request(pages(50))))).toBe(50)
  })

  it('does not start Chromium before the first document, and leaves our environment as it is', async () => {
    const before = { ...process.env }
    const idle = new PdfRenderer()
    expect(idle.processId).toBeUndefined()
    await idle.render(request('<p>x</p>'))
    expect(idle.processId).toBeGreaterThan(0)
    expect({ ...process.env }).toEqual(before)
    await idle.close()
  })

  it('stops Chromium after five idle minutes, and starts it again', async () => {
    const timers: { milliseconds: number; action: () => void; cancelled: boolean }[] = []
    const sleepy = new PdfRenderer({
      after: (milliseconds, action) => {
        const timer = { milliseconds, action, cancelled: false }
        timers.push(timer)
        return () => (timer.cancelled = true)
      },
    })
    await sleepy.render(request('<p>x</p>'))
    const first = sleepy.processId!
    await sleepy.render(request('<p>y</p>'))
    expect(timers.map(({ milliseconds, cancelled }) => [milliseconds, cancelled])).toEqual([
      [300_000, true],
      [300_000, false],
    ])
    timers[1]!.action()
    await until(() => !isRunning(first), 'the idle Chromium to end')
    expect(sleepy.processId).toBeUndefined()
    expect(pdfText(await sleepy.render(request('<p>awake</p>')))).toEqual(['awake\n1 / 1'])
    await sleepy.close()
  })

  it('starts a killed Chromium again and loses no document', async () => {
    const notices: RendererNotice[] = []
    const robust = new PdfRenderer({ onNotice: (notice) => notices.push(notice) })
    await robust.render(request('<p>warm</p>'))
    const running = Promise.all(
      Array.from({ length: 6 }, () => robust.render(request(table(300), { deadlineMs: 9_000 }))),
    )
    await new Promise((resolve) => setTimeout(resolve, 60))
    process.kill(robust.processId!, 'SIGKILL')
    const pdfs = await running
    expect(new Set(pdfs.map((pdf) => pdfText(pdf).join('\n'))).size).toBe(1)
    expect(notices.filter(({ kind }) => kind === 'started')).toHaveLength(2)
    expect(notices.some(({ kind }) => kind === 'lost')).toBe(true)
    await robust.close()
  })

  it('gives up a document with which Chromium ends twice, and only that one', async () => {
    let kills = 0
    const robust: PdfRenderer = new PdfRenderer({
      onNotice: (notice) => {
        if (notice.kind !== 'started' || kills === 2) return
        kills += 1
        setTimeout(() => process.kill(notice.processId, 'SIGKILL'), 20)
      },
    })
    const results = await Promise.allSettled([1, 2].map(() => robust.render(request(table(200)))))
    const failures = results.filter((result) => result.status === 'rejected')
    expect(failures).toMatchObject([{ reason: { code: 'pdf.render.failed' } }])
    await robust.close()
  })

  it('replaces a Chromium that has grown beyond its memory', async () => {
    const notices: RendererNotice[] = []
    const small = new PdfRenderer({ memoryLimitBytes: 1, onNotice: (notice) => notices.push(notice) })
    for (let count = 0; count < 12; count += 1) await small.render(request('<p>x</p>'))
    expect(notices.map((notice) => (notice.kind === 'stopped' ? notice.reason : notice.kind))).toEqual([
      'started',
      'memory',
      'started',
    ])
    await small.close()
  })

  it('finishes what runs and refuses what waits when it closes', async () => {
    const closing = new PdfRenderer({ poolSize: 1 })
    const [running, waiting] = [closing.render(request('<p>runs</p>')), closing.render(request('<p>waits</p>'))]
    const refused = expect(waiting).rejects.toMatchObject({ code: 'pdf.renderer.unavailable' })
    await closing.close()
    await refused
    expect(pdfText(await running)).toEqual(['runs\n1 / 1'])
    await expect(closing.render(request('<p>late</p>'))).rejects.toMatchObject({ code: 'pdf.renderer.unavailable' })
    expect(closing.processId).toBeUndefined()
  })
})
