import { getPrepayment, listPrepayments, recordPrepayment } from '@nexus/contracts-billing'
import { operationsOf, serve } from '@nexus/platform-service'
import { GetPrepayment } from './get-prepayment.query.js'
import { ListPrepayments } from './list-prepayments.query.js'
import { RecordPrepayment } from './record-prepayment.use-case.js'

export const PrepaymentMessages = operationsOf('prepayments', {
  operations: [
    serve(recordPrepayment, RecordPrepayment),
    serve(getPrepayment, GetPrepayment),
    serve(listPrepayments, ListPrepayments),
  ],
})
