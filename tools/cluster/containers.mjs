// The servers of a cluster as containers, for machines that have Docker but not the programs.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withRoles } from '../../libs/testing/src/private-postgres.mjs'

/** Images of the publishers; a mirror is named by the variable. */
const IMAGES = {
  postgres: process.env.NEXUS_IMAGE_POSTGRES ?? 'postgres:18-alpine',
  nats: process.env.NEXUS_IMAGE_NATS ?? 'nats:2.12-alpine',
  redis: process.env.NEXUS_IMAGE_REDIS ?? 'redis:8-alpine',
  s3: process.env.NEXUS_IMAGE_S3 ?? 'versity/versitygw:v1.7.0',
}

/** Longest wait for an image and for its server, in milliseconds. */
const PATIENCE_MS = 180_000

/** @param options `durable`: it writes through to the disk */
export async function postgresContainer({ durable = false } = {}) {
  const password = randomBytes(18).toString('hex')
  const fast = durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off']
  const server = await container({
    image: IMAGES.postgres,
    port: 5432,
    flags: [
      ...['--user', 'postgres', '--env', 'POSTGRES_USER', '--env', 'POSTGRES_PASSWORD'],
      ...['--env', 'POSTGRES_INITDB_ARGS'],
    ],
    environment: {
      POSTGRES_PASSWORD: password,
      POSTGRES_USER: 'postgres',
      POSTGRES_INITDB_ARGS: '--encoding=UTF8 --locale=C --auth-host=scram-sha-256',
    },
    words: ['postgres', '-c', 'max_connections=400', '-c', 'timezone=UTC', ...fast],
    // Asks for encryption, which it has not; while it is set up, it answers on its socket alone.
    greeting: { question: Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]), answer: 'N' },
  })
  try {
    return Object.assign(await withRoles(`postgresql://postgres:${password}@127.0.0.1:${server.port}/postgres`), server)
  } catch (error) {
    await server.stop()
    throw error
  }
}

export async function natsContainer(configuration) {
  const folder = await mkdtemp(join(tmpdir(), 'nexus-nats-container-'))
  const port = 4222
  const file = join(folder, 'nats.conf')
  const text = configuration ?? 'listen: "$PORT"\njetstream { store_dir: "$FOLDER" }\n'
  const inside = text.replace(/^listen: .*$/m, `listen: "0.0.0.0:${port}"`).replaceAll('$FOLDER', '/tmp/jetstream')
  await writeFile(file, inside, { mode: 0o644 })
  const server = await container({
    image: IMAGES.nats,
    port,
    flags: ['--volume', `${file}:/etc/nexus/nats.conf:ro`],
    words: ['nats-server', '--config', '/etc/nexus/nats.conf'],
    greeting: { question: '', answer: 'INFO ' },
    clean: () => rm(folder, { recursive: true, force: true }),
  })
  return Object.assign(server, { url: `nats://127.0.0.1:${server.port}` })
}

export async function redisContainer() {
  const server = await container({
    image: IMAGES.redis,
    port: 6379,
    // Without a password it would answer inside of its container alone; it is published on the loopback address only.
    words: [
      ...['redis-server', '--protected-mode', 'no', '--save', '', '--appendonly', 'yes'],
      ...['--maxmemory-policy', 'noeviction'],
    ],
    greeting: { question: 'PING\r\n', answer: '+PONG' },
  })
  return Object.assign(server, { url: `redis://127.0.0.1:${server.port}` })
}

export async function s3Container() {
  const credentials = { accessKeyId: randomBytes(10).toString('hex'), secretAccessKey: randomBytes(20).toString('hex') }
  const region = 'us-east-1'
  const server = await container({
    image: IMAGES.s3,
    port: 7070,
    flags: [
      ...['--env', 'ROOT_ACCESS_KEY', '--env', 'ROOT_SECRET_KEY', '--entrypoint', '/bin/sh'],
      ...['--tmpfs', '/tmp/objects', '--tmpfs', '/tmp/sidecar'],
    ],
    environment: { ROOT_ACCESS_KEY: credentials.accessKeyId, ROOT_SECRET_KEY: credentials.secretAccessKey },
    // Where the program lies differs from version to version.
    words: [
      '-ec',
      `exec "$(command -v versitygw || echo /app/versitygw)" --port :7070 --region ${region} posix --sidecar /tmp/sidecar /tmp/objects`,
    ],
    greeting: { question: 'GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', answer: 'HTTP/1.1' },
  })
  return Object.assign(server, { endpoint: `http://127.0.0.1:${server.port}`, region, ...credentials })
}

/** A container whose port is on a free one of 127.0.0.1. It ends with `stop`, or with this process. */
async function container({ image, port, flags = [], environment = {}, words, greeting, clean = () => undefined }) {
  const name = `nexus-${randomBytes(6).toString('hex')}`
  const child = spawn(
    'docker',
    ['run', '--rm', '--name', name, '--publish', `127.0.0.1::${port}`, ...flags, image, ...words],
    { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (complaint = `${complaint}${text}`.slice(-2_000)))
  let ended = false
  const gone = new Promise((resolve) => {
    child.once('error', (error) => resolve((complaint = error.message)))
    child.once('close', resolve)
  }).then(() => (ended = true))
  const remove = () => spawnSync('docker', ['rm', '--force', name], { stdio: 'ignore' })
  process.once('exit', remove)
  const stop = async () => {
    process.off('exit', remove)
    remove()
    await gone
    await clean()
  }
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const published = spawnSync('docker', ['port', name, String(port)], { encoding: 'utf8' }).stdout ?? ''
    const outside = Number(/:(\d+)\s*$/m.exec(published)?.[1])
    if (outside > 0 && (await answers(outside, greeting))) return { port: outside, stop }
    if (ended || Date.now() > until) {
      await stop()
      throw new Error(`docker run ${image}: ${complaint.trim() || 'no answer'}`)
    }
    await wait(200)
  }
}

function answers(port, { question, answer }) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(question))
    const done = (value) => {
      socket.destroy()
      resolve(value)
    }
    socket.setTimeout(1_000, () => done(false))
    socket.once('error', () => done(false))
    socket.once('end', () => done(false))
    socket.once('data', (piece) => done(String(piece).startsWith(answer)))
  })
}
