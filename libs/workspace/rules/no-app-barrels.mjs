import { placeOf } from './place.mjs'

/** Inside an app a file is imported by its own name. Only the entry of the package may be called index.ts. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      barrel:
        'No index.ts inside an app: import the files themselves. Only apps/<name>/src/index.ts is the entry of the package.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const place = placeOf(context)
        if (/^apps\/[^/]+\/src\/.*\/index\.ts$/.test(place)) context.report({ node, messageId: 'barrel' })
      },
    }
  },
}
