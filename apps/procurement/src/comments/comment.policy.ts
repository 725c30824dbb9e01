import { COMMENT_EDIT_MINUTES, commentFinal, commentMentionUnknown, commentNotOwn } from '@nexus/contracts-procurement'

/** What the rules look at. */
export interface JudgedComment {
  readonly createdBy: string
  readonly createdAt: Date
  readonly deletedAt: Date | null
}

const MINUTE_MS = 60_000

/** Only its author deletes a comment, and once. @throws DomainError procurement.comment.not_own, procurement.comment.final */
export function assertOwn(comment: JudgedComment, userId: string): void {
  if (comment.createdBy !== userId) throw commentNotOwn('Somebody else wrote this comment; write one of your own.')
  if (comment.deletedAt !== null) throw commentFinal('The comment is deleted.')
}

/** Only its author changes a comment, within 15 minutes. @throws DomainError as {@link assertOwn} */
export function assertEditable(comment: JudgedComment, userId: string, now: Date): void {
  assertOwn(comment, userId)
  if (now.getTime() - comment.createdAt.getTime() <= COMMENT_EDIT_MINUTES * MINUTE_MS) return
  throw commentFinal(
    `A comment can be changed for ${String(COMMENT_EDIT_MINUTES)} minutes; write another one, or delete this one.`,
    { facts: { minutes: COMMENT_EDIT_MINUTES } },
  )
}

/** @throws DomainError procurement.comment.mention_unknown */
export function assertKnownMentions(mentions: readonly string[], active: readonly { readonly id: string }[]): void {
  const known = new Set(active.map((member) => member.id))
  const errors = mentions.flatMap((userId, index) => {
    if (known.has(userId)) return []
    const detail = `There is no active member ${userId}.`
    return [{ pointer: `/mentions/${String(index)}`, code: 'mention_unknown', detail }]
  })
  if (errors.length > 0)
    throw commentMentionUnknown('Somebody who is mentioned is no active member; `errors` says who.', { errors })
}
