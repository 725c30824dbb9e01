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
    this.hash.update(piece)
    const ready = this.held
    this.held = piece
    if (this.size > this.expected.size) done(this.damage())
    else done(null, ready)
  }

  override _flush(done: TransformCallback): void {
    const whole = this.size === this.expected.size && this.hash.digest('hex') === this.expected.sha256
    if (whole) done(null, this.held)
    else done(this.damage())
  }

  private damage(): Error {
    return objectDamaged(
      'The stored object is damaged: its bytes are not those that were written. Restore it from a backup.',
    )
  }
}
