/**
 * Reads `2/5`: the second of five parts.
 * @throws Error that says what is wrong with it
 */
export function partCalled(text) {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  const part = { number: Number(number), of: Number(of) }
  if (!(part.number >= 1 && part.number <= part.of)) throw new Error(`"${text}" is no part; write 1/5 to 5/5`)
  return part
}

/** Every `of`th, so that each part has long and short ones; all parts together are the whole list. */
export const partOf = (list, { number, of }) => list.filter((_, index) => index % of === number - 1)

/**
 * How many clusters run side by side.
 * @throws Error that says what is wrong with it
 */
export function stagesCalled(text) {
  if (!/^[1-4]$/.test(text)) throw new Error(`"${text}" is no number of clusters; write 1 to 4`)
  return Number(text)
}
