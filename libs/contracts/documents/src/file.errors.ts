import { defineError } from '@nexus/kernel'

export const fileTooLarge = defineError({
  code: 'documents.file.too_large',
  kind: 'PAYLOAD_TOO_LARGE',
  when: 'The file is larger than allowed: 10 MiB from a service, 50 MiB from a person.',
})

export const fileContentRefused = defineError({
  code: 'documents.file.content_refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The content is empty or not base64.',
})

export const fileTypeRefused = defineError({
  code: 'documents.file.type_refused',
  kind: 'UNSUPPORTED',
  when: 'The type is not allowed, or name, declared type and content do not agree (DOC-03).',
})

export const fileMalware = defineError({
  code: 'documents.file.malware',
  kind: 'UNPROCESSABLE',
  when: 'The content has the signature of malware (SEC-39).',
})

export const fileImageTooLarge = defineError({
  code: 'documents.file.image_too_large',
  kind: 'UNPROCESSABLE',
  when: 'The image has more pixels than allowed, or states none.',
})

export const fileChecksumWrong = defineError({
  code: 'documents.file.checksum_wrong',
  kind: 'INVALID_ARGUMENT',
  when: 'The bytes that arrived do not have the SHA-256 of the Content-Digest header (DOC-02).',
})

export const uploadUnknown = defineError({
  code: 'documents.upload.unknown',
  kind: 'NOT_FOUND',
  when: 'The upload ended before, or its bytes did not arrive.',
})

export const fileExists = defineError({
  code: 'documents.file.exists',
  kind: 'ALREADY_EXISTS',
  when: 'The same bytes are a file of this document already; facts name it.',
})

export const fileIsReferenced = defineError({
  code: 'documents.file.referenced',
  kind: 'CONFLICT_STATE',
  when: 'Something that cannot change refers to the file: it came from a service, is printed, or its document was submitted.',
})

export const fileIsDeleted = defineError({
  code: 'documents.file.deleted',
  kind: 'CONFLICT_STATE',
  when: 'The file was deleted before.',
})
