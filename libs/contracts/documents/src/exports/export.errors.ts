import { defineError } from '@nexus/kernel'

export const exportOperationUnknown = defineError({
  code: 'documents.export.operation_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The platform has no operation of this name.',
})

export const exportNotAList = defineError({
  code: 'documents.export.not_a_list',
  kind: 'UNPROCESSABLE',
  when: 'The operation does not answer with a list in pages, and only such can be exported.',
})

export const tooManyExports = defineError({
  code: 'documents.export.too_many',
  kind: 'UNPROCESSABLE',
  when: 'The person has five exports that are being made already.',
})

/** Why an export failed whose maker lost the right to the list before it was made. */
export const exportRightLost = defineError({
  code: 'documents.export.right_lost',
  kind: 'PERMISSION_DENIED',
  when: 'The person who asked has the right to the list no longer.',
})

/** Why an export failed that would be larger than a file may be. */
export const exportTooLarge = defineError({
  code: 'documents.export.too_large',
  kind: 'PAYLOAD_TOO_LARGE',
  when: 'The file would be larger than 100 MiB; choose fewer columns or narrow the list.',
})
