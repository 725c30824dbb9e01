export * from './condition.js'
export * from './condition-evaluator.js'
