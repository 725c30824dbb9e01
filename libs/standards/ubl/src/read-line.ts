import type { ElementReader } from './element-reader.js'
import { readAllowancesAndCharges, readTaxCategory } from './read-amounts.js'
import { readIdentifier } from './read-party.js'
import type { UblLine, UblPrice } from './ubl-document.js'

/** Reads one line. @throws missingField (BR-21 … BR-26). */
export function readLine(
  line: ElementReader,
  quantityName: 'cbc:InvoicedQuantity' | 'cbc:CreditedQuantity',
  currency: string,
): UblLine {
  const item = line.required('cac:Item')
  const category = item.optional('cac:ClassifiedTaxCategory')
  const orderLine = line.optional('cac:OrderLineReference')
  return {
    path: line.path,
    id: line.requiredText('cbc:ID'),
    note: line.firstText('cbc:Note'),
    quantity: line.requiredDecimal(quantityName),
    unitCode: line.required(quantityName).attribute('unitCode'),
    lineExtensionAmount: line.requiredAmount('cbc:LineExtensionAmount', currency),
    accountingCost: line.text('cbc:AccountingCost'),
    orderLineReference: orderLine?.text('cbc:LineID'),
    orderReference: orderLine?.text('cac:OrderReference/cbc:ID'),
    receiptReference: line.firstText('cac:ReceiptLineReference', 'cac:DocumentReference/cbc:ID'),
    allowancesAndCharges: readAllowancesAndCharges(line, currency),
    item: {
      name: item.requiredText('cbc:Name'),
      description: item.firstText('cbc:Description'),
      sellerItemId: item.text('cac:SellersItemIdentification/cbc:ID'),
      buyerItemId: item.text('cac:BuyersItemIdentification/cbc:ID'),
      standardItemId: readIdentifier(item.optional('cac:StandardItemIdentification/cbc:ID')),
      taxCategory: category && readTaxCategory(category),
    },
    price: readPrice(line.required('cac:Price'), currency),
  }
}

function readPrice(price: ElementReader, currency: string): UblPrice {
  const baseQuantity = price.decimal('cbc:BaseQuantity')
  if (baseQuantity !== undefined && !/[1-9]/.test(baseQuantity)) {
    throw price.bad('cbc:BaseQuantity', baseQuantity, 'above zero, since the price is divided by it')
  }
  return {
    amount: price.requiredAmount('cbc:PriceAmount', currency),
    baseQuantity,
    baseUnitCode: price.optional('cbc:BaseQuantity')?.attribute('unitCode'),
    allowance: readAllowancesAndCharges(price, currency)[0],
  }
}
