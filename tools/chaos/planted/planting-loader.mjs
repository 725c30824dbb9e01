import { bugCalled, planted } from './bugs.mjs'

let bug

export function initialize({ id }) {
  bug = bugCalled(id)
}

export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context)
  if (!url.endsWith(`/${bug.file}`)) return loaded
  return { ...loaded, source: planted(bug, String(loaded.source)) }
}
