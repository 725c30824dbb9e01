// The cluster that `npm run cluster` starts, so that nothing is written twice.
// eslint-disable-next-line @nx/enforce-module-boundaries -- tools belong to no package: they run before anything is built
export * from '../../../tools/cluster/cluster.mjs'
// eslint-disable-next-line @nx/enforce-module-boundaries -- as above
export { makeKeys, migrate, runCommand } from '../../../tools/cluster/commands.mjs'
