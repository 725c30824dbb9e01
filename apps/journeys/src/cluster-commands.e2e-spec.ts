import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Installation } from './installation.adapter.js'

/** What an operator meets before a cluster runs: no server is needed for any of it. */
describe('the commands of a cluster', () => {
  let installation: Installation

  beforeAll(async () => {
    installation = await Installation.make('sqlite')
  })
  afterAll(() => installation.remove())

  const nexus = (words: string[], environment: Record<string, string> = {}) =>
    installation.run(words, { DB_FALLBACK_STRATEGY: undefined, ...environment })

  it('nexus cluster keys makes one user of NATS for each service, and all keys that processes share', async () => {
    const folder = join(installation.folder, 'keys')
    const { code, output } = await nexus(['cluster', 'keys', '--out', folder, '--listen', '127.0.0.1:4222'])
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(folder) as string })
    const files = await readdir(folder)
    expect(files.filter((name) => name.startsWith('nats-')).sort()).toEqual(
      ['billing', 'documents', 'gateway', 'identity', 'monitor', 'operator', 'procurement', 'workflow'].map(
        (name) => `nats-${name}.seed`,
      ),
    )
    expect(files).toEqual(
      expect.arrayContaining([
        ...['audit-anchors.pem', 'context-gateway.pem', 'context-billing.pem', 'context-trust.json', 'cursors.key'],
        ...['downloads.key', 'nats.conf', 'refresh-tokens.key', 'signing-keys.json', 'verification-keys.json'],
      ]),
    )
    for (const name of files.filter((each) => !/^(nats\.conf|context-trust\.json|verification-keys\.json)$/.test(each)))
      expect({ name, forOthers: (await stat(join(folder, name))).mode & 0o077 }).toEqual({ name, forOthers: 0 })
    const configuration = await readFile(join(folder, 'nats.conf'), 'utf8')
    expect(configuration).toContain('listen: "127.0.0.1:4222"')
    for (const secret of files.filter((name) => name.endsWith('.seed')))
      expect(configuration).not.toContain((await readFile(join(folder, secret), 'utf8')).trim())
  })

  it('keeps keys when they are asked for again: a running cluster goes on', async () => {
    const folder = join(installation.folder, 'kept')
    await nexus(['cluster', 'keys', '--out', folder])
    const contentOf = async () =>
      Promise.all((await readdir(folder)).sort().map(async (name) => [name, await readFile(join(folder, name), 'hex')]))
    const before = await contentOf()
    await nexus(['cluster', 'keys', '--out', folder])
    expect(await contentOf()).toEqual(before)
  })

  it.each([
    [['serve'], 2, /serve needs one word after it: gateway, or the name of a service/],
    [['serve', 'gateway', 'billing'], 2, /"serve gateway billing" is not known/],
    [['serve', 'payroll'], 1, /"payroll" cannot be served; nexus serve takes one of gateway, identity, documents/],
    [['start', 'billing'], 2, /"start billing" is not known/],
    [['serve', 'billing', '--everything'], 2, /Options of serve: --force-sqlite, --seed-demo/],
  ])('nexus %j is refused with what would be right', async (words, code, text) => {
    const ended = await nexus(words)
    expect(ended.output).toMatch(text)
    expect(ended.code).toBe(code)
  })

  it('nexus serve names every setting that is missing, and ends with 78', async () => {
    const { code, output } = await nexus(['serve', 'billing'], { NATS_URL: 'nats://127.0.0.1:4222' })
    expect(code).toBe(78)
    for (const variable of ['REDIS_URL', 'S3_ENDPOINT', 'S3_BUCKET', 'S3_SECRET_ACCESS_KEY', 'DATABASE_URL'])
      expect(output).toContain(`${variable}: is not set, but nexus serve needs it`)
    expect(output).not.toContain('NATS_URL:')
  })

  it('nexus serve refuses to run without the keys of the cluster instead of making keys of its own', async () => {
    const { code, output } = await nexus(['serve', 'gateway'], {
      NATS_URL: 'nats://127.0.0.1:1',
      REDIS_URL: 'redis://127.0.0.1:1',
      S3_ENDPOINT: 'http://127.0.0.1:1',
      S3_BUCKET: 'nexus',
      S3_ACCESS_KEY_ID: 'a',
      S3_SECRET_ACCESS_KEY: 'b',
      NEXUS_KEYS_DIR: join(installation.folder, 'none'),
    })
    expect(code).toBe(1)
    expect(output).toMatch(/the key file \S+ cannot be read\. Make the keys of the cluster with: nexus cluster keys/)
    await expect(readdir(join(installation.folder, 'none'))).rejects.toThrow('ENOENT')
  })

  it('--seed-demo is refused in production, where its logins would be everybody’s', async () => {
    const { code, output } = await nexus(['serve', 'gateway', '--seed-demo'], { NODE_ENV: 'production' })
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('production refuses it') as string })
  })
})
