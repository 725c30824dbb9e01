import { placeOf } from './place.mjs'

const DECORATORS = [
  'InjectRepository',
  'InjectDataSource',
  'InjectEntityManager',
  'getRepositoryToken',
  'getDataSourceToken',
  'TypeOrmModule',
]
const METHODS = ['getRepository', 'getTreeRepository', 'createQueryRunner', 'transaction']
const isDataSource = (node) =>
  /^(#?_?)(dataSource|ds)$/i.test(node?.type === 'MemberExpression' ? (node.property.name ?? '') : (node?.name ?? ''))

/** Every statement goes through TenantTx or PlatformTx: nothing else opens a transaction or reaches a DataSource. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      door: '{{what}} goes around the two database doors: use TenantTx or PlatformTx of @nexus/platform-database.',
    },
  },
  create(context) {
    if (/^libs\/platform\/database\/|^tools\//.test(placeOf(context))) return {}
    const report = (node, what) => context.report({ node, messageId: 'door', data: { what } })
    return {
      ImportSpecifier(node) {
        const from = node.parent.source.value
        const name = node.imported.name
        if (from === '@nestjs/typeorm' && DECORATORS.includes(name)) report(node, name)
        const isTypeImport = node.importKind === 'type' || node.parent.importKind === 'type'
        if (from === 'typeorm' && name === 'DataSource' && !isTypeImport) report(node, 'DataSource')
      },
      'CallExpression[callee.type="MemberExpression"]'(node) {
        const method = node.callee.property.name
        if (METHODS.includes(method)) report(node, `${method}()`)
        if (method === 'query' && isDataSource(node.callee.object)) report(node, 'DataSource.query()')
      },
    }
  },
}
