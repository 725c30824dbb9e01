import { defineError, defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../fields.js'
import { pageFormat, printLanguage } from './printed-document.js'

/** A colour as `#rrggbb`. */
const colour = () =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #1f4e79, in lower case')
    .meta({ example: '#1f4e79' })

const content = {
  language: printLanguage().default('en'),
  pageFormat: pageFormat().default('A4'),
  accentColour: colour()
    .default('#1f4e79')
    .meta({ description: 'Headings, and the ground of table heads under white letters: 4.5 : 1 to white or more.' }),
  textColour: colour().default('#1a1a1a').meta({ description: 'Text on white: 4.5 : 1 or more.' }),
  footer: schemas
    .text(200)
    .nullable()
    .default(null)
    .meta({ description: 'At the foot of every page, such as the register entry of the company.' }),
  logoFileId: schemas
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'A PNG or JPEG of at most 512 KiB, sent as `logo` of the organization.' }),
}

export const documentDesignContent = z.strictObject(content)

export type DocumentDesignContent = z.output<typeof documentDesignContent>

export const documentDesignView = z.strictObject({
  ...content,
  version: z.int().min(0).meta({ description: 'Zero while nothing was changed: the defaults hold.', example: 1 }),
})

export type DocumentDesignView = z.output<typeof documentDesignView>

export const designContrastTooLow = defineError({
  code: 'documents.design.contrast_too_low',
  kind: 'UNPROCESSABLE',
  when: 'A colour cannot be read on white: its contrast is below 4.5 : 1.',
})

export const designLogoRefused = defineError({
  code: 'documents.design.logo_refused',
  kind: 'UNPROCESSABLE',
  when: 'The logo is not a PNG or JPEG of at most 512 KiB that was sent as `logo` of the organization.',
})

export const exampleDesign: DocumentDesignView = {
  language: 'en',
  pageFormat: 'A4',
  accentColour: '#1f4e79',
  textColour: '#1a1a1a',
  footer: 'Example Ltd, Berlin, HRB 12345',
  logoFileId: EXAMPLE.fileId,
  version: 1,
}

export const getDocumentDesign = defineOperation({
  name: 'documents.design.get.v1',
  http: 'GET /document-design',
  permission: 'organization:read',
  summary: 'How the PDFs of the organization look.',
  input: z.strictObject({}),
  output: documentDesignView,
  example: { input: {}, output: exampleDesign },
})

const { version: _version, ...exampleContent } = exampleDesign

export const changeDocumentDesign = defineOperation({
  name: 'documents.design.change.v1',
  http: 'PUT /document-design',
  permission: 'organization:manage',
  summary: 'Change how PDFs look from now on.',
  description: 'What is left out goes back to its default. PDFs that exist stay as they are.',
  input: documentDesignContent,
  output: documentDesignView,
  errors: [designContrastTooLow, designLogoRefused],
  concurrency: 'if-match',
  example: { input: exampleContent, output: exampleDesign },
})

export const documentDesignChanged = defineEvent({
  name: 'documents.design.changed.v1',
  summary: 'An organization changed how its PDFs look.',
  payload: documentDesignView,
})
