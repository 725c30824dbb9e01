import { z } from 'zod'

const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)

/** A header has exactly these members: `jwk`, `jku`, `x5u`, `x5c`, `crit` and all others are refused (SEC-15). */
const header = z.strictObject({
  alg: z.literal('EdDSA'),
  typ: z.literal('at+jwt'),
  kid: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
})

const payload = z.strictObject({
  iss: z.string(),
  aud: z.string(),
  sub: id,
  sid: id,
  tid: id.optional(),
  pv: z.int().min(0),
  iat: z.int().min(0),
  exp: z.int().min(0),
  jti: id,
})

/** Header and payload of an access token, in the form in which we write them. */
export interface TokenForm {
  readonly header: z.infer<typeof header>
  readonly payload: z.infer<typeof payload>
}

/**
 * Reads the form of a token without checking its signature. Only what our own issuer writes is accepted: three parts
 * in canonical base64url whose JSON is spelled as `JSON.stringify` spells it, so duplicated members, padding and
 * second spellings of a signature are refused.
 */
export function readTokenForm(token: string): TokenForm | undefined {
  if (token.length > 2048) return undefined
  const [first, second, signature, ...more] = token.split('.')
  if (first === undefined || second === undefined || signature === undefined || more.length > 0) return undefined
  if (canonicalBytes(signature)?.length !== 64) return undefined
  const headerResult = header.safeParse(canonicalJson(first))
  const payloadResult = payload.safeParse(canonicalJson(second))
  if (!headerResult.success || !payloadResult.success) return undefined
  return { header: headerResult.data, payload: payloadResult.data }
}

function canonicalBytes(part: string): Buffer | undefined {
  const bytes = Buffer.from(part, 'base64url')
  return bytes.toString('base64url') === part ? bytes : undefined
}

function canonicalJson(part: string): unknown {
  const text = canonicalBytes(part)?.toString('utf8')
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text ? value : undefined
  } catch {
    return undefined
  }
}
