/** States of a vendor, in the order of its life. */
export const VENDOR_STATES = [
  ...(['PROSPECT', 'INVITED', 'REGISTERING', 'UNDER_REVIEW', 'ACTIVE', 'REQUALIFY'] as const),
  ...(['INACTIVE', 'BLACKLISTED', 'REJECTED'] as const),
] as const
