import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools'

/** An account number or bank code as it was read. */
export interface BankReading {
  /** Capitals without blanks and hyphens. */
  readonly normalised: string
  readonly valid: boolean
  /** ISO 3166-1 alpha-2, when valid. */
  readonly country?: string
}

/** Reads an IBAN: length and structure of its country, check digits by mod 97 (VEN-3). Never throws. */
export function readIban(raw: string): BankReading {
  const normalised = electronicFormatIBAN(raw.normalize('NFKC').replace(/\s/g, '')) ?? ''
  const valid = isValidIBAN(normalised)
  return { normalised, valid, country: valid ? normalised.slice(0, 2) : undefined }
}

/** Reads a BIC of 8 or 11 characters; only its form can be checked (VEN-3). Never throws. */
export function readBic(raw: string): BankReading {
  const normalised = raw.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const valid = isValidBIC(normalised)
  return { normalised, valid, country: valid ? normalised.slice(4, 6) : undefined }
}
