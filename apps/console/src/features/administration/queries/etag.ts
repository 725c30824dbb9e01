/** The proof that one changes what one has read: only the version of an ETag counts. */
export const etagOf = (version: number): string => `"${version}"`
