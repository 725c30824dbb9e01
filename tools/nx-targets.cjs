const { dirname } = require('node:path')

// Every package can be built, linted and tested; how is said once, in the targetDefaults of nx.json.
const targetsOf = (folder) => ({
  build: {},
  lint: {},
  test: {},
  // Types are checked for the whole repository at once, which is faster than package by package.
  ...(folder === 'libs/workspace' ? { typecheck: {} } : {}),
})

const nodesOf = (file) => {
  const folder = dirname(file)
  return { projects: { [folder]: { root: folder, targets: targetsOf(folder) } } }
}

module.exports = {
  name: 'nexus-targets',
  createNodesV2: ['{apps,libs}/**/project.json', (files) => files.map((file) => [file, nodesOf(file)])],
}
