import { killRules } from './fixture/kill-rules.js'

killRules('which look into the table')
