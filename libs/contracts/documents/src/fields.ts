import { z } from 'zod'

/** Ids used by the examples of this package. */
export const EXAMPLE = {
  fileId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b01',
  ownerId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b02',
  userId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b03',
  uploadId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b04',
  pdfId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b05',
  orderId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b06',
  exportId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b07',
  instant: '2026-03-31T09:30:00.000Z',
  later: '2026-03-31T09:35:00.000Z',
} as const

/** SHA-256 in hexadecimal. */
export const sha256 = () =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ example: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824' })

/** Kebab-case name: of a kind of file or of the resource that owns it. */
export const kebabName = () =>
  z
    .string()
    .max(60)
    .regex(/^[a-z]+(-[a-z0-9]+)*$/, 'must be a kebab-case name')

/** A file name without folders or control characters. */
export const fileName = () =>
  z
    .string()
    .min(1)
    .max(200)
    // eslint-disable-next-line no-control-regex -- refusing control characters is the point
    .regex(/^[^/\\\u0000-\u001f\u007f]*[^/\\.\u0000-\u001f\u007f \s]$/, 'must be a file name without folders')
    .meta({ example: 'invoice-4711.xml' })

/** A media type, a character set allowed. */
export const mediaType = () =>
  z
    .string()
    .max(100)
    .regex(/^[a-z]+\/[a-z0-9.+-]+(; ?charset=[A-Za-z0-9-]+)?$/, 'must be a media type such as application/xml')
    .meta({ example: 'application/xml' })
