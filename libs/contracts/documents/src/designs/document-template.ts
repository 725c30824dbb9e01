import { defineError, defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../fields.js'
import { printedDocument } from './printed-document.js'

/** A template that cannot be used; `errors` names each fault. */
export const templateRefused = defineError({
  code: 'documents.template.refused',
  kind: 'UNPROCESSABLE',
  when: 'A template has errors, or a trial of it could not be printed, or does not print number and total.',
})

const body = {
  html: z.string().min(1).max(100_000).meta({
    description:
      'The inside of the page as logic-less Mustache: `{{title}}`, `{{#lines}}…{{/lines}}`, and the parts `{{>head}}`, `{{>parties}}`, `{{>lines}}`, `{{>totals}}`, `{{>notes}}`, `{{>approvals}}`, `{{>verification}}`.',
    example: '{{>head}}{{>parties}}{{>lines}}{{>totals}}{{>verification}}',
  }),
  css: z
    .string()
    .max(50_000)
    .meta({ description: 'Added to the shipped style sheet; images as `data:`.', example: '.total{font-size:12pt}' }),
}

const head = {
  documentType: printedDocument(),
  source: z.enum(['shipped', 'own']).meta({ description: 'Whose template is in use.' }),
  version: z
    .int()
    .min(0)
    .meta({ description: 'Counts what the organization did with it; zero as shipped.', example: 1 }),
  updatedAt: schemas.instant().nullable(),
  updatedBy: schemas.uuid().nullable(),
}

export const documentTemplateSummary = z.strictObject(head)
export const documentTemplateView = z.strictObject({ ...head, ...body })

export type DocumentTemplateSummary = z.output<typeof documentTemplateSummary>
export type DocumentTemplateView = z.output<typeof documentTemplateView>

const exampleSummary: DocumentTemplateSummary = {
  documentType: 'purchase-order',
  source: 'own',
  version: 1,
  updatedAt: EXAMPLE.instant,
  updatedBy: EXAMPLE.userId,
}
const exampleBody = {
  html: '{{>head}}{{>parties}}{{>lines}}{{>totals}}{{>verification}}',
  css: '.total{font-size:12pt}',
}
const example: DocumentTemplateView = { ...exampleSummary, ...exampleBody }
const byType = z.strictObject({ documentType: printedDocument() })

export const listDocumentTemplates = defineOperation({
  name: 'documents.template.list.v1',
  http: 'GET /document-templates',
  permission: 'organization:read',
  summary: 'Which template each kind of document is printed with.',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(documentTemplateSummary) }),
  example: { input: {}, output: { items: [exampleSummary] } },
})

export const getDocumentTemplate = defineOperation({
  name: 'documents.template.get.v1',
  http: 'GET /document-templates/:documentType',
  permission: 'organization:read',
  summary: 'The template in use for a kind of document.',
  input: byType,
  output: documentTemplateView,
  example: { input: { documentType: 'purchase-order' }, output: example },
})

export const changeDocumentTemplate = defineOperation({
  name: 'documents.template.change.v1',
  http: 'PUT /document-templates/:documentType',
  permission: 'organization:manage',
  summary: 'Print a kind of document with an own template from now on.',
  description:
    'The template is checked and a trial of it is printed; one with errors is refused. Each change is a version that stays. PDFs that exist stay as they are.',
  input: byType.extend(body),
  output: documentTemplateView,
  errors: [templateRefused],
  concurrency: 'if-match',
  example: { input: { documentType: 'purchase-order', ...exampleBody }, output: example },
})

export const resetDocumentTemplate = defineOperation({
  name: 'documents.template.reset.v1',
  http: 'POST /document-templates/:documentType/reset',
  permission: 'organization:manage',
  summary: 'Print a kind of document with the shipped template again.',
  input: byType,
  output: documentTemplateSummary,
  concurrency: 'if-match',
  example: {
    input: { documentType: 'purchase-order' },
    output: { ...exampleSummary, source: 'shipped', version: 2 },
  },
})

export const listDocumentTemplateVersions = defineOperation({
  name: 'documents.template-version.list.v1',
  http: 'GET /document-templates/:documentType/versions',
  permission: 'organization:read',
  summary: 'What the template of a kind of document was, the newest first.',
  input: schemas.listInput({ filters: { documentType: printedDocument() }, sorts: ['-number', 'number'] }),
  output: schemas.pageOf(
    z.strictObject({
      number: z.int().min(1),
      source: head.source,
      ...body,
      html: z.string(),
      createdAt: schemas.instant(),
      createdBy: schemas.uuid(),
    }),
  ),
  example: {
    input: { documentType: 'purchase-order' },
    output: {
      items: [{ number: 1, source: 'own', ...exampleBody, createdAt: EXAMPLE.instant, createdBy: EXAMPLE.userId }],
      nextCursor: null,
    },
  },
})

export const documentTemplateChanged = defineEvent({
  name: 'documents.template.changed.v1',
  summary: 'An organization prints a kind of document with another template.',
  payload: documentTemplateSummary,
})
