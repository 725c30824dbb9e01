import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { ownName, testNats, testRedis, testS3 } from './test-servers.js'

const portOf = (url: string): number => Number(new URL(url).port)

const firstWords = async (port: number, question = ''): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    if (question !== '') socket.write(question)
    const [piece] = (await once(socket, 'data')) as [Buffer]
    return piece.toString()
  } finally {
    socket.destroy()
  }
}

describe('the servers of the cluster stack', () => {
  it('are a NATS server with JetStream and a Redis server', async () => {
    expect(await firstWords(portOf(testNats().url))).toMatch(/^INFO .*"jetstream":true/)
    expect(await firstWords(portOf(testRedis().url), 'PING\r\n')).toBe('+PONG\r\n')
  })

  it('are an S3 server on which each suite has a bucket of its own', async () => {
    const [one, other] = await Promise.all([testS3(), testS3()])
    expect(one.bucket).not.toBe(other.bucket)
    const { S3Client, HeadBucketCommand } = await import('@aws-sdk/client-s3')
    const { endpoint, region, ...credentials } = one
    const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true })
    const answer = await client.send(new HeadBucketCommand({ Bucket: other.bucket }))
    expect(answer.$metadata.httpStatusCode).toBe(200)
    client.destroy()
  })

  it('give names that are safe in subjects and keys', () => {
    expect(ownName()).toMatch(/^t[0-9a-f]{12}$/)
  })
})

describe('a private server', () => {
  const isAlive = (processId: number): boolean => {
    try {
      process.kill(processId, 0)
      return true
    } catch {
      return false
    }
  }

  it('keeps its data when it is killed, and ends with the process that wanted it', async () => {
    const script = `
      import { privateRedis } from ${JSON.stringify(join(__dirname, 'private-servers.mjs'))}
      import { connect } from 'node:net'
      const server = await privateRedis()
      const ask = (text) => new Promise((resolve, reject) => {
        const socket = connect(server.port, '127.0.0.1', () => socket.write(text))
        socket.once('data', (piece) => { socket.destroy(); resolve(String(piece).trim()) })
        socket.once('error', reject)
      })
      await ask('SET kept yes\\r\\n')
      const before = server.processId
      await server.kill()
      await server.restart()
      console.log(JSON.stringify({ moved: server.processId !== before, said: await ask('GET kept\\r\\n'), processId: server.processId }))
      setInterval(() => undefined, 1000)
    `
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(owner.stdout, 'data')) as [Buffer]
    const facts = JSON.parse(String(line)) as { moved: boolean; said: string; processId: number }
    expect(facts).toMatchObject({ moved: true, said: '$3\r\nyes' })
    expect(isAlive(facts.processId)).toBe(true)
    owner.kill('SIGKILL')
    for (let tries = 0; isAlive(facts.processId) && tries < 500; tries += 1) await pause(20)
    expect(isAlive(facts.processId)).toBe(false)
  })
})
