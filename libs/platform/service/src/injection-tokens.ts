/** Injection token of the host's core settings. */
export const SETTINGS = Symbol.for('nexus.settings')
