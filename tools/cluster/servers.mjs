import pg from 'pg'
import { privatePostgres } from '../../libs/testing/src/private-postgres.mjs'
import { natsContainer, postgresContainer, redisContainer, s3Container } from './containers.mjs'
import { privateNats, privateRedis, privateS3 } from '../../libs/testing/src/private-servers.mjs'

const DATABASE = 'nexus'
const BUCKET = 'nexus'

/**
 * PostgreSQL, NATS, Redis and an S3 server on private ports of this machine, with an empty database and a bucket.
 * Installed programs are taken, else they are installed or built, else containers run them; `NEXUS_CLUSTER_SERVERS=containers`
 * takes containers at once. What they store is gone after `stop`.
 */
export async function startServers({ natsConfig, durable = false } = {}) {
  const started = []
  const start = async (server) => {
    const running = await server
    started.push(running)
    return running
  }
  const stop = async () => {
    await Promise.allSettled(started.splice(0).map((server) => server.stop()))
  }
  const results = await Promise.allSettled([
    start(
      either(
        () => privatePostgres({ durable }),
        () => postgresContainer({ durable }),
      ),
    ),
    start(
      either(
        () => privateNats({ config: natsConfig }),
        () => natsContainer(natsConfig),
      ),
    ),
    start(either(privateRedis, redisContainer)),
    start(either(privateS3, s3Container)),
  ])
  const failed = results.find(({ status }) => status === 'rejected')
  if (failed !== undefined) {
    await stop()
    throw failed.reason
  }
  const [postgres, nats, redis, s3] = results.map(({ value }) => value)
  try {
    return { postgres: await withDatabase(postgres), nats, redis, s3: await withBucket(s3), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The program of this machine, else the container; both reasons when neither can be had. */
async function either(program, container) {
  if (process.env.NEXUS_CLUSTER_SERVERS === 'containers') return container()
  try {
    return await program()
  } catch (error) {
    return container().catch((other) => {
      throw new Error(`${error.message}\nAnd in a container: ${other.message}`, { cause: error })
    })
  }
}

/** The server with URLs of an empty database. */
async function withDatabase(server) {
  const client = new pg.Client({ connectionString: server.superuserUrl })
  await client.connect()
  await client.query(`CREATE DATABASE ${DATABASE} OWNER nexus_owner`).finally(() => client.end())
  const within = (url) => url.replace(/\/postgres$/, `/${DATABASE}`)
  return Object.defineProperties(Object.create(server), {
    superuserUrl: { value: within(server.superuserUrl) },
    ownerUrl: { value: within(server.ownerUrl) },
    appUrl: { value: within(server.appUrl) },
    loginUrls: {
      value: Object.fromEntries(Object.entries(server.loginUrls).map(([service, url]) => [service, within(url)])),
    },
  })
}

async function withBucket(server) {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  const { CreateBucketCommand, S3Client } = await import('@aws-sdk/client-s3')
  const { endpoint, region, accessKeyId, secretAccessKey } = server
  const client = new S3Client({ endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true })
  await client.send(new CreateBucketCommand({ Bucket: BUCKET })).finally(() => client.destroy())
  return Object.defineProperty(server, 'bucket', { value: BUCKET })
}
