import { type AnyOperation, defineOperation } from '@nexus/kernel'
import { z } from 'zod'
import { OperationRegistry } from './operation-registry.adapter.js'

const empty = z.strictObject({})
const operation = (name: string, http: `POST /${string}`, calls: string[] = []): AnyOperation =>
  defineOperation({
    name,
    http,
    permission: 'a:b',
    summary: 's',
    input: empty,
    output: empty,
    calls,
    example: { input: {}, output: {} },
  })

describe('the operation registry', () => {
  it('gives a request the reach of what its operation declares, and of what is behind that', () => {
    const [a, b, c] = [
      operation('a.a.a.v1', 'POST /a', ['b.b.b.v1']),
      operation('b.b.b.v1', 'POST /b', ['c.c.c.v1']),
      operation('c.c.c.v1', 'POST /c'),
    ]
    const registry = new OperationRegistry([a, b, c])
    expect(registry.audienceOf(a)).toEqual(['a.a.a.v1', 'b.b.b.v1', 'c.c.c.v1'])
    expect(registry.audienceOf(c)).toEqual(['c.c.c.v1'])
  })

  it('refuses a call of an operation that nobody declares', () => {
    expect(() => new OperationRegistry([operation('a.a.a.v1', 'POST /a', ['x.x.x.v1'])])).toThrow(/nobody declares/)
  })

  it('refuses two operations of one name or one route', () => {
    expect(() => new OperationRegistry([operation('a.a.a.v1', 'POST /a'), operation('a.a.a.v1', 'POST /b')])).toThrow(
      /share a name/,
    )
    expect(
      () => new OperationRegistry([operation('a.a.a.v1', 'POST /a/:x'), operation('b.b.b.v1', 'POST /a/:y')]),
    ).toThrow(/share the route/)
  })
})
