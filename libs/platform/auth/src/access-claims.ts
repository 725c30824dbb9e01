/** What a valid access token says: who, in which session and organization, with rights of which version. */
export interface AccessClaims {
  readonly userId: string
  readonly sessionId: string
  /** The one organization that the token is for; absent before one was chosen. */
  readonly tenantId?: string
  /** Rights themselves are not in the token: an older version than the current one means they must be asked again. */
  readonly permissionVersion: number
  readonly tokenId: string
  /** Unix seconds. */
  readonly issuedAt: number
  /** Unix seconds. */
  readonly expiresAt: number
}
