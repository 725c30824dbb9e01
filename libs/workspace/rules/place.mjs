import { basename, relative } from 'node:path'

/** The file that is linted, relative to the repository, with forward slashes. */
export const placeOf = (context) => relative(context.cwd, context.filename).replaceAll('\\', '/')

/** Suites and what they build on: rules about production code do not hold there. */
export const isTestCode = (place) =>
  /\.(spec|int-spec|e2e-spec|cluster-spec)\.m?ts$/.test(place) ||
  /(^|\/)test\//.test(place) ||
  /^(libs\/testing|apps\/journeys)\//.test(place)

/** The role of a file below apps, from its suffix: `submit-order.use-case.ts` is a `use-case`; specs have none. */
export function roleOf(place) {
  if (!/^apps\/[^/]+\/src\//.test(place) || isTestCode(place)) return undefined
  return /\.([a-z-]+)\.ts$/.exec(basename(place))?.[1]
}
