/** An identifier with its scheme (`schemeID`), both as written. */
export interface UblIdentifier {
  readonly id: string
  readonly scheme?: string
}

/** Postal address; `country` is the ISO 3166-1 code as written. */
export interface UblAddress {
  readonly street?: string
  readonly additionalStreet?: string
  readonly line?: string
  readonly city?: string
  readonly postalCode?: string
  readonly region?: string
  readonly country?: string
}

/** A tax registration: `scheme` is `VAT`, or what the sender wrote for its other numbers. */
export interface UblTaxRegistration {
  readonly id: string
  readonly scheme: string
}

/** Seller or buyer. */
export interface UblParty {
  /** Legal registration name, else the trading name. */
  readonly name: string
  readonly tradingName?: string
  readonly ids: readonly UblIdentifier[]
  readonly taxIds: readonly UblTaxRegistration[]
  /** The first of `taxIds` whose scheme is VAT, as written (`DE 123456789` keeps its space). */
  readonly vatId?: string
  readonly registration?: UblIdentifier
  readonly endpoint?: UblIdentifier
  readonly address?: UblAddress
  readonly contact?: { readonly name?: string; readonly telephone?: string; readonly email?: string }
}

/** One way to pay. An invoice may name several, of which the payer chooses one. */
export interface UblPaymentMeans {
  /** UNTDID 4461: 30 or 58 credit transfer, 59 direct debit … */
  readonly code: string
  readonly codeName?: string
  readonly paymentId?: string
  /** Account number as written; an IBAN for SEPA. */
  readonly iban?: string
  /** As written; samples hold placeholders such as `[BIC]`. */
  readonly bic?: string
  readonly accountName?: string
}

/** VAT category (UNCL 5305: S, Z, E, AE, K, G, O …) and its rate in percent as written. */
export interface UblTaxCategory {
  readonly id: string
  readonly percent?: string
  readonly scheme?: string
  readonly exemptionCode?: string
  readonly exemptionReason?: string
}

/** An allowance (`charge` false) or a charge, of the document, a line or a price. */
export interface UblAllowanceCharge {
  readonly path: string
  readonly charge: boolean
  readonly amount: string
  readonly baseAmount?: string
  /** Percent of `baseAmount`. */
  readonly percent?: string
  readonly reasonCode?: string
  readonly reason?: string
  readonly taxCategory?: UblTaxCategory
}

export interface UblTaxSubtotal {
  readonly path: string
  readonly taxableAmount: string
  readonly taxAmount: string
  readonly category: UblTaxCategory
}

/** One TaxTotal; a second one in the tax currency has no subtotals. */
export interface UblTaxTotal {
  readonly path: string
  readonly currency: string
  readonly taxAmount: string
  readonly subtotals: readonly UblTaxSubtotal[]
}

export interface UblMonetaryTotals {
  readonly path: string
  readonly lineExtension: string
  readonly taxExclusive: string
  readonly taxInclusive: string
  readonly allowance?: string
  readonly charge?: string
  readonly prepaid?: string
  readonly payableRounding?: string
  readonly payable: string
}

/** Net price of `baseQuantity` units (X-4: "12.50 per 1000"). */
export interface UblPrice {
  readonly amount: string
  readonly baseQuantity?: string
  readonly baseUnitCode?: string
  /** From the gross price to `amount`, which it is already part of. */
  readonly allowance?: UblAllowanceCharge
}

export interface UblLine {
  readonly path: string
  readonly id: string
  readonly note?: string
  /** Invoiced or credited; a credit note states it positive. */
  readonly quantity: string
  readonly unitCode?: string
  readonly lineExtensionAmount: string
  readonly accountingCost?: string
  /** Line of the buyer's order, as the sender knows it. */
  readonly orderLineReference?: string
  /** Order of that line when the document bills several orders. */
  readonly orderReference?: string
  /** Receipt of the buyer that the line bills. */
  readonly receiptReference?: string
  readonly allowancesAndCharges: readonly UblAllowanceCharge[]
  readonly item: {
    readonly name: string
    readonly description?: string
    readonly sellerItemId?: string
    readonly buyerItemId?: string
    readonly standardItemId?: UblIdentifier
    readonly taxCategory?: UblTaxCategory
  }
  readonly price: UblPrice
}

export type UblTypeCode = '380' | '381' | '384' | '389'

/**
 * An invoice or credit note as its sender wrote it: every amount, quantity, rate and id is the trimmed text
 * of the document, nothing is computed. `checkUblTotals` computes.
 */
export interface UblDocument {
  readonly kind: 'invoice' | 'credit-note'
  readonly typeCode: UblTypeCode
  /** English name of the type code. */
  readonly typeName: string
  readonly customizationId?: string
  readonly profileId?: string
  readonly number: string
  readonly issueDate: string
  /** From the document, else the one date that its payment means state. */
  readonly dueDate?: string
  readonly taxPointDate?: string
  readonly currency: string
  readonly taxCurrency?: string
  readonly notes: readonly string[]
  readonly buyerReference?: string
  readonly accountingCost?: string
  readonly orderReference?: string
  readonly salesOrderReference?: string
  readonly contractReference?: string
  readonly projectReference?: string
  readonly despatchReference?: string
  readonly receiptReference?: string
  /** Invoices that a correction or credit note refers to. */
  readonly precedingInvoices: readonly { readonly number: string; readonly issueDate?: string }[]
  readonly seller: UblParty
  readonly buyer: UblParty
  readonly payee?: { readonly name?: string; readonly id?: UblIdentifier }
  readonly deliveryDate?: string
  readonly paymentMeans: readonly UblPaymentMeans[]
  readonly paymentTerms?: string
  readonly prepayments: readonly { readonly id?: string; readonly amount: string; readonly receivedDate?: string }[]
  readonly allowancesAndCharges: readonly UblAllowanceCharge[]
  readonly taxTotals: readonly UblTaxTotal[]
  readonly totals: UblMonetaryTotals
  readonly lines: readonly UblLine[]
}
