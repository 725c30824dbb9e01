import { billingOperations } from '@nexus/contracts-billing'
import { documentsOperations } from '@nexus/contracts-documents'
import {
  acceptInvitation,
  identityOperations,
  joinOrganization,
  login,
  registerOrganization,
} from '@nexus/contracts-identity'
import { procurementOperations } from '@nexus/contracts-procurement'
import { workflowOperations } from '@nexus/contracts-workflow'
import { problemHeaders } from '@nexus/platform-http'
import { limitHeaders } from '@nexus/platform-rate-limit'
import { serviceOverloaded } from '@nexus/platform-service'
import { buildOpenApi } from './openapi.builder.js'

interface Answer {
  readonly description: string
  readonly headers?: Readonly<Record<string, unknown>>
}

interface Reference {
  readonly $ref: string
}

const operations = [
  ...identityOperations,
  ...procurementOperations,
  ...workflowOperations,
  ...billingOperations,
  ...documentsOperations,
]
const document = buildOpenApi(operations, { version: '1.0.0' }) as unknown as {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Answer | Reference> }>>
  components: { headers: Record<string, unknown>; responses: Record<string, Answer> }
}
const resolved = (answer: Answer | Reference): Answer => {
  if (!('$ref' in answer)) return answer
  const shared = document.components.responses[answer.$ref.replace('#/components/responses/', '')]
  if (shared === undefined) throw new Error(`${answer.$ref} leads nowhere`)
  return shared
}
const described = Object.values(document.paths).flatMap((path) =>
  Object.values(path).map(({ operationId, responses }) => ({
    operationId,
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, answer]) => [status, resolved(answer)] as const),
    ),
  })),
)

describe('2.8: the API description', () => {
  it.each(described.map((each) => [each.operationId, each.responses] as const))(
    '%s says that it may be refused with 429, 503 and 504, and when to come back',
    (_name, responses) => {
      for (const status of ['429', '503', '504'])
        expect(Object.keys(responses[status]?.headers ?? {})).toEqual(['Retry-After', 'RateLimit-Policy', 'RateLimit'])
      expect(responses['429']?.description).toContain('request.rate_limited')
      for (const code of ['request.unavailable', 'request.overloaded', 'request.aborted'])
        expect(responses['503']?.description).toContain(code)
      expect(responses['504']?.description).toContain('request.deadline_exceeded')
      expect(responses['500']?.headers).toBeUndefined()
    },
  )

  it('describes every header that such an answer really has', () => {
    const refusal = serviceOverloaded('too much', { retryAfterSeconds: 1 })
    const policy = { name: 'person', limit: 1, windowSeconds: 60 }
    const standings = [{ policy, limit: 1, remaining: 0, resetSeconds: 60, exceeded: true }] as never
    const sent = Object.keys({ ...problemHeaders(refusal), ...limitHeaders({ standings }) })
    const known = Object.keys(document.components.headers).map((name) => name.toLowerCase())
    expect(sent.sort()).toEqual(known.sort())
  })

  it('says where attempts cannot be counted: only where people sign in', () => {
    const names = described
      .filter(({ responses }) => responses['503']?.description.includes('request.limits_unavailable') === true)
      .map(({ operationId }) => operationId)
    expect(names.sort()).toEqual(
      [login.name, registerOrganization.name, joinOrganization.name, acceptInvitation.name].sort(),
    )
  })
})
