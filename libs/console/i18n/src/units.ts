/** Units of UN/ECE recommendation 20 that have a name in the catalogues. */
export const UNITS = [
  ...(['C62', 'H87', 'EA', 'SET', 'XPP', 'XBX', 'XPK', 'HUR', 'DAY', 'WEE', 'MON', 'ANN'] as const),
  ...(['GRM', 'KGM', 'TNE', 'MMT', 'CMT', 'MTR', 'KMT', 'MTK', 'MTQ', 'MLT', 'LTR', 'KWH', 'LS'] as const),
] as const

export type Unit = (typeof UNITS)[number]

const isNamed = (code: string): code is Unit => UNITS.some((unit) => unit === code)

/** Those whose name is another word for one of it. */
const COUNTED = ['DAY', 'WEE', 'MON', 'ANN', 'SET', 'XPP', 'XBX', 'XPK'] as const

type Counted = (typeof COUNTED)[number]

const isCounted = (code: string): code is Counted => COUNTED.some((unit) => unit === code)

/** The key of what so many of a unit are called, `1 month` and `2 months`; undefined for one that is shown as its code. */
export const quantityUnitId = (quantity: string, code: string): `units.${Unit}` | `units.one.${Counted}` | undefined =>
  /^-?1(\.0+)?$/.test(quantity) && isCounted(code) ? `units.one.${code}` : unitNameId(code)

/** The key of the name of a unit; undefined for one that is shown as its code. */
export const unitNameId = (code: string): `units.${Unit}` | undefined => (isNamed(code) ? `units.${code}` : undefined)
