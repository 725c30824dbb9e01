// Jest cannot require() ES modules on Node 20: compiles a dependency to CommonJS, only if it is an ES module.
const { transformSync } = require('@swc/core')
const { createHash } = require('node:crypto')
const { existsSync, readFileSync } = require('node:fs')
const { dirname, join } = require('node:path')

const seen = new Map()

function moduleTypeOf(folder) {
  if (seen.has(folder)) return seen.get(folder)
  const manifest = join(folder, 'package.json')
  let type
  if (existsSync(manifest)) {
    const { name, type: declared } = JSON.parse(readFileSync(manifest, 'utf8'))
    type = declared ?? (name ? 'commonjs' : undefined)
  }
  const parent = dirname(folder)
  type ??= parent === folder ? 'commonjs' : moduleTypeOf(parent)
  seen.set(folder, type)
  return type
}

module.exports = {
  process(code, file, options) {
    const isEsm = file.endsWith('.mjs') || (file.endsWith('.js') && moduleTypeOf(dirname(file)) === 'module')
    if (options.supportsStaticESM || !isEsm) return { code }
    return transformSync(code, {
      filename: file,
      swcrc: false,
      jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
      module: { type: 'commonjs' },
    })
  },
  getCacheKey: (code, file, options) =>
    createHash('sha1').update(`1${file}${options.supportsStaticESM}`).update(code).digest('hex'),
}
