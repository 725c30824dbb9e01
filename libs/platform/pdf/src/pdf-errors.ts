import { defineError } from '@nexus/kernel'

/** The document took longer than a job may; the other jobs go on. */
export const renderTooSlow = defineError({
  code: 'pdf.render.too_slow',
  kind: 'DEADLINE_EXCEEDED',
  when: 'A document was not rendered within the time of a job (10 s); its style or its length is too expensive.',
})

/** The document is longer than a PDF may be (SEC-40). */
export const renderTooManyPages = defineError({
  code: 'pdf.render.too_many_pages',
  kind: 'UNPROCESSABLE',
  when: 'A document has more pages than a PDF may have (50).',
})

/** This document cannot be rendered, also not when it is tried again. */
export const renderFailed = defineError({
  code: 'pdf.render.failed',
  kind: 'UNPROCESSABLE',
  when: 'A document is too large, its page options do not fit, or Chromium ended twice while it was rendered.',
})

/** There is no Chromium, or the renderer is closed: nothing is wrong with the document. */
export const rendererUnavailable = defineError({
  code: 'pdf.renderer.unavailable',
  kind: 'UNAVAILABLE',
  when: 'No usable Chromium was found or it does not start, or the renderer is closing.',
})

/** A template that must not be used; `errors` names each fault. */
export const templateInvalid = defineError({
  code: 'pdf.template.invalid',
  kind: 'INVALID_ARGUMENT',
  when: 'A document template has a syntax error, an unescaped tag, an unknown partial, or produces too much.',
})
