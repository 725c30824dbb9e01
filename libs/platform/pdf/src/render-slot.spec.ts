import type { ChromiumProcess } from './chromium-process.js'
import { startChromium } from './chromium-starter.js'
import { RenderSlot } from './render-slot.js'

describe('a browser context', () => {
  let chromium: ChromiumProcess
  beforeAll(async () => {
    chromium = await startChromium({})
  })
  afterAll(() => chromium.close())

  const slot = new RenderSlot()
  const print = async (tenantId: string, jobsPerContext = 50) => {
    await slot.render(
      chromium,
      { html: '<p>x</p>', options: { format: 'A4' }, tenantId },
      { jobMs: 10_000, pages: 50, jobsPerContext },
    )
    const contexts = chromium.browser.contexts()
    expect(contexts).toHaveLength(1)
    return contexts[0]
  }

  it('is kept for the documents of one tenant and closed at the first of another (SEC-40)', async () => {
    const first = await print('tenant-a')
    expect(await print('tenant-a')).toBe(first)
    const other = await print('tenant-b')
    expect(other).not.toBe(first)
    expect(await print('tenant-a')).not.toBe(first)
  })

  it('is closed after its number of documents (PDF-01)', async () => {
    const first = await print('tenant-c', 2)
    expect(await print('tenant-c', 2)).toBe(first)
    const second = await print('tenant-c', 2)
    expect(second).not.toBe(first)
    expect(await print('tenant-c', 2)).toBe(second)
  })

  it('is closed when its document ran out of time before it had a page', async () => {
    const impatient = slot.render(
      chromium,
      { html: '<p>x</p>', options: { format: 'A4' }, tenantId: 'tenant-z' },
      { jobMs: 1, pages: 50, jobsPerContext: 50 },
    )
    await expect(impatient).rejects.toMatchObject({ code: 'pdf.render.too_slow' })
    await print('tenant-e')
  })

  it('is kept with one page, which is used again', async () => {
    const context = await print('tenant-d')
    const pages = context!.pages()
    await print('tenant-d')
    expect(context!.pages()).toEqual(pages)
    expect(pages).toHaveLength(1)
  })
})
