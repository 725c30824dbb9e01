import { privatePostgres } from '../src/private-postgres.mjs'

/** Workers start after this and inherit the environment. */
export default async function start() {
  const server = await privatePostgres()
  const { superuserUrl, ownerUrl, appUrl } = server
  process.env.NEXUS_TEST_POSTGRES = JSON.stringify({ superuserUrl, ownerUrl, appUrl })
  globalThis.nexusPrivatePostgres = server
}
