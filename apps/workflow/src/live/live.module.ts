import { Module } from '@nestjs/common'
import { LiveEventsRepository } from './live-events.repository.js'
import { LiveMessages } from './live.messages.js'

@Module({
  controllers: [LiveMessages],
  providers: [LiveEventsRepository, ...LiveMessages.providers],
  exports: [LiveEventsRepository],
})
export class LiveModule {}
