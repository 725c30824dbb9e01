import { getPdf, listPdfs, requestPdf, verifyPdf } from '@nexus/contracts-documents'
import { purchaseOrderIssued, purchaseOrderRevised } from '@nexus/contracts-procurement'
import { does, on, operationsOf, serve } from '@nexus/platform-service'
import { GetPdf } from './get-pdf.query.js'
import { ListPdfs } from './list-pdfs.query.js'
import { OnPurchaseOrderIssued } from './on-purchase-order-issued.handler.js'
import { OnPurchaseOrderRevised } from './on-purchase-order-revised.handler.js'
import { renderPdf } from './render-pdf.config.js'
import { RenderPdf } from './render-pdf.job.js'
import { RequestPdf } from './request-pdf.use-case.js'
import { VerifyPdf } from './verify-pdf.query.js'

export const PdfMessages = operationsOf('pdfs', {
  operations: [
    serve(requestPdf, RequestPdf),
    serve(getPdf, GetPdf),
    serve(listPdfs, ListPdfs),
    serve(verifyPdf, VerifyPdf),
  ],
  events: [on(purchaseOrderIssued, OnPurchaseOrderIssued), on(purchaseOrderRevised, OnPurchaseOrderRevised)],
  jobs: [does(renderPdf, RenderPdf)],
})
