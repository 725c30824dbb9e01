import { createHash } from 'node:crypto'
import { announcedUpload } from './announced-upload.policy.js'

describe('what an upload announces', () => {
  const sum = createHash('sha256').update('hello').digest()

  it('is its type, its length and its SHA-256 (RFC 9530)', () => {
    const headers = { 'content-length': '5', 'content-digest': `sha-512=:eHg=:, sha-256=:${sum.toString('base64')}:` }
    expect(announcedUpload('Text/Plain', headers)).toEqual({
      mediaType: 'text/plain',
      size: 5,
      sha256: sum.toString('hex'),
    })
  })

  it('may be nothing', () => {
    expect(announcedUpload(undefined, {})).toEqual({ mediaType: 'application/octet-stream' })
  })

  it.each(['md5=:eHg=:', 'sha-256=:short:', 'nonsense'])('DOC-02: is refused with the digest %s', (digest) => {
    expect(() => announcedUpload('text/plain', { 'content-digest': digest })).toThrow('Content-Digest')
  })
})
