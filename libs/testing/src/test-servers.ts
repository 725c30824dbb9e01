import { randomBytes } from 'node:crypto'
import type { S3Client } from '@aws-sdk/client-s3'

/** A bucket of one test file on the S3 server of the run. */
export interface TestBucket {
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly bucket: string
}

/** The NATS server of the run (JetStream on), which suites share: give your subjects and streams a name of their own. */
export const testNats = (): { readonly url: string } => factsOf('NEXUS_TEST_NATS')

/** The Redis server of the run, which suites share: give your keys a prefix of their own. */
export const testRedis = (): { readonly url: string } => factsOf('NEXUS_TEST_REDIS')

/** A fresh bucket on the S3 server of the run. */
export function testS3(): Promise<TestBucket> {
  return bucketNamed(`nexus-test-${randomBytes(8).toString('hex')}`)
}

/** The bucket that suites share, each below a prefix of its own. */
export function sharedBucket(): Promise<TestBucket> {
  return bucketNamed('nexus-test')
}

/** Removes what a suite has stored in a bucket below its prefix. */
export async function emptyBucket(bucket: TestBucket, Prefix: string): Promise<void> {
  const { DeleteObjectsCommand, ListObjectsV2Command } = await import('@aws-sdk/client-s3')
  await withClient(bucket, async (client) => {
    for (;;) {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket.bucket, Prefix }))
      const Objects = Contents.map(({ Key }) => ({ Key }))
      if (Objects.length === 0) return
      await client.send(new DeleteObjectsCommand({ Bucket: bucket.bucket, Delete: { Objects, Quiet: true } }))
    }
  })
}

/** A name that no other suite of the run uses: lower-case letters and digits, safe in subjects, keys and stream names. */
export const ownName = (): string => `t${randomBytes(6).toString('hex')}`

async function bucketNamed(bucket: string): Promise<TestBucket> {
  const server = factsOf<Omit<TestBucket, 'bucket'>>('NEXUS_TEST_S3')
  const { BucketAlreadyOwnedByYou, CreateBucketCommand } = await import('@aws-sdk/client-s3')
  await withClient(server, async (client) => {
    try {
      await client.send(new CreateBucketCommand({ Bucket: bucket }))
    } catch (error) {
      if (!(error instanceof BucketAlreadyOwnedByYou)) throw error
    }
  })
  return { ...server, bucket }
}

async function withClient(
  { endpoint, region, accessKeyId, secretAccessKey }: Omit<TestBucket, 'bucket'>,
  use: (client: S3Client) => Promise<void>,
): Promise<void> {
  const sdk = await import('@aws-sdk/client-s3')
  const client = new sdk.S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
  })
  try {
    await use(client)
  } finally {
    client.destroy()
  }
}

function factsOf<T>(variable: string): T {
  const facts = process.env[variable]
  if (facts === undefined)
    throw new Error(
      `${variable} is not set: suites of the cluster's adapters run on PostgreSQL only (describeOn('postgres')), by Jest`,
    )
  return JSON.parse(facts) as T
}
