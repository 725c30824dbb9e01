import {
  changeDocumentDesign,
  changeDocumentTemplate,
  getDocumentDesign,
  getDocumentTemplate,
  listDocumentTemplates,
  listDocumentTemplateVersions,
  resetDocumentTemplate,
} from '@nexus/contracts-documents'
import { operationsOf, serve } from '@nexus/platform-service'
import { ChangeDocumentDesign } from './change-document-design.use-case.js'
import { ChangeDocumentTemplate } from './change-document-template.use-case.js'
import { GetDocumentDesign } from './get-document-design.query.js'
import { GetDocumentTemplate } from './get-document-template.query.js'
import { ListDocumentTemplateVersions } from './list-document-template-versions.query.js'
import { ListDocumentTemplates } from './list-document-templates.query.js'
import { ResetDocumentTemplate } from './reset-document-template.use-case.js'

export const DesignMessages = operationsOf('designs', {
  operations: [
    serve(getDocumentDesign, GetDocumentDesign),
    serve(changeDocumentDesign, ChangeDocumentDesign),
    serve(listDocumentTemplates, ListDocumentTemplates),
    serve(getDocumentTemplate, GetDocumentTemplate),
    serve(changeDocumentTemplate, ChangeDocumentTemplate),
    serve(resetDocumentTemplate, ResetDocumentTemplate),
    serve(listDocumentTemplateVersions, ListDocumentTemplateVersions),
  ],
})
