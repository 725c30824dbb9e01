import fileSuffix from './rules/file-suffix.mjs'
import injectedTime from './rules/injected-time.mjs'
import moneyNotNumber from './rules/money-not-number.mjs'
import noAppBarrels from './rules/no-app-barrels.mjs'
import noDirectDatabase from './rules/no-direct-database.mjs'
import onlyRelayPublishes from './rules/only-relay-publishes.mjs'
import pureFiles from './rules/pure-files.mjs'

/** The lint rules of this repository, as an ESLint plugin. */
export default {
  meta: { name: '@nexus/workspace' },
  rules: {
    'file-suffix': fileSuffix,
    'injected-time': injectedTime,
    'money-not-number': moneyNotNumber,
    'no-app-barrels': noAppBarrels,
    'no-direct-database': noDirectDatabase,
    'only-relay-publishes': onlyRelayPublishes,
    'pure-files': pureFiles,
  },
}
