export { readBic, readIban, type BankReading } from './read-bank-account.js'
export { readTaxId, taxIdForms, type TaxIdReading } from './read-tax-id.js'
