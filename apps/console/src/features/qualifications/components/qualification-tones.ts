import type { Tone } from '@nexus/console-ui'
import type { VendorQualification } from '../../vendors/queries/vendor-queries.js'

export const QUALIFICATION_TONES: Readonly<Record<VendorQualification['state'], Tone>> = {
  INVITED: 'info',
  ANSWERING: 'info',
  SUBMITTED: 'warning',
  APPROVED: 'success',
  FAILED: 'danger',
  WITHDRAWN: 'neutral',
  EXPIRED: 'neutral',
}
