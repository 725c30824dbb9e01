import { randomBytes } from 'node:crypto'

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
export async function testS3(): Promise<TestBucket> {
  const server = factsOf<Omit<TestBucket, 'bucket'>>('NEXUS_TEST_S3')
  const bucket = `nexus-test-${randomBytes(8).toString('hex')}`
  const { CreateBucketCommand, S3Client } = await import('@aws-sdk/client-s3')
  const { endpoint, region, ...credentials } = server
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true })
  try {
    await client.send(new CreateBucketCommand({ Bucket: bucket }))
  } finally {
    client.destroy()
  }
  return { ...server, bucket }
}

/** A name that no other suite of the run uses: lower-case letters and digits, safe in subjects, keys and stream names. */
export const ownName = (): string => `t${randomBytes(6).toString('hex')}`

function factsOf<T>(variable: string): T {
  const facts = process.env[variable]
  if (facts === undefined)
    throw new Error(
      `${variable} is not set: suites of the cluster's adapters run on PostgreSQL only (describeOn('postgres')), by Jest`,
    )
  return JSON.parse(facts) as T
}
