import {
  assignBankLine,
  dismissBankLine,
  getBankStatement,
  importBankStatement,
  listBankLines,
  listBankStatements,
} from '@nexus/contracts-billing'
import { operationsOf, serve } from '@nexus/platform-service'
import { AssignBankLine } from './assign-bank-line.use-case.js'
import { DismissBankLine } from './dismiss-bank-line.use-case.js'
import { GetBankStatement } from './get-bank-statement.query.js'
import { ImportBankStatement } from './import-bank-statement.use-case.js'
import { ListBankLines } from './list-bank-lines.query.js'
import { ListBankStatements } from './list-bank-statements.query.js'

export const BankStatementMessages = operationsOf('bank-statements', {
  operations: [
    serve(importBankStatement, ImportBankStatement),
    serve(getBankStatement, GetBankStatement),
    serve(listBankStatements, ListBankStatements),
    serve(listBankLines, ListBankLines),
    serve(assignBankLine, AssignBankLine),
    serve(dismissBankLine, DismissBankLine),
  ],
})
