import type { GetObjectCommandOutput, HeadObjectCommandOutput, S3Client } from '@aws-sdk/client-s3'

/** Where the bucket is and how patient to be with it. */
export interface S3Connection {
  /** Such as `https://s3.eu-central-1.amazonaws.com`; an address of one's own is asked path-style. */
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** The one folder of the bucket that the key has rights on, such as `nexus/`; default: the whole bucket. */
  readonly prefix?: string
  /** Longest wait for an answer or for its next bytes, in milliseconds; default 10 s. */
  readonly timeoutMs?: number
  /** Tries of a request, with growing waits between them; default 3. */
  readonly attempts?: number
}

/** What is asked of the store; the SDK behind it is loaded when the first storage connects, not before. */
export interface S3Requests {
  put(key: string, body: Buffer, about: StoredAbout): Promise<void>
  putInParts(key: string, body: NodeJS.ReadableStream, about: StoredAbout, partBytes: number): Promise<void>
  get(key: string, from?: { readonly offset: number; readonly etag: string }): Promise<GetObjectCommandOutput>
  head(key: string): Promise<HeadObjectCommandOutput>
  remove(key: string): Promise<void>
  /** The objects below, a page after the other; without `deep` the folders below instead. */
  list(below: string, deep: boolean): AsyncIterable<ListedName>
  bucket(): Promise<void>
  /** Uploads in parts that nobody finished, begun before the instant; says how many it ended. */
  abortUploads(begunBefore: Date): Promise<number>
  presign(key: string, as: PresignedAs): Promise<string>
  close(): void
}

/** An object, or a folder (its name ends with `/`). */
export interface ListedName {
  readonly name: string
  readonly size: number
  readonly storedAt: Date
}

/** What is stored beside the bytes. */
export interface StoredAbout {
  readonly contentType: string
  readonly sha256: string
  readonly size: number
}

/** What the signature of a presigned address fixes. */
export interface PresignedAs {
  readonly contentType: string
  readonly contentDisposition: string
  readonly expiresInSeconds: number
  readonly signedAt: Date
}

/** Uploads of parts at once; each holds one part in memory. */
const PARTS_AT_ONCE = 3

/** Loads the SDK and makes the client. Nothing is asked yet. `publicEndpoint`: the host of presigned addresses. */
export async function connectS3(connection: S3Connection, publicEndpoint?: string): Promise<S3Requests> {
  // What the SDK says about the next version of Node is for those who build this, not for those who run it.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  const [sdk, { Upload }, { getSignedUrl }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/lib-storage'),
    import('@aws-sdk/s3-request-presigner'),
  ])
  const { bucket: Bucket, prefix = '' } = connection
  const clientAt = (endpoint: string): S3Client => {
    const { region, accessKeyId, secretAccessKey, timeoutMs = 10_000, attempts = 3 } = connection
    return new sdk.S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle: !/(^|\.)amazonaws\.com$/.test(new URL(endpoint).hostname),
      maxAttempts: attempts,
      retryMode: 'standard',
      // Sums are our own (SHA-256 of the whole object); the SDK's extra CRC would only cost time.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: {
        connectionTimeout: Math.min(timeoutMs, 3_000),
        requestTimeout: timeoutMs,
        socketTimeout: timeoutMs,
        throwOnRequestTimeout: true,
      },
    })
  }
  const client = clientAt(connection.endpoint)
  const signer = publicEndpoint === undefined ? client : clientAt(publicEndpoint)
  const at = (key: string): { Bucket: string; Key: string } => ({ Bucket, Key: `${prefix}${key}` })
  const stored = ({ contentType, sha256, size }: StoredAbout) => ({
    ContentType: contentType,
    Metadata: { 'nexus-sha256': sha256, 'nexus-size': String(size) },
    // Objects are write-once: of two writers the store lets one through.
    IfNoneMatch: '*',
  })
  return {
    async put(key, body, about) {
      const ChecksumSHA256 = Buffer.from(about.sha256, 'hex').toString('base64')
      await client.send(new sdk.PutObjectCommand({ ...at(key), ...stored(about), Body: body, ChecksumSHA256 }))
    },
    async putInParts(key, body, about, partBytes) {
      const content = { Body: body as never, ContentLength: about.size, ChecksumAlgorithm: 'SHA256' as const }
      const params = { ...at(key), ...stored(about), ...content }
      await new Upload({ client, params, partSize: partBytes, queueSize: PARTS_AT_ONCE }).done()
    },
    get: (key, from) =>
      client.send(
        new sdk.GetObjectCommand({
          ...at(key),
          ...(from === undefined ? {} : { Range: `bytes=${String(from.offset)}-`, IfMatch: from.etag }),
        }),
      ),
    head: (key) => client.send(new sdk.HeadObjectCommand(at(key))),
    async remove(key) {
      await client.send(new sdk.DeleteObjectCommand(at(key)))
    },
    async *list(below, deep) {
      let token: string | undefined
      do {
        const page = await client.send(
          new sdk.ListObjectsV2Command({
            Bucket,
            Prefix: `${prefix}${below}`,
            ContinuationToken: token,
            ...(deep ? {} : { Delimiter: '/' }),
          }),
        )
        const listed = (name = '', size = 0, storedAt = new Date(0)) => ({
          name: name.slice(prefix.length),
          size,
          storedAt,
        })
        for (const { Prefix } of page.CommonPrefixes ?? []) yield listed(Prefix)
        for (const { Key, Size, LastModified } of page.Contents ?? []) yield listed(Key, Size, LastModified)
        token = page.IsTruncated === true ? page.NextContinuationToken : undefined
      } while (token !== undefined)
    },
    async bucket() {
      await client.send(new sdk.HeadBucketCommand({ Bucket }))
    },
    async abortUploads(begunBefore) {
      let aborted = 0
      let marker: { KeyMarker?: string; UploadIdMarker?: string } = {}
      for (;;) {
        const page = await client.send(
          new sdk.ListMultipartUploadsCommand({ Bucket, Prefix: `${prefix}tenant/`, ...marker }),
        )
        for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
          if (Key === undefined || Initiated === undefined || Initiated >= begunBefore) continue
          await client.send(new sdk.AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
          aborted += 1
        }
        if (page.IsTruncated !== true || page.NextKeyMarker === undefined) return aborted
        marker = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
      }
    },
    presign: (key, as) =>
      getSignedUrl(
        signer,
        new sdk.GetObjectCommand({
          ...at(key),
          ResponseContentType: as.contentType,
          ResponseContentDisposition: as.contentDisposition,
          ResponseCacheControl: 'private, no-store',
        }),
        { expiresIn: as.expiresInSeconds, signingDate: as.signedAt },
      ),
    close() {
      client.destroy()
      if (signer !== client) signer.destroy()
    },
  }
}
