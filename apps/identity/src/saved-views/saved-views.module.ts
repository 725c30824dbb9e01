import { Module } from '@nestjs/common'
import { DirectoryModule } from '../directory/directory.module.js'
import { SavedViewChange } from './saved-view-change.builder.js'
import { SavedViewMessages } from './saved-views.messages.js'
import { SavedViewsRepository } from './saved-views.repository.js'

@Module({
  imports: [DirectoryModule],
  controllers: [SavedViewMessages],
  providers: [SavedViewsRepository, SavedViewChange, ...SavedViewMessages.providers],
})
export class SavedViewsModule {}
