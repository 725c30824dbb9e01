import { getPaymentRequest } from '@nexus/contracts-billing'
import { getFile, getPdf, listFiles, listPdfs, type PdfView, requestPdf, verifyPdf } from '@nexus/contracts-documents'
import { getLegalEntity } from '@nexus/contracts-identity'
import {
  getPurchaseOrder,
  getVendor,
  purchaseOrderIssued,
  purchaseOrderRevised,
  type PurchaseOrderView,
} from '@nexus/contracts-procurement'
import { unavailable } from '@nexus/kernel'
import type { TestActor } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { DocumentPrinter } from '../src/printing/document-printer.adapter.js'
import { type DocumentsBench, startDocuments } from './builders/documents.builder.js'

const flat = (pages: readonly string[]): string => pages.join('\n').replaceAll(/\s+/g, ' ')
const draft = { state: 'DRAFT', number: undefined, printedNumber: undefined, issuedAt: undefined } as const

describe('the PDF of a document', () => {
  let bench: DocumentsBench
  let ada: TestActor
  beforeAll(async () => {
    bench = await startDocuments()
  })
  beforeEach(() => {
    ada = bench.person()
    bench.world.before = () => undefined
  })
  afterAll(() => bench.close())

  const ask = (order: Pick<PurchaseOrderView, 'orderId'>, by = ada, revision?: number): Promise<PdfView> =>
    by.call(
      requestPdf,
      { documentType: 'purchase-order', documentId: order.orderId, ...(revision === undefined ? {} : { revision }) },
      { waitMs: 9000 },
    )
  const textOf = async (pdf: PdfView): Promise<string[]> => bench.textOf(ada, pdf.fileId!)

  it('PDF-1: shows the totals of the API, and is stored with its hash', async () => {
    const order = bench.anOrder(ada)
    const pdf = await ask(order)
    expect(pdf).toMatchObject({
      documentType: 'purchase-order',
      documentId: order.orderId,
      printed: 'revision-0',
      revision: 0,
      watermark: null,
      state: 'READY',
      failure: null,
      pages: 1,
      templateVersion: 0,
      designVersion: 0,
    })
    const text = flat(await textOf(pdf))
    const { net, gross, tax } = order.totals
    for (const { amount, currency } of [net, gross, tax])
      expect(text).toContain(`${currency} ${amount.replace(/\B(?=(\d{3})+\.)/g, ',')}`)
    expect(text).toContain(order.number!)
    expect(text).toContain('1 / 1')
    expect(text).not.toMatch(/DRAFT|VOID|REVISION/)
    expect(text).toContain(pdf.verificationCode!)
    const file = await ada.call(getFile, { fileId: pdf.fileId! })
    expect(file).toMatchObject({
      kind: 'pdf',
      ownerType: 'purchase-order',
      ownerId: order.orderId,
      fileName: `${order.number!}.pdf`,
      mediaType: 'application/pdf',
      sha256: pdf.sha256,
      size: pdf.size,
      referenced: true,
    })
    const { items } = await ada.call(listFiles, { ownerType: 'purchase-order', ownerId: order.orderId })
    expect(items.map(({ fileId }) => fileId)).toEqual([pdf.fileId])
  })

  it('PDF-1: twice: asking again answers with the stored one, also at the same time and after a receipt', async () => {
    const order = bench.anOrder(ada)
    const asked = await Promise.all(Array.from({ length: 4 }, () => ask(order)))
    expect(new Set(asked.map(({ fileId, pdfId }) => `${pdfId} ${String(fileId)}`)).size).toBe(1)
    bench.anOrder(ada, { ...order, receipt: 'PARTIAL', version: order.version + 1 })
    expect(await ask(order)).toEqual(asked[0])
    expect((await ada.call(listPdfs, { documentType: 'purchase-order', documentId: order.orderId })).items).toEqual([
      asked[0],
    ])
  })

  it('AP-12: before the issue it is a DRAFT without a number, in each version of the order', async () => {
    const order = bench.anOrder(ada, { ...draft, number: 'PO-2026-000099', state: 'APPROVED', version: 4 })
    const pdf = await ask(order)
    expect(pdf).toMatchObject({ printed: 'version-4', revision: null, watermark: 'DRAFT' })
    const text = flat(await textOf(pdf))
    expect(text).toContain('DRAFT')
    expect(text).not.toContain('PO-2026-000099')
    bench.anOrder(ada, { ...order, version: 5 })
    expect(await ask(order)).toMatchObject({ printed: 'version-5', watermark: 'DRAFT' })
  })

  it('PDF-1: is asked for by the issue and by each revision, which says REVISION n; a cancelled order says VOID', async () => {
    const order = bench.anOrder(ada)
    const { orderId, requisitionId, vendorId, totals, version } = order
    const base = { orderId, version, state: 'ISSUED' as const, requisitionId, vendorId, gross: totals.gross }
    const issued = { ...base, number: order.number!, issuedAt: order.issuedAt! }
    await bench.tell(ada, purchaseOrderIssued, orderId, issued)
    const first = await ask(order)
    expect(first.version).toBe(2)
    const second = { ...order, revision: 1, printedNumber: `${order.number!}-1`, version: 9 }
    bench.anOrder(ada, { ...second, notes: 'Deliver to the back door' })
    const revised = { ...base, revision: 1, changeId: randomUUID(), differences: [] }
    await bench.tell(ada, purchaseOrderRevised, randomUUID(), revised)
    const { items } = await ada.call(listPdfs, { documentType: 'purchase-order', documentId: orderId })
    expect(items.map(({ printed, state, watermark }) => [printed, state, watermark])).toEqual([
      ['revision-1', 'READY', 'REVISION 1'],
      ['revision-0', 'READY', null],
    ])
    expect(flat(await textOf(items[0]!))).toMatch(/back door.*REVISION 1/)
    expect(flat(await textOf(first))).not.toContain('back door')
    expect(await ask(order, ada, 0)).toEqual(first)
    bench.anOrder(ada, { ...second, state: 'CANCELLED', version: 10 })
    const cancelled = await ask(order)
    expect(cancelled).toMatchObject({ printed: 'revision-1-void', watermark: 'VOID' })
    expect(flat(await textOf(cancelled))).toContain('VOID')
    await expect(ask(order, ada, 2)).rejects.toMatchObject({ code: 'documents.pdf.revision_unknown' })
  })

  it('PDF-1: repeats table heads and numbers its pages; glyphs of Chinese, Hebrew and Arabic are there', async () => {
    const order = bench.anOrder(ada, { vendorName: '北京纸业有限公司', deliveryPlace: 'רחוב הרצל 12, תל אביב' })
    const [line] = order.lines
    const lines = Array.from({ length: 60 }, (_, index) => ({
      ...line!,
      lineId: randomUUID(),
      lineNumber: index + 1,
      description: index === 0 ? 'ورق الطباعة' : `Paper no. ${String(index + 1)}`,
    }))
    bench.anOrder(ada, { ...order, lines })
    const pdf = await ask(order)
    const pages = await textOf(pdf)
    expect(pages.length).toBe(pdf.pages)
    expect(pages.length).toBeGreaterThan(1)
    pages.forEach((page, index) => {
      if (page.includes('Paper no.')) expect(page).toContain('Unit price')
      expect(page).toContain(`${String(index + 1)} / ${String(pages.length)}`)
    })
    const text = flat(pages)
    expect(text).toContain('北京纸业有限公司')
    expect(text).toContain('הרצל')
    expect(text).toContain('ورق')
    for (const { description } of lines.slice(1)) expect(text).toContain(description)
  })

  it('SEC-41: prints what looks like a tag or a script as text', async () => {
    const notes = [
      '{{constructor}}',
      '<script>document.title</script>',
      '$' + '{7*7}',
      '<img src=http://127.0.0.1/x>',
    ].join(' ')
    expect(flat(await textOf(await ask(bench.anOrder(ada, { notes }))))).toContain(notes)
  })

  it('prints payment requests with their sum, requisitions with their purpose', async () => {
    const order = bench.anOrder(ada)
    const known = { tenantId: ada.tenantId, people: [ada.userId] }
    const paymentRequestId = randomUUID()
    const example = getPaymentRequest.example.output
    const { legalEntityId, amount } = example
    const view = { ...example, paymentRequestId, vendorId: order.vendorId }
    bench.world.put(getPaymentRequest, paymentRequestId, { ...known, view })
    bench.world.put(getLegalEntity, legalEntityId, { ...known, view: getLegalEntity.example.output })
    const wait = { waitMs: 9000 }
    const payment = await ada.call(requestPdf, { documentType: 'payment-request', documentId: paymentRequestId }, wait)
    expect(payment).toMatchObject({ state: 'READY', watermark: null, printed: `version-${String(view.version)}` })
    const text = flat(await textOf(payment))
    expect(text).toContain(`Total ${amount.currency} ${amount.amount}`)
    expect(text).toContain('DE89 3704 0044 0532 0130 00')
    const requisitionId = bench.aRequisition(ada)
    const requisition = await ada.call(requestPdf, { documentType: 'requisition', documentId: requisitionId }, wait)
    expect(requisition).toMatchObject({ state: 'READY', watermark: 'DRAFT', printed: 'version-5' })
    expect(flat(await textOf(requisition))).toContain('Five workplaces are furnished in April')
  })

  it('a verification code leads to the PDF and its hashes', async () => {
    const pdf = await ask(bench.anOrder(ada))
    expect(await ada.call(verifyPdf, { code: pdf.verificationCode! })).toEqual(pdf)
    await expect(ada.call(verifyPdf, { code: '0000-0000-0000-0000' })).rejects.toMatchObject({
      code: 'request.not_found',
    })
    await expect(ada.call(verifyPdf, { code: 'x' })).rejects.toMatchObject({ code: 'request.invalid' })
  })

  it('other tenant: neither document, PDF, code nor list is found', async () => {
    const order = bench.anOrder(ada)
    const pdf = await ask(order)
    const eve = bench.person()
    const absent = { code: 'request.not_found' }
    await expect(ask(order, eve)).rejects.toMatchObject(absent)
    await expect(eve.call(getPdf, { pdfId: pdf.pdfId })).rejects.toMatchObject(absent)
    await expect(eve.call(verifyPdf, { code: pdf.verificationCode! })).rejects.toMatchObject(absent)
    await expect(
      eve.call(listPdfs, { documentType: 'purchase-order', documentId: order.orderId }),
    ).rejects.toMatchObject(absent)
  })

  it('is for those who may read the document: requesters their own, others none', async () => {
    const rights = { 'file:read': 'all', 'purchase-order:read': 'own' } as const
    const requester = bench.person({ tenantId: ada.tenantId, rights })
    const stranger = bench.person({ tenantId: ada.tenantId, rights })
    const nobody = bench.person({ tenantId: ada.tenantId, rights: { 'file:read': 'all' } })
    const order = bench.anOrder(requester)
    const pdf = await ask(order, requester)
    expect(pdf.state).toBe('READY')
    expect(await requester.call(getPdf, { pdfId: pdf.pdfId })).toEqual(pdf)
    expect(await bench.textOf(requester, pdf.fileId!)).toHaveLength(1)
    for (const other of [stranger, nobody]) {
      const absent = { code: 'request.not_found' }
      await expect(ask(order, other)).rejects.toMatchObject(absent)
      await expect(other.call(getPdf, { pdfId: pdf.pdfId })).rejects.toMatchObject(absent)
      await expect(other.call(verifyPdf, { code: pdf.verificationCode! })).rejects.toMatchObject(absent)
      await expect(bench.textOf(other, pdf.fileId!)).rejects.toMatchObject(absent)
    }
  })

  it('fails alone when its document went on meanwhile, and can be asked for again', async () => {
    const order = bench.anOrder(ada, { ...draft, version: 3 })
    const good = bench.anOrder(ada)
    let asked = 0
    bench.world.before = (operation) => {
      // Between the request and the job somebody changes the draft.
      if (operation === getPurchaseOrder.name && (asked += 1) === 1)
        setImmediate(() => bench.anOrder(ada, { ...order, version: 4 }))
    }
    const failed = await ask(order)
    expect(failed).toMatchObject({ state: 'FAILED', failure: { code: 'documents.pdf.outdated' } })
    const others = await Promise.all([ask(order), ask(good)])
    expect(others.map(({ state, printed }) => [state, printed])).toEqual([
      ['READY', 'version-4'],
      ['READY', 'revision-0'],
    ])
  })

  it('loses nothing when a service is away for a moment, or Chromium is killed', async () => {
    const { renderer } = bench.services.service('documents').get<DocumentPrinter>(DocumentPrinter)
    const orders = Array.from({ length: 8 }, () => bench.anOrder(ada))
    let refused = 0
    bench.world.before = (operation) => {
      if (operation === getVendor.name && (refused += 1) === 1) throw unavailable('away')
      if (operation === getVendor.name && refused === 4 && renderer.processId !== undefined)
        process.kill(renderer.processId, 'SIGKILL')
    }
    const pdfs = await Promise.all(orders.map((order) => ask(order)))
    await bench.services.settled()
    const states = await Promise.all(pdfs.map(({ pdfId }) => ada.call(getPdf, { pdfId })))
    expect(states.map(({ state }) => state)).toEqual(orders.map(() => 'READY'))
    const texts = await Promise.all(states.map(async (pdf) => flat(await textOf(pdf))))
    for (const text of texts) expect(text).toContain('EUR 1,404.20')
  })
})
