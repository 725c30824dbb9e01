import { Module } from '@nestjs/common'
import { AccountsRepository } from './accounts.repository.js'
import { MembershipsRepository } from './memberships.repository.js'
import { OrganizationsRepository } from './organizations.repository.js'
import { RolesRepository } from './roles.repository.js'

const repositories = [AccountsRepository, MembershipsRepository, OrganizationsRepository, RolesRepository]

@Module({ providers: repositories, exports: repositories })
export class DirectoryModule {}
