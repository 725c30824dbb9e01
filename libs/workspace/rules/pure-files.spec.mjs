import rule from './pure-files.mjs'
import { testRule } from './rule-tester.mjs'

const policy = 'apps/procurement/src/vendors/vendor.policy.ts'
const useCase = 'apps/procurement/src/vendors/create-vendor.use-case.ts'
const messages = 'apps/procurement/src/vendors/vendors.messages.ts'
const refused = (at, code, messageId) => ({ at, code, errors: [{ messageId }] })

testRule('pure-files', rule, {
  valid: [
    { at: policy, code: "import { defineError } from '@nexus/kernel'" },
    { at: policy, code: "import { vendorOnHold } from '@nexus/contracts-procurement'" },
    { at: policy, code: "import { vendorMachine } from './vendor.machine.js'" },
    { at: policy, code: "import type { Vendor } from './vendor.entity.js'" },
    { at: policy, code: "import { type Vendor } from './vendor.entity.js'" },
    { at: policy, code: "import { createHash } from 'node:crypto'" },
    { at: 'apps/procurement/src/vendors/vendor.policy.spec.ts', code: "import fastCheck from 'fast-check'" },
    { at: useCase, code: "import { TenantTx } from '@nexus/platform-database'" },
    { at: useCase, code: "import { Injectable } from '@nestjs/common'" },
    { at: useCase, code: "import { Vendor } from './vendor.entity.js'" },
    { at: 'apps/procurement/src/vendors/vendors.repository.ts', code: "import { Brackets } from 'typeorm'" },
    { at: messages, code: "import { CreateVendor } from './create-vendor.use-case.js'" },
  ],
  invalid: [
    refused(policy, "import { Injectable } from '@nestjs/common'", 'pure'),
    refused(policy, "import { randomBytes } from 'node:crypto'", 'pure'),
    refused(policy, "import { Vendor } from './vendor.entity.js'", 'pure'),
    refused(
      'apps/procurement/src/vendors/vendor.machine.ts',
      "import { TenantTx } from '@nexus/platform-database'",
      'pure',
    ),
    refused('apps/procurement/src/vendors/vendor.errors.ts', "export { Vendor } from './vendor.entity.js'", 'pure'),
    refused(useCase, "import { In } from 'typeorm'", 'story'),
    refused(useCase, "import { ClientProxy } from '@nestjs/microservices'", 'story'),
    refused('apps/procurement/src/vendors/list-vendors.query.ts', "import { request } from 'node:http'", 'story'),
    refused('apps/procurement/src/vendors/on-task-decided.handler.ts', "const pg = await import('pg')", 'story'),
    refused(messages, "import { Vendor } from './vendor.entity.js'", 'entity'),
  ],
})
