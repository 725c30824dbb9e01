import type { DemoOrganization } from './steps.mjs'

/** One purchase that does not go smoothly; what was done, step by step. */
export function runDeepStory(organization: DemoOrganization): Promise<{
  readonly steps: readonly { readonly what: string; readonly detail: string }[]
  readonly invoiceNumber: string
}>
