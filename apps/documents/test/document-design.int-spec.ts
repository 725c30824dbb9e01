import {
  changeDocumentDesign,
  changeDocumentTemplate,
  deleteFile,
  documentDesignContent,
  getDocumentDesign,
  getDocumentTemplate,
  listDocumentTemplates,
  listDocumentTemplateVersions,
  type PdfView,
  requestPdf,
  resetDocumentTemplate,
} from '@nexus/contracts-documents'
import { pdfText } from '@nexus/platform-pdf'
import type { TestActor } from '@nexus/testing'
import { DocumentPrinter } from '../src/printing/document-printer.adapter.js'
import { type DocumentsBench, startDocuments } from './builders/documents.builder.js'

/** One blue pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
  'base64',
)

const unstated = { code: 'request.if_match_required' }
const mismatch = (currentVersion: number) => ({ code: 'request.version_mismatch', currentVersion })

describe('the design of PDFs', () => {
  let bench: DocumentsBench
  let ada: TestActor
  beforeAll(async () => {
    bench = await startDocuments()
  })
  beforeEach(() => {
    ada = bench.person()
  })
  afterAll(() => bench.close())

  const printed = async (orderId: string): Promise<PdfView> =>
    ada.call(requestPdf, { documentType: 'purchase-order', documentId: orderId }, { waitMs: 9000 })
  const text = async ({ fileId }: PdfView): Promise<string> =>
    (await bench.textOf(ada, fileId!)).join('\n').replaceAll(/\s+/g, ' ')
  const logo = () =>
    bench.send(ada, PNG, {
      ...{ ownerType: 'organization', ownerId: ada.tenantId, kind: 'logo' },
      ...{ fileName: 'logo.png', mediaType: 'image/png' },
    })

  it('has defaults, counted as version 0, and counts each change', async () => {
    expect(await ada.call(getDocumentDesign, {})).toEqual({ ...documentDesignContent.parse({}), version: 0 })
    expect(await ada.call(changeDocumentDesign, { language: 'de' }, { expectedVersion: 0 })).toMatchObject({
      language: 'de',
      version: 1,
    })
    expect(await ada.call(changeDocumentDesign, { pageFormat: 'Letter' }, { expectedVersion: 1 })).toMatchObject({
      language: 'en',
      pageFormat: 'Letter',
      version: 2,
    })
    expect((await bench.person().call(getDocumentDesign, {})).version).toBe(0)
  })

  it('refuses a design that somebody else has changed since, before it judges the new one (X-7)', async () => {
    const unreadable = { accentColour: '#ffff00' }
    await expect(ada.call(changeDocumentDesign, {})).rejects.toMatchObject(unstated)
    await expect(ada.call(changeDocumentDesign, unreadable, { expectedVersion: 1 })).rejects.toMatchObject(mismatch(0))
    const ben = bench.person({ tenantId: ada.tenantId })
    const theirs = await ben.call(changeDocumentDesign, { footer: 'Theirs' }, { expectedVersion: 0 })
    await expect(ada.call(changeDocumentDesign, unreadable, { expectedVersion: 0 })).rejects.toMatchObject(mismatch(1))
    expect(await ada.call(getDocumentDesign, {})).toEqual(theirs)
  })

  it.each([0, 1])('lets one of several who saw version %d at once win', async (expectedVersion) => {
    if (expectedVersion === 1) await ada.call(changeDocumentDesign, { footer: 'First' }, { expectedVersion: 0 })
    const ended = await Promise.allSettled(
      ['A', 'B', 'C'].map((footer) => ada.call(changeDocumentDesign, { footer }, { expectedVersion })),
    )
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    for (const each of ended)
      if (each.status === 'rejected') expect(each.reason).toMatchObject(mismatch(expectedVersion + 1))
  })

  it('PDF-1: makes new PDFs and leaves those that exist as they are: German, Letter, with logo and footer', async () => {
    const { orderId } = bench.anOrder(ada)
    const before = await printed(orderId)
    expect(await text(before)).toContain('EUR 1,404.20')
    const { fileId: logoFileId } = await logo()
    const footer = 'Müller & Söhne KG, Berlin, HRA 4711'
    await ada.call(
      changeDocumentDesign,
      { language: 'de', pageFormat: 'Letter', footer, logoFileId },
      { expectedVersion: 0 },
    )
    const after = await printed(orderId)
    expect(after).toMatchObject({ language: 'de', pageFormat: 'Letter', designVersion: 1 })
    expect(after.pdfId).not.toBe(before.pdfId)
    expect(await text(after)).toMatch(/Bestellung.*Gesamtbetrag 1\.404,20 EUR.*Müller & Söhne KG, Berlin, HRA 4711/)
    expect(await text(before)).toContain('EUR 1,404.20')
  })

  it('refuses colours that cannot be read on white', async () => {
    const refused = ada.call(
      changeDocumentDesign,
      { accentColour: '#ffff00', textColour: '#777777' },
      { expectedVersion: 0 },
    )
    await expect(refused).rejects.toMatchObject({
      code: 'documents.design.contrast_too_low',
      errors: [{ pointer: '/accentColour' }, { pointer: '/textColour' }],
    })
    await expect(ada.call(changeDocumentDesign, { accentColour: 'red' }, { expectedVersion: 0 })).rejects.toMatchObject(
      {
        code: 'request.invalid',
      },
    )
  })

  it('takes as logo only what was sent as one by this organization, and keeps it', async () => {
    const file = await logo()
    const refused = { code: 'documents.design.logo_refused' }
    const eve = bench.person()
    await expect(
      eve.call(changeDocumentDesign, { logoFileId: file.fileId }, { expectedVersion: 0 }),
    ).rejects.toMatchObject(refused)
    const attached = await bench.send(ada, PNG, {
      ...{ ownerType: 'requisition', ownerId: bench.aRequisition(ada) },
      ...{ fileName: 'photo.png', mediaType: 'image/png' },
    })
    await expect(
      ada.call(changeDocumentDesign, { logoFileId: attached.fileId }, { expectedVersion: 0 }),
    ).rejects.toMatchObject(refused)
    await ada.call(changeDocumentDesign, { logoFileId: file.fileId }, { expectedVersion: 0 })
    await expect(
      ada.call(deleteFile, { fileId: file.fileId, reason: 'old' }, { expectedVersion: 2 }),
    ).rejects.toMatchObject({ code: 'documents.file.referenced' })
  })

  describe('by an own template', () => {
    const own = {
      documentType: 'purchase-order' as const,
      html: '<h1>Our order {{number}}</h1>{{>lines}}<p class="grand">{{total}}</p>',
      css: '.grand{font-size:14pt}',
    }

    it('PDF-1: is a version for each change; PDFs that exist keep theirs', async () => {
      const { orderId } = bench.anOrder(ada)
      const shipped = await printed(orderId)
      expect(await ada.call(changeDocumentTemplate, own, { expectedVersion: 0 })).toMatchObject({
        ...own,
        source: 'own',
        version: 1,
      })
      expect(await ada.call(getDocumentTemplate, { documentType: 'purchase-order' })).toMatchObject(own)
      const ours = await printed(orderId)
      expect(ours).toMatchObject({ templateVersion: 1 })
      expect(await text(ours)).toContain('Our order')
      expect(await text(ours)).toContain(ours.verificationCode!)
      expect(await text(shipped)).not.toContain('Our order')
      const reset = await ada.call(resetDocumentTemplate, { documentType: 'purchase-order' }, { expectedVersion: 1 })
      expect(reset).toMatchObject({ source: 'shipped', version: 2 })
      expect(await ada.call(resetDocumentTemplate, { documentType: 'purchase-order' }, { expectedVersion: 2 })).toEqual(
        reset,
      )
      expect(await text(await printed(orderId))).toContain('Purchase order')
      const { items } = await ada.call(listDocumentTemplateVersions, { documentType: 'purchase-order' })
      expect(items.map(({ number, source, html }) => [number, source, html])).toEqual([
        [2, 'shipped', ''],
        [1, 'own', own.html],
      ])
    })

    it('refuses to change or to reset a template that somebody else has changed since (X-7)', async () => {
      const { documentType } = own
      const blank = { ...own, html: 'Nothing' }
      await expect(ada.call(changeDocumentTemplate, own)).rejects.toMatchObject(unstated)
      await expect(ada.call(resetDocumentTemplate, { documentType })).rejects.toMatchObject(unstated)
      await ada.call(changeDocumentTemplate, own, { expectedVersion: 0 })
      await expect(ada.call(changeDocumentTemplate, blank, { expectedVersion: 0 })).rejects.toMatchObject(mismatch(1))
      const theirs = { ...own, css: '.grand{font-size:9pt}' }
      await ada.call(changeDocumentTemplate, theirs, { expectedVersion: 1 })
      await expect(ada.call(changeDocumentTemplate, blank, { expectedVersion: 1 })).rejects.toMatchObject(mismatch(2))
      await expect(ada.call(resetDocumentTemplate, { documentType }, { expectedVersion: 1 })).rejects.toMatchObject(
        mismatch(2),
      )
      expect(await ada.call(getDocumentTemplate, { documentType })).toMatchObject({ ...theirs, version: 2 })
    })

    it.each([0, 1])('lets one of two who saw version %d at once win', async (expectedVersion) => {
      if (expectedVersion === 1) await ada.call(changeDocumentTemplate, own, { expectedVersion: 0 })
      const ended = await Promise.allSettled(
        ['8pt', '9pt'].map((size) =>
          ada.call(changeDocumentTemplate, { ...own, css: `.grand{font-size:${size}}` }, { expectedVersion }),
        ),
      )
      expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      for (const each of ended)
        if (each.status === 'rejected') expect(each.reason).toMatchObject(mismatch(expectedVersion + 1))
    })

    it('other tenant: has its own templates', async () => {
      await ada.call(changeDocumentTemplate, own, { expectedVersion: 0 })
      const { items } = await bench.person().call(listDocumentTemplates, {})
      expect(items.map(({ documentType, source, version }) => [documentType, source, version])).toEqual([
        ['requisition', 'shipped', 0],
        ['purchase-order', 'shipped', 0],
        ['payment-request', 'shipped', 0],
      ])
    })

    it.each<[string, Partial<typeof own>, string]>([
      ['an unescaped tag', { html: '{{{number}}}{{total}}' }, 'unescaped'],
      ['a section that does not end', { html: '{{#lines}}{{number}}{{total}}' }, 'syntax'],
      ['a part that there is not', { html: '{{>logo}}{{number}}{{total}}' }, 'partial'],
      ['a tag in its style', { css: '.a{color:{{colour}}}' }, 'tag'],
      ['an object where a text belongs', { html: '{{number}}{{total}}{{labels}}' }, 'pdf.template.invalid'],
      ['no total', { html: '<h1>{{number}}</h1>' }, 'missing'],
      ['a total that cannot be seen', { css: '.grand{display:none}.lines{display:none}' }, 'missing'],
    ])('SEC-41: is refused with %s', async (_what, parts, code) => {
      await expect(
        ada.call(changeDocumentTemplate, { ...own, ...parts }, { expectedVersion: 0 }),
      ).rejects.toMatchObject({
        code: 'documents.template.refused',
        errors: expect.arrayContaining([expect.objectContaining({ code }) as object]) as object[],
      })
      expect((await ada.call(getDocumentTemplate, { documentType: 'purchase-order' })).version).toBe(0)
    })
  })

  it('PDF-01: one bad document fails alone among many', async () => {
    const { renderer } = bench.services.service('documents').get<DocumentPrinter>(DocumentPrinter)
    const pages = Array.from({ length: 12 }, (_, index) =>
      renderer.render({
        html: index === 5 ? '<p style="break-after:page">x</p>'.repeat(60) : `<p>Document ${String(index)}</p>`,
        options: { format: 'A4' },
        tenantId: ada.tenantId,
      }),
    )
    const ended = await Promise.allSettled(pages)
    expect(ended.map(({ status }) => status)).toEqual(pages.map((_, at) => (at === 5 ? 'rejected' : 'fulfilled')))
    const third = ended[3]
    expect(third?.status === 'fulfilled' && pdfText(third.value)[0]).toContain('Document 3')
  })
})
