import { stopAll } from './start-postgres.mjs'

export default async function stop() {
  await stopAll()
}
