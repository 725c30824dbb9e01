import { z } from 'zod'
import { pathSetting, urlSetting, wholeNumberSetting } from './setting-fields.js'

const NATS_SERVER = /^(nats|tls):\/\/[^\s,/@]+$/

const name = (form: RegExp, text: { description: string; expected: string; example?: string; secret?: boolean }) =>
  z.string().regex(form).meta(text)

/** What `nexus serve` needs beside PostgreSQL: messages, shared memory, and a store of objects. */
export const clusterSettings = {
  NATS_URL: z
    .string()
    .transform((value) => value.split(',').map((part) => part.trim()))
    .refine((servers) => servers.every((server) => NATS_SERVER.test(server)), 'is not a list of servers')
    .optional()
    .meta({
      description: 'NATS servers of the cluster, with JetStream. The embedded mode needs none.',
      example: 'nats://nats-0:4222,nats://nats-1:4222',
      expected: 'addresses like nats://host:port, separated by commas, without user and password',
    }),
  NATS_NKEY_SEED_FILE: pathSetting({
    description: 'File of the nkey seed with which this process signs in to NATS; one for each service.',
  }).optional(),
  NATS_CREDENTIALS_FILE: pathSetting({
    description: 'Credentials file for NATS, instead of a seed, where the servers use JWT accounts.',
  }).optional(),
  NATS_CA_FILE: pathSetting({
    description: 'Certificates (PEM) of the authority that signed those of the NATS servers; default: the system.',
  }).optional(),
  NATS_REPLICAS: wholeNumberSetting(
    { minimum: 1, maximum: 5, default: 1 },
    { description: 'How many NATS servers keep each event: 3 in production, 1 on a single server.' },
  ),
  REDIS_URL: urlSetting(['redis', 'rediss'], {
    description:
      'Redis of the cluster: rate limits, kept figures, the waking of workers. Never the truth about anything.',
    example: 'redis://localhost:6379',
    secret: true,
  }).optional(),
  S3_ENDPOINT: urlSetting(['http', 'https'], {
    description: 'S3 server of the cluster.',
    example: 'http://localhost:9000',
  }).optional(),
  S3_REGION: name(/^[a-z0-9-]{1,40}$/, {
    description: 'Region of the bucket.',
    expected: 'a region such as eu-central-1',
  }).default('us-east-1'),
  S3_BUCKET: name(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
    description: 'Bucket of all objects; it must exist.',
    expected: 'the name of a bucket',
    example: 'nexus',
  }).optional(),
  S3_PREFIX: name(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,200}$/, {
    description: 'Put before the name of every object, where the bucket has other users.',
    expected: 'letters, digits, and . _ / -',
  }).optional(),
  S3_ACCESS_KEY_ID: name(/^\S{1,256}$/, {
    description: 'Key id for the S3 server.',
    expected: 'a key id',
    secret: true,
  }).optional(),
  S3_SECRET_ACCESS_KEY: name(/^\S{1,512}$/, {
    description: 'Secret of S3_ACCESS_KEY_ID.',
    expected: 'the secret of the key',
    secret: true,
  }).optional(),
}
