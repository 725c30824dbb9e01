import { isTestCode, placeOf } from './place.mjs'

/** An event that is published before its transaction commits may tell of something that never happened. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      publish: 'Only the relay publishes: write the event into the outbox, in the transaction that it tells of.',
    },
  },
  create(context) {
    const place = placeOf(context)
    if (place.startsWith('libs/platform/outbox/') || isTestCode(place)) return {}
    return {
      'CallExpression[callee.type="MemberExpression"][callee.property.name="publish"]'(node) {
        const { object } = node.callee
        const owner = object.type === 'MemberExpression' ? object.property.name : object.name
        if (/bus$/i.test(owner ?? '')) context.report({ node, messageId: 'publish' })
      },
    }
  },
}
