/** `/lines/2/unitPrice` as 2 and `unitPrice`, `/totals/gross` as `gross`. */
export function placeOf(path: string): { readonly line: number | undefined; readonly field: string } {
  const [, line, field = ''] = /^\/lines\/(\d+)(?:\/(\w+))?$/.exec(path) ?? []
  return line === undefined ? { line: undefined, field: path.split('/').at(-1) ?? '' } : { line: Number(line), field }
}
