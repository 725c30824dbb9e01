import { isTestCode, placeOf } from './place.mjs'

const APPLIES = /^apps\/[^/]+\/src\/|^libs\/(kernel|standards|contracts)\//
const SOURCES = /\/(clock|ids)\.ts$/

/** Time, identifiers and randomness come from Clock and Ids, so that a test can say what they are. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      clock: '{{what}} reads the machine: take the time from the injected Clock.',
      ids: '{{what}} is not repeatable: take identifiers from the injected Ids.',
    },
  },
  create(context) {
    const place = placeOf(context)
    if (!APPLIES.test(place) || SOURCES.test(place) || isTestCode(place)) return {}
    const report = (node, messageId, what) => context.report({ node, messageId, data: { what } })
    return {
      'NewExpression[callee.name="Date"][arguments.length=0]': (node) => report(node, 'clock', 'new Date()'),
      'CallExpression[callee.name="Date"]': (node) => report(node, 'clock', 'Date()'),
      'MemberExpression[object.name="Date"][property.name="now"]': (node) => report(node, 'clock', 'Date.now()'),
      'MemberExpression[object.name="Math"][property.name="random"]': (node) => report(node, 'ids', 'Math.random()'),
      'MemberExpression[property.name="randomUUID"]': (node) => report(node, 'ids', 'randomUUID()'),
      ImportSpecifier: (node) => {
        const name = node.imported.name
        if (name === 'randomUUID') report(node, 'ids', 'randomUUID')
        if (node.parent.source.value === 'uuid' && /^v[1467]$/.test(name)) report(node, 'ids', `uuid ${name}`)
      },
    }
  },
}
