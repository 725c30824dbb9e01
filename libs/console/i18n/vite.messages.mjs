import { readFileSync } from 'node:fs'

/**
 * The areas (what stands before the first dot of a key) that whoever comes first needs: signing in, the frame around every
 * screen, the start page and the requisitions. The others come with the first screen that needs them.
 */
export const FIRST_AREAS = new Set([
  ...['app', 'attachments', 'dashboard', 'exports', 'home', 'merge', 'nav', 'notifications', 'requisitions'],
  ...['saved_views', 'session', 'shell', 'sign_in', 'states', 'ui', 'units'],
])

export const isFirst = (key) => FIRST_AREAS.has(key.split('.')[0])

const PART = /\.json\?part=(first|rest)$/

/** Gives `messages/<language>.json?part=first` and `?part=rest` each the messages of its areas. */
export const messageParts = () => ({
  name: 'nexus-message-parts',
  enforce: 'pre',
  load(id) {
    const part = PART.exec(id)?.[1]
    if (part === undefined) return undefined
    const file = id.replace(/\?.*$/, '')
    this.addWatchFile(file)
    const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8'))).filter(
      ([key]) => isFirst(key) === (part === 'first'),
    )
    return {
      code: `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(entries)))})`,
      moduleType: 'js',
    }
  },
})
