/** Where screens of other features stand. */
export const invoicePath = (invoiceId: string): `/${string}` => `/supplier-invoices/${invoiceId}`
export const vendorPath = (vendorId: string): `/${string}` => `/vendors/${vendorId}`
