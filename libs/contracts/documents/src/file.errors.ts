import { defineError } from '@nexus/kernel'

export const fileTooLarge = defineError({
  code: 'documents.file.too_large',
  kind: 'PAYLOAD_TOO_LARGE',
  when: 'The file is larger than 10 MiB.',
})

export const fileContentRefused = defineError({
  code: 'documents.file.content_refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The content is empty or not base64.',
})
