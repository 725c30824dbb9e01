import { Module } from '@nestjs/common'
import { KnownOrganizationsRepository } from './known-organizations.repository.js'
import { OrganizationMessages } from './organizations.messages.js'

@Module({
  controllers: [OrganizationMessages],
  providers: [KnownOrganizationsRepository, ...OrganizationMessages.providers],
  exports: [KnownOrganizationsRepository],
})
export class OrganizationsModule {}
