/** Letters and digits that cannot be taken for one another (Crockford). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first 80 bits of a hash (lower-case hex) as sixteen letters and digits in groups of four. */
export function verificationCodeOf(hash: string): string {
  let bits = BigInt(`0x${hash.slice(0, 20)}`)
  let code = ''
  for (let place = 0; place < 16; place += 1) {
    code = `${ALPHABET[Number(bits & 31n)] ?? ''}${code}`
    bits >>= 5n
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
