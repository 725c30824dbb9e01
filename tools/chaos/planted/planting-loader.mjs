import { bugCalled, planted } from './bugs.mjs'

let bugs = []

export function initialize({ ids }) {
  bugs = ids.map(bugCalled)
}

/** Bugs are planted in single modules, so that the process must not load them bundled. */
export function resolve(specifier, context, nextResolve) {
  return nextResolve(specifier.replace('/dist/bundle/', '/dist/'), context)
}

export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context)
  const own = bugs.filter(({ file }) => url.endsWith(`/${file}`))
  if (own.length === 0) return loaded
  return { ...loaded, source: own.reduce((text, bug) => planted(bug, text), String(loaded.source)) }
}
