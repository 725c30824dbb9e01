import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { privatePostgres } from '../src/private-postgres.mjs'
import { privateNats, privateRedis, privateS3 } from '../src/private-servers.mjs'

/** The servers of the cluster stack. Workers start after this and inherit the environment. */
export default async function start() {
  const started = await Promise.allSettled([privatePostgres(), privateNats(), privateRedis(), privateS3()])
  globalThis.nexusPrivateServers = started.flatMap(({ value }) => (value === undefined ? [] : [value]))
  const failed = started.find(({ status }) => status === 'rejected')
  if (failed !== undefined) {
    await stopAll()
    throw failed.reason
  }
  const [postgres, nats, redis, s3] = globalThis.nexusPrivateServers
  const { superuserUrl, ownerUrl, appUrl, loginUrls } = postgres
  process.env.NEXUS_TEST_POSTGRES = JSON.stringify({ superuserUrl, ownerUrl, appUrl, loginUrls })
  process.env.NEXUS_TEST_NATS = JSON.stringify({ url: nats.url })
  process.env.NEXUS_TEST_REDIS = JSON.stringify({ url: redis.url })
  const { endpoint, region, accessKeyId, secretAccessKey } = s3
  process.env.NEXUS_TEST_S3 = JSON.stringify({ endpoint, region, accessKeyId, secretAccessKey })
  // What is made once per run and not in a database.
  process.env.NEXUS_TEST_FOLDER = mkdtempSync(join(tmpdir(), 'nexus-run-'))
}

export async function stopAll() {
  await Promise.all((globalThis.nexusPrivateServers ?? []).map((server) => server.stop()))
  const { NEXUS_TEST_FOLDER: folder } = process.env
  if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 3 })
}
