export default async function stop() {
  await globalThis.nexusPrivatePostgres?.stop()
}
