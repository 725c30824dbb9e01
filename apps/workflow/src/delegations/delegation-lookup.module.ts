import { Module } from '@nestjs/common'
import { DirectoryModule } from '../directory/directory.module.js'
import { DelegateSearch } from './delegate-search.strategy.js'
import { DelegationsRepository } from './delegations.repository.js'

/** Who decides on whose behalf, for whoever asks people. */
@Module({
  imports: [DirectoryModule],
  providers: [DelegationsRepository, DelegateSearch],
  exports: [DelegationsRepository, DelegateSearch],
})
export class DelegationLookupModule {}
