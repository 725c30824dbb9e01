import { placeOf, roleOf } from './place.mjs'

const PURE = ['machine', 'policy', 'errors']
const STORIES = ['use-case', 'query', 'handler']
const TRANSPORT =
  /^(@nestjs\/(microservices|platform-|typeorm|bullmq|swagger)|@nats-io\/|fastify|@fastify\/|undici|ioredis|bullmq|(node:)?(http|https|http2|net|tls|dgram)$)/
const DATABASE = /^(typeorm|pg|libsql|better-sqlite3)(\/|$)/
const isPureSource = (from) => /^@nexus\/(kernel|contracts-[a-z0-9-]+|standards-[a-z0-9-]+)$/.test(from)
const PURE_CRYPTO = ['createHash', 'createHmac', 'timingSafeEqual']
const isDigest = (node) =>
  node.source.value === 'node:crypto' &&
  node.specifiers?.every((specifier) => PURE_CRYPTO.includes(specifier.imported?.name))
const isPureNeighbour = (from) => /^\..*\.(machine|policy|errors)\.js$/.test(from)
const isTypeOnly = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 &&
    node.specifiers.every((specifier) => (specifier.importKind ?? specifier.exportKind) === 'type'))

/**
 * Rules stay free of technology: machine, policy and errors import only the kernel, contracts, standards and each other
 * (also types of their own service, and digests); a use case, query or handler knows no transport and no TypeORM; tables do
 * not reach what crosses a boundary.
 */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      pure: 'A {{role}} file is pure: it imports @nexus/kernel, contracts, standards, other machine|policy|errors files, and types of its own service, not {{from}}.',
      story: 'A {{role}} file knows no transport and no database driver: move {{from}} behind a repository or a port.',
      entity: 'A table does not cross a boundary: {{role}} files work with views, not with {{from}}.',
    },
  },
  create(context) {
    const role = roleOf(placeOf(context))
    if (!PURE.includes(role) && !STORIES.includes(role) && role !== 'messages' && role !== 'controller') return {}
    const check = (node) => {
      const from = node.source?.value
      if (typeof from !== 'string') return
      const report = (messageId) => context.report({ node, messageId, data: { role, from } })
      if (PURE.includes(role)) {
        const isOwnType = from.startsWith('.') && isTypeOnly(node)
        if (!isPureSource(from) && !isPureNeighbour(from) && !isOwnType && !isDigest(node)) report('pure')
      } else if (STORIES.includes(role)) {
        if (TRANSPORT.test(from) || DATABASE.test(from)) report('story')
      } else if (/\.entity\.js$/.test(from)) report('entity')
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}
