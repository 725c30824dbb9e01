import { privateRedis, type PrivateRedis } from '@nexus/testing'
import { killRules } from './fixture/kill-rules.js'

let server: PrivateRedis | undefined

killRules('carried by BullMQ', async () => {
  server = await privateRedis()
  return server.url
})

afterAll(() => server?.stop())
