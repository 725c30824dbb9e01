/** Whether an id is that of a role of the organization; the others are names of shipped ones. */
export const isCustomRoleId = (id: string): boolean => /^[0-9a-f]{8}-/.test(id)
