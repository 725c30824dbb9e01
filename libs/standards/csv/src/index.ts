export * from './csv-row.js'
