const { existsSync, readFileSync, readdirSync } = require('node:fs')
const { join } = require('node:path')

const root = join(__dirname, '..')

/**
 * Every package of the workspace, from the `workspaces` globs of the root package.json:
 * `{ name, folder, path, entry }`, sorted by folder. `folder` is relative to the repository, with forward slashes.
 */
function workspacePackages() {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const found = new Map()
  for (const glob of workspaces) {
    const parent = glob.replace(/\/\*$/, '')
    if (!existsSync(join(root, parent))) continue
    for (const entry of readdirSync(join(root, parent), { withFileTypes: true })) {
      const folder = `${parent}/${entry.name}`
      const manifest = join(root, folder, 'package.json')
      if (!entry.isDirectory() || !existsSync(manifest)) continue
      const { name, exports } = JSON.parse(readFileSync(manifest, 'utf8'))
      found.set(folder, {
        name,
        folder,
        path: join(root, folder),
        entry: join(root, folder, exports?.['.']?.types ?? 'src/index.ts'),
      })
    }
  }
  return [...found.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1))
}

module.exports = { root, workspacePackages }
