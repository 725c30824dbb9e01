import { sign, verify, type KeyObject } from 'node:crypto'
import { canonicalJson } from './canonical-json.js'

/** The newest link of a chain. */
export interface ChainHead {
  readonly tenantId: string
  readonly service: string
  readonly seq: number
  readonly hash: string
}

/** A head as it was at a time, signed, and kept where the database's owner cannot change it: what is cut off later shows. */
export interface AuditAnchor extends ChainHead {
  /** RFC 3339. */
  readonly time: string
  /** Ed25519 over the canonical JSON of the other fields, base64url. */
  readonly signature: string
}

const PURPOSE = 'nexus audit anchor v1\n'

/** Signs heads of audit chains, and tells whether an anchor is one of ours. */
export class AuditAnchors {
  /** @param keys Ed25519. Without `privateKey` it only verifies; older public keys stay for older anchors. */
  constructor(private readonly keys: { readonly privateKey?: KeyObject; readonly publicKeys: readonly KeyObject[] }) {
    for (const key of [...keys.publicKeys, ...(keys.privateKey === undefined ? [] : [keys.privateKey])])
      if (key.asymmetricKeyType !== 'ed25519') throw new Error('audit anchors are signed with Ed25519 keys only')
  }

  /** @throws Error without a private key */
  sign(head: ChainHead, time: Date): AuditAnchor {
    const { privateKey } = this.keys
    if (privateKey === undefined) throw new Error('there is no private key to sign audit anchors with')
    const { tenantId, service, seq, hash } = head
    const anchor = { tenantId, service, seq, hash, time: time.toISOString() }
    return { ...anchor, signature: sign(null, signedText(anchor), privateKey).toString('base64url') }
  }

  /** Whether one of our keys has signed exactly this anchor. */
  isValid({ tenantId, service, seq, hash, time, signature }: AuditAnchor): boolean {
    const text = signedText({ tenantId, service, seq, hash, time })
    return this.keys.publicKeys.some((key) => verify(null, text, key, Buffer.from(signature, 'base64url')))
  }
}

const signedText = (anchor: Omit<AuditAnchor, 'signature'>): Buffer => Buffer.from(PURPOSE + canonicalJson(anchor))
