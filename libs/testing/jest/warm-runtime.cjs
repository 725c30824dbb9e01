const { default: Runtime } = require('jest-runtime')

/** Suites and what is theirs: these may keep state per suite in their modules. */
const OF_SUITES = /(\.|-)spec\.(ts|mjs)$|\/test\/|\/journeys\/src\/|\/testing\.ts$/
const isOfSuite = (path) => !path.includes('/node_modules/') && OF_SUITES.test(path)

/** By environment: the runtime that has loaded what its suites share. It is never torn down. */
const hosts = new WeakMap()

/** Loads the modules of the product and of its dependencies once per environment of `warm-environment.cjs`. */
module.exports = class WarmRuntime extends Runtime {
  constructor(...parts) {
    super(...parts)
    const [config, environment, resolver, transformer, , coverage, path, globalConfig] = parts
    if (!environment.isShared) return
    if (!hosts.has(environment))
      hosts.set(
        environment,
        new Runtime(config, environment, resolver, transformer, new Map(), coverage, path, globalConfig),
      )
    this.host = hosts.get(environment)
  }

  requireModule(from, name, options, ...rest) {
    if (
      this.host === undefined ||
      name === undefined ||
      options?.isInternalModule ||
      this._resolution.isCoreModule(name)
    )
      return super.requireModule(from, name, options, ...rest)
    const path = this._resolution.resolveCjs(from, name)
    return isOfSuite(path) ? super.requireModule(path, undefined, options, ...rest) : this.host.requireModule(path)
  }

  getSourceMaps() {
    const own = super.getSourceMaps()
    if (this.host === undefined) return own
    const shared = this.host.getSourceMaps()
    return { get: (path) => own.get(path) ?? shared.get(path), [Symbol.iterator]: () => own[Symbol.iterator]() }
  }
}
