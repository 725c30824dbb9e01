import { changeBranding, getBranding } from '@nexus/contracts-identity'
import { operationsOf, serve } from '@nexus/platform-service'
import { ChangeBranding } from './change-branding.use-case.js'
import { GetBranding } from './get-branding.query.js'

export const BrandingMessages = operationsOf('branding', {
  operations: [serve(getBranding, GetBranding), serve(changeBranding, ChangeBranding)],
})
