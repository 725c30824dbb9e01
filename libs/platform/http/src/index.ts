export * from './entity-tag.js'
export * from './fingerprint.js'
export * from './problem.js'
