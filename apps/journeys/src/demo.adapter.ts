// The journeys walk the way that `npm run demo` shows, with its own steps, so that nothing is written twice.
// eslint-disable-next-line @nx/enforce-module-boundaries -- tools belong to no package: they run before anything is built
export * from '../../../tools/demo/steps.mjs'
