import { bugCalled, editsOf, planted } from './bugs.mjs'

let edits = []

export function initialize({ ids }) {
  edits = ids.map(bugCalled).flatMap(editsOf)
}

export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context)
  const own = edits.filter(({ file }) => url.endsWith(`/${file}`))
  if (own.length === 0) return loaded
  return { ...loaded, source: own.reduce((text, edit) => planted(edit, text), String(loaded.source)) }
}
