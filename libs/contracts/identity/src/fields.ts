import { z } from 'zod'

/** E-mail address as typed; compared in lower case and without surrounding blanks. */
export const email = () => z.email('must be an e-mail address').max(254).meta({ example: 'ada@example.com' })

/** A password that is checked, not chosen: any characters, compared exactly, blanks included (SEC-06). */
export const givenPassword = () =>
  z.string().min(1).max(128).meta({ format: 'password', example: 'nine lamps over a quiet river' })

/** A password that is chosen: 12 to 128 characters, no composition rules; common ones are refused (IDN-01). */
export const chosenPassword = () =>
  z
    .string()
    .min(12, 'must have at least 12 characters')
    .max(128, 'must have at most 128 characters')
    .meta({ format: 'password', example: 'nine lamps over a quiet river' })

/** IANA time zone name; whether it exists is checked when it is stored. */
export const timeZone = () =>
  z
    .string()
    .max(64)
    .regex(/^(UTC|[A-Z][A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+){1,2})$/, 'must be an IANA time zone such as Europe/Berlin')
    .meta({ example: 'Europe/Berlin' })

/** The language in which a person is written to. */
export const language = () => z.enum(['en', 'de']).meta({ example: 'en' })

/** Id of a role: the name of a shipped one (`buyer`) or the UUID of one that the organization made. */
export const roleId = () =>
  z
    .string()
    .regex(
      /^([a-z][a-z-]{1,39}|[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/,
      'must be the name of a shipped role or the id of a role of this organization',
    )
    .meta({ example: 'buyer' })

/** Permission, `resource:action`. */
export const permissionName = () =>
  z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*$/, 'must be a permission such as vendor:read')
    .meta({ example: 'vendor:read' })

/** How far a permission reaches: everything of the organization, or what the person created. */
export const reach = () => z.enum(['all', 'own']).meta({ example: 'all' })

/** IBAN as typed: blanks are removed and letters capitalised before its check digits are verified (ISO 13616). */
export const iban = () =>
  z
    .string()
    .max(42)
    .regex(/^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 ]{8,38}$/, 'must look like an IBAN')
    .meta({ example: 'DE89 3704 0044 0532 0130 00' })

/** BIC of 8 or 11 characters (ISO 9362). */
export const bic = () =>
  z
    .string()
    .regex(/^[A-Za-z]{4}[A-Za-z]{2}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?$/, 'must be a BIC of 8 or 11 characters')
    .meta({ example: 'COBADEFFXXX' })
