import rule from './no-direct-database.mjs'
import { testRule } from './rule-tester.mjs'

const at = 'apps/procurement/src/vendors/vendors.repository.ts'
const refused = (code) => ({ at, code, errors: [{ messageId: 'door' }] })

testRule('no-direct-database', rule, {
  valid: [
    { at, code: 'this.tx.manager().query(sql)' },
    { at, code: 'await queryRunner.query(sql)' },
    { at, code: "import type { DataSource } from 'typeorm'" },
    { at, code: "import { Entity, type DataSource } from 'typeorm'" },
    { at: 'libs/platform/database/src/postgres-engine.ts', code: 'dataSource.createQueryRunner()' },
  ],
  invalid: [
    refused('manager.getRepository(Vendor)'),
    refused('dataSource.query(sql)'),
    refused('this.dataSource.query(sql)'),
    refused('this.manager.transaction(work)'),
    refused('source.createQueryRunner()'),
    refused("import { InjectRepository } from '@nestjs/typeorm'"),
    refused("import { DataSource } from 'typeorm'"),
  ],
})
