import { routeOf } from '@nexus/kernel'
import {
  decideTask,
  definitionBody,
  DOCUMENT_TYPES,
  exampleDefinitionBody,
  FACTS,
  workflowEvents,
  workflowOperations,
} from './index.js'

describe('the contracts of workflow', () => {
  it.each(workflowOperations)('$name shows an example that its own schemas accept', (operation) => {
    expect(operation.input.safeParse(operation.example.input)).toMatchObject({ success: true })
    expect(operation.output.safeParse(operation.example.output)).toMatchObject({ success: true })
  })

  it.each(workflowOperations)('$name refuses a field that it does not know (SEC-04)', (operation) => {
    expect(operation.input.safeParse({ ...(operation.example.input as object), isAdmin: true })).toMatchObject({
      success: false,
    })
  })

  it.each(workflowOperations)('$name takes its path fields from its input', (operation) => {
    for (const field of routeOf(operation)?.params ?? []) expect(operation.example.input).toHaveProperty(field)
  })

  it('names every route, operation and event once', () => {
    const names = [
      ...workflowOperations.map((operation) => operation.name),
      ...workflowEvents.map((event) => event.name),
    ]
    const routes = workflowOperations.flatMap((operation) => operation.http ?? [])
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(routes).size).toBe(routes.length)
  })

  it('wants a reason to reject, not to approve', () => {
    const decision = { taskId: decideTask.example.input.taskId, documentVersion: 1 }
    expect(decideTask.input.safeParse({ ...decision, decision: 'approved' })).toMatchObject({ success: true })
    expect(decideTask.input.safeParse({ ...decision, decision: 'rejected', comment: 'Too dear' })).toMatchObject({
      success: true,
    })
    expect(decideTask.input.safeParse({ ...decision, decision: 'rejected' }).error?.issues[0]?.path).toEqual([
      'comment',
    ])
    expect(decideTask.input.safeParse({ ...decision, decision: 'rejected', comment: '  ' })).toMatchObject({
      success: false,
    })
  })

  it('is settled while others have to decide, and once the document has answered the verdict', () => {
    const output = decideTask.example.output
    expect(decideTask.settled?.({ ...output, instanceState: 'ACTIVE', applied: false })).toBe(true)
    expect(decideTask.settled?.({ ...output, instanceState: 'APPROVED', applied: false })).toBe(false)
    expect(decideTask.settled?.({ ...output, instanceState: 'REJECTED', applied: true })).toBe(true)
  })

  it('lets conditions ask the amount of every document type', () => {
    for (const type of DOCUMENT_TYPES) expect(FACTS[type].amount.type).toBe('money')
  })

  it('refuses a quorum of nobody and a step that is approved by nobody', () => {
    const [step] = exampleDefinitionBody.steps
    expect(
      definitionBody.safeParse({ ...exampleDefinitionBody, steps: [{ ...step, mode: 'quorum', quorum: 0 }] }),
    ).toMatchObject({ success: false })
    expect(
      definitionBody.safeParse({ ...exampleDefinitionBody, steps: [{ ...step, approvers: { users: [] } }] }),
    ).toMatchObject({ success: false })
  })
})
