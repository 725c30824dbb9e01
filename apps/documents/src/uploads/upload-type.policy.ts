import { fileTypeRefused, UPLOAD_TYPES } from '@nexus/contracts-documents'

/** A media type that may be sent. */
export type UploadType = (typeof UPLOAD_TYPES)[keyof typeof UPLOAD_TYPES]

/** Other names under which programs send the same. Windows calls a CSV file an Excel one. */
const ALIASES: Readonly<Record<string, UploadType>> = {
  'text/xml': 'application/xml',
  'image/jpg': 'image/jpeg',
  'application/csv': 'text/csv',
  'application/vnd.ms-excel': 'text/csv',
}

const UNDECLARED = 'application/octet-stream'

/**
 * The type that name and declaration agree on. What the bytes say comes later.
 * @throws DomainError documents.file.type_refused
 */
export function declaredType(fileName: string, mediaType: string): UploadType {
  const byName = typeByName(fileName)
  const declared = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (declared !== UNDECLARED && (ALIASES[declared] ?? declared) !== byName)
    throw fileTypeRefused(`The name ${fileName} says ${byName}, the request says ${declared}; send the right type.`)
  return byName
}

/** @throws DomainError documents.file.type_refused */
export function typeByName(fileName: string): UploadType {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (!Object.hasOwn(UPLOAD_TYPES, extension))
    throw fileTypeRefused(
      `Files of this name are not accepted; send one of: ${Object.keys(UPLOAD_TYPES)
        .map((each) => `.${each}`)
        .join(' ')}.`,
      { facts: { accepted: Object.keys(UPLOAD_TYPES).join(', ') } },
    )
  return UPLOAD_TYPES[extension as keyof typeof UPLOAD_TYPES]
}
