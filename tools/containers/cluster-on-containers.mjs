// `npm run cluster` on a machine that has Docker, but none of the servers.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import workspace from '../workspace.cjs'
import { SERVERS, serverImage } from './images.mjs'
import { must, until } from './run.mjs'
import { freePort } from '../../libs/testing/src/free-port.mjs'
import { PASSWORD } from '../bench/people.mjs'

const READY_MS = 240_000
const STOP_MS = 60_000
/** As tools/cluster/containers.mjs names them. */
const ITS_NAME = /^nexus-[0-9a-f]{12}$/

/** All four servers run as containers, people can work in it, and Ctrl-C leaves no container behind. */
export async function clusterRunsOnContainers(engine) {
  const port = await freePort()
  const names = async () => {
    const words = ['ps', '--all', '--format', '{{.Names}}']
    const listed = await must(engine.client, words, { env: engine.env, output: 'stdout' })
    return listed.split('\n').filter((name) => ITS_NAME.test(name))
  }
  const child = spawn(process.execPath, [join(workspace.root, 'tools/cluster.mjs')], {
    env: {
      ...process.env,
      ...engine.env,
      ...Object.fromEntries(SERVERS.map((name) => [`NEXUS_IMAGE_${name.toUpperCase()}`, serverImage(name)])),
      NEXUS_CLUSTER_SERVERS: 'containers',
      NEXUS_PORT: String(port),
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (written = `${written}${text}`.slice(-4_000)))
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    await until('the cluster is ready', READY_MS, () => {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}:\n${written}`)
      return written.includes('Nexus is ready at')
    })
    assert.equal((await names()).length, 4, 'PostgreSQL, NATS, Redis and S3 are containers')
    const created = await vendorCreated(`http://127.0.0.1:${port}/api/v1`)
    assert.equal(created.status, 201, await created.text())
    child.kill('SIGINT')
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    assert.equal(await ended, 0, `it ends in order:\n${written}`)
    clearTimeout(timer)
    assert.deepEqual(await names(), [], 'no container stays')
  } finally {
    child.kill('SIGKILL')
    const left = await names()
    if (left.length > 0) await must(engine.client, ['rm', '--force', ...left], { env: engine.env })
  }
}

/** By somebody of the demo organization: through gateway, NATS and PostgreSQL. */
async function vendorCreated(api) {
  const post = (path, body, headers = {}) =>
    fetch(`${api}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      body: JSON.stringify(body),
    })
  const signIn = await post('/auth/login', { email: 'buyer@demo.example', password: PASSWORD })
  const { accessToken } = await signIn.json()
  assert.equal(signIn.status, 200, 'somebody signs in')
  return post('/vendors', { name: 'Quay Paper', country: 'DE' }, { authorization: `Bearer ${accessToken}` })
}
