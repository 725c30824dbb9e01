import { formatTraceparent, newSpanId, newTraceId, parseTraceparent } from './trace.js'

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
const parentId = '00f067aa0ba902b7'

describe('traceparent', () => {
  it('reads what it writes', () => {
    for (const sampled of [true, false]) {
      const trace = { traceId, parentId, sampled }
      expect(parseTraceparent(formatTraceparent(trace))).toEqual(trace)
    }
  })

  it('reads the example of the standard', () => {
    expect(parseTraceparent(`00-${traceId}-${parentId}-01`)).toEqual({ traceId, parentId, sampled: true })
  })

  it('reads a later version by its first fields', () => {
    expect(parseTraceparent(`cc-${traceId}-${parentId}-01-what-comes-later`)?.traceId).toBe(traceId)
  })

  it.each([
    undefined,
    '',
    `ff-${traceId}-${parentId}-01`,
    `00-${traceId}-${parentId}-01-more`,
    `00-${'0'.repeat(32)}-${parentId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${parentId}-01`,
    `00-${traceId.slice(1)}-${parentId}-01`,
    `00-${traceId}-${parentId}-1`,
    `00-${traceId}-${parentId}-01\r\nX: y`,
  ])('ignores %j', (header) => {
    expect(parseTraceparent(header)).toBeUndefined()
  })

  it('makes ids that are never all zero', () => {
    const answers = [Buffer.alloc(16), Buffer.alloc(16, 0xab)]
    expect(newTraceId(() => answers.shift() ?? Buffer.alloc(16, 1))).toBe('ab'.repeat(16))
    expect(newTraceId()).toMatch(/^[0-9a-f]{32}$/)
    expect(newSpanId()).toMatch(/^[0-9a-f]{16}$/)
    expect(newTraceId()).not.toBe(newTraceId())
  })
})
