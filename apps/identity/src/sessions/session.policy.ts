import type { Rotation, Session } from './session.entity.js'

/** A session that nobody uses for so long has ended: eight hours between two refreshes (SEC-13; consoles end theirs sooner). */
export const SESSION_IDLE_MS = 8 * 3_600_000

/** A session ends then, however often it is refreshed (SEC-13). */
export const SESSION_MAX_MS = 12 * 3_600_000

/** How long a used refresh token still answers with its successor (IDN-05). */
export const REFRESH_GRACE_MS = 30_000

/** More rotations than this inside the grace period are no parallel tabs. */
const MOST_ROTATIONS = 64

type Life = Pick<Session, 'usedAt' | 'endsAt' | 'revokedAt'>

/** Whether the session is over: revoked, unused for too long, or at its absolute end. */
export const hasEnded = ({ usedAt, endsAt, revokedAt }: Life, now: Date): boolean =>
  revokedAt !== null || now >= endsAt || now.getTime() - usedAt.getTime() >= SESSION_IDLE_MS

/** The rotations that matter after using `generation` at `now`; older ones are past their grace. */
export function rotationsAfter(rotations: readonly Rotation[], generation: number, now: Date): Rotation[] {
  const recent = rotations.filter(({ at }) => now.getTime() - at <= REFRESH_GRACE_MS)
  return [...recent, { generation, at: now.getTime() }].slice(-MOST_ROTATIONS)
}

/** Whether a generation that was used before may still answer with its successor. */
export const isInGrace = (rotations: readonly Rotation[], generation: number, now: Date): boolean =>
  rotations.some((rotation) => rotation.generation === generation && now.getTime() - rotation.at <= REFRESH_GRACE_MS)
