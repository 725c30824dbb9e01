import { hoistComponents } from './openapi-components.builder.js'

const json = (schema: unknown) => ({ content: { 'application/json': { schema } } })
const order = { type: 'object', properties: { number: { type: 'string' } } }
const line = { type: 'object', properties: { quantity: { type: 'string' } } }
const busy = { description: 'Come back later.' }
const operation = (operationId: string, answer: unknown, more: object = {}) => ({
  operationId,
  responses: { '200': json(answer), '503': { ...busy } },
  ...more,
})
const named = (paths: Record<string, Record<string, unknown>>) => {
  const copy = structuredClone(paths)
  return { paths: copy, ...hoistComponents(copy) }
}
const schemaAt = (methods: unknown, method: string): unknown =>
  (methods as Record<string, { responses: Record<string, ReturnType<typeof json>> }>)[method]?.responses['200']
    ?.content['application/json'].schema

describe('the components of the OpenAPI document', () => {
  it('call a body after the aggregate that a get answers, wherever it is answered too', () => {
    const { paths, schemas } = named({
      '/orders/{id}': { get: operation('shop.order.get.v1', order), post: operation('shop.order.close.v1', order) },
      '/lines': { get: operation('shop.line.list.v1', line), post: operation('shop.line.add.v1', order) },
    })
    expect(schemas).toEqual({ LinePage: line, Order: order })
    for (const method of ['get', 'post'])
      expect(schemaAt(paths['/orders/{id}'], method)).toEqual({ $ref: '#/components/schemas/Order' })
    expect(schemaAt(paths['/lines'], 'get')).toEqual({ $ref: '#/components/schemas/LinePage' })
  })

  it('keep what has a name of its own once, however many bodies use it', () => {
    const reason = { type: 'object', properties: { code: { type: 'string' } } }
    const using = (more: string) => ({
      type: 'object',
      properties: { [more]: { $ref: '#/$defs/Reason' } },
      $defs: { Reason: reason },
    })
    const used = (more: string) => ({ type: 'object', properties: { [more]: { $ref: '#/components/schemas/Reason' } } })
    const { schemas } = named({
      '/a': { get: operation('shop.order.get.v1', using('held')) },
      '/b': { get: operation('shop.line.get.v1', using('cut')) },
    })
    expect(schemas).toEqual({ Line: used('cut'), Order: used('held'), Reason: reason })
  })

  it('name the service where two services call different things alike', () => {
    const { schemas } = named({
      '/a': { get: operation('shop.settings.get.v1', order) },
      '/b': { get: operation('mill.settings.get.v1', line) },
    })
    expect(schemas).toEqual({ MillSettings: line, ShopSettings: order })
  })

  it('call what an operation takes after the operation, and later versions after their number', () => {
    const { schemas } = named({
      '/a': { post: operation('shop.order.create.v2', order, { requestBody: json(line) }) },
    })
    expect(schemas).toEqual({ CreateOrderV2: line, OrderCreateAnswerV2: order })
  })

  it('share the failure of a status that most operations have, and leave the others where they are', () => {
    const own = { description: 'The order is closed.' }
    const { paths, responses } = named({
      '/a': { get: operation('shop.order.get.v1', order) },
      '/b': { get: { ...operation('shop.line.list.v1', line), responses: { '409': own, '503': { ...busy } } } },
    })
    expect(responses).toEqual({ Unavailable: busy })
    expect(paths['/b']?.['get']).toMatchObject({
      responses: { '409': own, '503': { $ref: '#/components/responses/Unavailable' } },
    })
  })

  it('leave raw bodies alone', () => {
    const raw = { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } }
    const { paths, schemas } = named({
      '/a': { post: { operationId: 'shop.file.add.v1', requestBody: raw, responses: {} } },
    })
    expect(schemas).toEqual({})
    expect(paths['/a']?.['post']).toMatchObject({ requestBody: raw })
  })
})
