/**
 * A decimal of XML Schema (`+05.10`, `.5`, `5.`) as the plain text that Money, Quantity and UnitPrice read,
 * without needless zeros (`5.1`, `0.5`, `5`), so that `8870.1000` is not taken for too many decimals.
 */
export function plainDecimal(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text) ?? []
  const digits = `${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`
  return sign === '-' && digits !== '0' ? `-${digits}` : digits
}
