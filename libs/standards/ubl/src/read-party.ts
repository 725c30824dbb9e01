import type { ElementReader } from './element-reader.js'
import type { UblAddress, UblIdentifier, UblParty, UblTaxRegistration } from './ubl-document.js'

/** Reads an identifier element with its scheme. */
export function readIdentifier(reader: ElementReader | undefined): UblIdentifier | undefined {
  const id = reader?.content
  return id === undefined ? undefined : { id, scheme: reader?.attribute('schemeID') }
}

/** Reads `cac:Party` below a seller or buyer element. @throws missingField without any name (BR-06, BR-07). */
export function readParty(party: ElementReader): UblParty {
  const legal = party.list('cac:PartyLegalEntity')[0]
  const tradingName = party.firstText('cac:PartyName', 'cbc:Name')
  const name = legal?.text('cbc:RegistrationName') ?? tradingName
  const taxIds = party.list('cac:PartyTaxScheme').flatMap((scheme): UblTaxRegistration[] => {
    const id = scheme.text('cbc:CompanyID')
    return id === undefined ? [] : [{ id, scheme: scheme.text('cac:TaxScheme/cbc:ID') ?? 'VAT' }]
  })
  const contact = party.optional('cac:Contact')
  return {
    name: name ?? party.missing('cac:PartyLegalEntity/cbc:RegistrationName'),
    tradingName,
    ids: party.list('cac:PartyIdentification').flatMap((item) => readIdentifier(item.optional('cbc:ID')) ?? []),
    taxIds,
    vatId: taxIds.find((taxId) => taxId.scheme.toUpperCase() === 'VAT')?.id,
    registration: readIdentifier(legal?.optional('cbc:CompanyID')),
    endpoint: readIdentifier(party.optional('cbc:EndpointID')),
    address: readAddress(party.optional('cac:PostalAddress')),
    contact: contact && {
      name: contact.text('cbc:Name'),
      telephone: contact.text('cbc:Telephone'),
      email: contact.text('cbc:ElectronicMail'),
    },
  }
}

function readAddress(address: ElementReader | undefined): UblAddress | undefined {
  return (
    address && {
      street: address.text('cbc:StreetName'),
      additionalStreet: address.text('cbc:AdditionalStreetName'),
      line: address.firstText('cac:AddressLine', 'cbc:Line'),
      city: address.text('cbc:CityName'),
      postalCode: address.text('cbc:PostalZone'),
      region: address.text('cbc:CountrySubentity'),
      country: address.text('cac:Country/cbc:IdentificationCode'),
    }
  )
}
