/** What was done, without the service and what it was done to: `update` of `identity.legal-entity.update`. */
export const verbOf = (action: string): string => action.slice(action.lastIndexOf('.') + 1)
