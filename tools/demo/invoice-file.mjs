import { readFile, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Money } from '@nexus/kernel'
import { readTaxId } from '@nexus/standards-tax-id'
import { parseUblInvoice, plainDecimal } from '@nexus/standards-ubl'

/** The invoices that the repository ships, each of another kind. */
export const EXAMPLES = resolve(import.meta.dirname, '../../examples/ubl')

/** Every .xml of the folder in the order of its names, read; one that cannot be read carries its `fault`. */
export async function readInvoiceFiles(folder = EXAMPLES) {
  const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.xml')).sort()
  if (names.length === 0) throw new Error(`There is no .xml file in ${folder}`)
  return Promise.all(names.map((name) => readInvoiceFile(join(folder, name))))
}

/** One file: its bytes, its text and what they say. */
export async function readInvoiceFile(path) {
  return invoiceFile(basename(path), await readFile(path))
}

/** The same from bytes. `stated` is the amount due as the text itself has it, read without our own reader. */
export function invoiceFile(name, bytes) {
  const file = { name, bytes, text: bytes.toString('utf8') }
  try {
    const document = parseUblInvoice(bytes)
    const payable = /<(?:[\w.-]+:)?PayableAmount\b[^>]*>\s*([^<\s]+)\s*</.exec(file.text)?.[1]
    return {
      ...file,
      document,
      stated: Money.parse(plainDecimal(payable ?? document.totals.payable), document.currency),
    }
  } catch (error) {
    return { ...file, fault: error }
  }
}

/**
 * The file with other values: `{ 'cbc:ID': 'X-1' }` replaces the first element of that name, an array the first ones in
 * their order. Names are without prefix, since invoices choose their own.
 */
export function amended({ name, text }, values) {
  let changed = text
  for (const [element, value] of Object.entries(values)) {
    const replacements = [value].flat()
    changed = changed.replace(
      new RegExp(`(<(?:[\\w.-]+:)?${element}\\b[^>]*>)[^<]*(</)`, 'g'),
      (found, open, close) => {
        const replacement = replacements.shift()
        return replacement === undefined ? found : `${open}${replacement}${close}`
      },
    )
    if (replacements.length > 0) throw new Error(`${name} has too few elements ${element}`)
  }
  return invoiceFile(name, Buffer.from(changed))
}

/** One line of text as the platform takes it: no line breaks, not too long. */
const oneLine = (text, max) => text.replace(/\s+/g, ' ').trim().slice(0, max)

const isNegative = (text) => plainDecimal(text).startsWith('-')

/** The lines that somebody can ask for and order: negative ones only correct others. */
export const orderableLines = ({ lines }) => lines.filter(({ quantity }) => !isNegative(quantity))

/** What the requester types: the lines of the invoice with their prices, allowances, charges and taxes. */
export function requisitionOf(document, { legalEntityId, today }) {
  const { currency, seller, allowancesAndCharges } = document
  return {
    title: oneLine(`Order from ${seller.name}`, 200),
    purpose: `What invoice ${oneLine(document.number, 100)} bills`,
    needBy: today,
    deliveryPlace: 'Main street 1, 10115 Berlin',
    currency,
    legalEntityId,
    lines: orderableLines(document).map((line) => lineOf(line, currency)),
    documentAllowanceCharges: allowancesAndCharges.map(({ charge, amount, taxCategory, reason }) => ({
      kind: charge ? 'charge' : 'allowance',
      amount: plainDecimal(amount),
      ...taxOf(taxCategory),
      ...(reason === undefined ? {} : { reason: oneLine(reason, 200) }),
    })),
  }
}

function lineOf({ item, quantity, unitCode = 'C62', price, allowancesAndCharges }, currency) {
  const sumOf = (charge) => {
    const amounts = allowancesAndCharges.filter((each) => each.charge === charge)
    const parsed = amounts.map(({ amount }) => Money.parse(plainDecimal(amount), currency))
    return parsed.length === 0 ? undefined : Money.sum(parsed, currency).toDecimalText()
  }
  return stated({
    description: oneLine(item.name, 500),
    supplierItemId: item.sellerItemId,
    buyerItemId: item.buyerItemId,
    unitCode,
    quantity: plainDecimal(quantity),
    unitPrice: plainDecimal(price.amount),
    priceBaseQuantity: price.baseQuantity && plainDecimal(price.baseQuantity),
    allowance: sumOf(false),
    charge: sumOf(true),
    ...taxOf(item.taxCategory),
  })
}

const taxOf = (category) => ({
  taxCategory: category?.id ?? 'S',
  taxPercent: plainDecimal(category?.percent ?? '0'),
})

const stated = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/**
 * The sellers of all files, by tax id (blanks do not matter) or else by name, each with every account that any of its
 * invoices names: what a buyer knows of a vendor before its first invoice arrives.
 */
export function sellersOf(files) {
  const sellers = new Map()
  for (const { document } of files) {
    if (document === undefined) continue
    const { seller } = document
    const known = sellers.get(sellerKey(seller)) ?? { ...vendorOf(seller), bankAccounts: [] }
    for (const { iban, bic, accountName } of document.paymentMeans) {
      if (iban === undefined || known.bankAccounts.some((account) => compact(account.iban) === compact(iban))) continue
      const usableBic = bic !== undefined && /^[A-Za-z]{6}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?$/.test(bic) ? { bic } : {}
      known.bankAccounts.push({ iban, ...usableBic, holder: oneLine(accountName ?? seller.name, 140) })
    }
    sellers.set(sellerKey(seller), known)
  }
  return sellers
}

const compact = (text) => text.replace(/\s/g, '').toUpperCase()

export function sellerKey(seller) {
  const taxId = taxIdOf(seller)
  return taxId === undefined ? `name ${seller.name}` : readTaxId(taxId, seller.address?.country).normalised
}

/** The VAT id, else whatever other tax number the seller states. */
const taxIdOf = ({ vatId, taxIds }) => vatId ?? taxIds[0]?.id

const vendorOf = (seller) =>
  stated({ name: oneLine(seller.name, 200), country: countryOf(seller), taxId: taxIdOf(seller) })

const countryOf = ({ address, vatId }) => address?.country ?? vatId?.slice(0, 2) ?? 'DE'
