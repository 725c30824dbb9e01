import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import { objectDamaged, type ObjectHead } from './object-storage.js'

/**
 * Passes bytes on and checks them against the recorded SHA-256 and size. The last piece is held back until the sum
 * is right, so a reader of a damaged object gets an error and never a normal end.
 */
export class VerifiedStream extends Transform {
  private readonly hash = createHash('sha256')
  private size = 0
  private held: Buffer | undefined

  constructor(private readonly expected: ObjectHead) {
    super()
  }

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.size += piece.length
    if (this.size > this.expected.size) return done(this.damage())
    this.hash.update(piece)
    const ready = this.held
    this.held = piece
    done(null, ready)
  }

  override _flush(done: TransformCallback): void {
    if (this.size !== this.expected.size || this.hash.digest('hex') !== this.expected.sha256) return done(this.damage())
    done(null, this.held)
  }

  private damage(): Error {
    return objectDamaged(
      'The stored object is damaged: its bytes are not those that were written. Restore it from a backup.',
    )
  }
}
