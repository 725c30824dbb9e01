/** An invitation is good for so long after its last mail. */
export const INVITATION_MS = 7 * 24 * 3_600_000

/** More that nobody answers are no invitations. */
export const MOST_OPEN_INVITATIONS = 500

/** What counts of an invitation for whether it is good. */
export interface InvitationLife {
  readonly state: 'open' | 'accepted' | 'revoked'
  readonly generation: number
  readonly tokenDigest: string
  readonly expiresAt: Date
}

/** The state as people see it. */
export const shownState = (
  { state, expiresAt }: Pick<InvitationLife, 'state' | 'expiresAt'>,
  now: Date,
): 'open' | 'expired' | 'accepted' | 'revoked' => (state === 'open' && now >= expiresAt ? 'expired' : state)

/** Whether a token of this generation and hash opens the invitation now. */
export const isOpenFor = (
  invitation: InvitationLife,
  token: { readonly generation: number; readonly digest: string },
  now: Date,
): boolean =>
  shownState(invitation, now) === 'open' &&
  invitation.generation === token.generation &&
  invitation.tokenDigest === token.digest

/** Enough of an address for its owner to know it, and not enough to write to it: `b…@example.com`. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const [first = ''] = email.slice(0, at)
  return `${first}…${email.slice(at)}`
}
