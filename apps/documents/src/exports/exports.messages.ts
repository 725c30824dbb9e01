import { getExport, listExports, requestExport } from '@nexus/contracts-documents'
import { does, operationsOf, serve } from '@nexus/platform-service'
import { CleanExports, cleanExports } from './clean-exports.job.js'
import { GetExport } from './get-export.query.js'
import { ListExports } from './list-exports.query.js'
import { MakeExport, makeExport } from './make-export.job.js'
import { RequestExport } from './request-export.use-case.js'

export const ExportMessages = operationsOf('exports', {
  operations: [serve(requestExport, RequestExport), serve(getExport, GetExport), serve(listExports, ListExports)],
  jobs: [does(makeExport, MakeExport), does(cleanExports, CleanExports)],
})
