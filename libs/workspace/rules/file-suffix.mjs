import { basename } from 'node:path'
import { placeOf } from './place.mjs'

const ROLES = [
  ...['module', 'messages', 'controller', 'use-case', 'query', 'handler', 'job', 'entity', 'repository', 'machine'],
  ...['policy', 'errors', 'view', 'builder', 'adapter', 'port', 'guard', 'strategy', 'template', 'config'],
]
const SUITES = ['spec', 'int-spec', 'e2e-spec', 'cluster-spec']
const WHOLE_NAMES = ['main.ts', 'config.ts', 'data-source.ts']
const DRAWERS = /\/(([a-z0-9-]+-)?(utils?|helpers?)|common|shared|misc)[./]/
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/

const isMigration = (place) =>
  /^apps\/[^/]+\/src\/database\/migrations\/(postgres|sqlite)\/\d{13}-[a-z0-9-]+\.ts$/.test(place)

/** The name says what a file is: the closed list of suffixes below apps (house rules, section 4), kebab-case everywhere. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      suffix: `Name it after its role, <name>.<role>.ts with the role one of: ${[...ROLES, ...SUITES].join(' ')}.`,
      kebab: 'Write file names in kebab-case: {{name}}.',
      drawer: 'A folder or file of this name collects anything: name it after what it does.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const place = placeOf(context)
        const parts = basename(place)
          .replace(/\.m?ts$/, '')
          .split('.')
        if (DRAWERS.test(`/${place}`)) return context.report({ node, messageId: 'drawer' })
        if (!parts.every((part) => KEBAB.test(part)))
          return context.report({ node, messageId: 'kebab', data: { name: basename(place) } })
        if (!/^apps\/[^/]+\/src\//.test(place)) return
        if (WHOLE_NAMES.includes(basename(place)) || /^apps\/[^/]+\/src\/index\.ts$/.test(place) || isMigration(place))
          return
        const last = parts.at(-1)
        const fits = parts.length > 1 && (ROLES.includes(last) || last === 'generated' || SUITES.includes(last))
        if (!fits) context.report({ node, messageId: 'suffix' })
      },
    }
  },
}
