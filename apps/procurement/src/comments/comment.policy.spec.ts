import { assertEditable, assertKnownMentions, assertOwn } from './comment.policy.js'

const createdAt = new Date('2026-03-31T09:30:00.000Z')
const comment = { createdBy: 'ann', createdAt, deletedAt: null }
const after = (ms: number): Date => new Date(createdAt.getTime() + ms)
const QUARTER = 15 * 60_000

describe('comments', () => {
  it('are changed by their author within 15 minutes, and not a millisecond later', () => {
    expect(() => {
      assertEditable(comment, 'ann', after(QUARTER))
    }).not.toThrow()
    expect(() => {
      assertEditable(comment, 'ann', after(QUARTER + 1))
    }).toThrow(expect.objectContaining({ code: 'procurement.comment.final' }))
  })

  it('are changed and deleted by nobody else, and not after their deletion', () => {
    const notOwn = expect.objectContaining({ code: 'procurement.comment.not_own' }) as Error
    expect(() => {
      assertEditable(comment, 'ben', createdAt)
    }).toThrow(notOwn)
    expect(() => {
      assertOwn(comment, 'ben')
    }).toThrow(notOwn)
    expect(() => {
      assertOwn({ ...comment, deletedAt: createdAt }, 'ann')
    }).toThrow(expect.objectContaining({ code: 'procurement.comment.final' }))
  })

  it('mention active members only, and say who is none', () => {
    expect(() => {
      assertKnownMentions(['a', 'b'], [{ id: 'b' }])
    }).toThrow(
      expect.objectContaining({
        code: 'procurement.comment.mention_unknown',
        errors: [expect.objectContaining({ pointer: '/mentions/0' })],
      }),
    )
  })
})
