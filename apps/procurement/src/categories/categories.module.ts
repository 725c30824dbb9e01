import { Module } from '@nestjs/common'
import { CategoriesRepository } from './categories.repository.js'
import { CategoryMessages } from './categories.messages.js'

@Module({
  controllers: [CategoryMessages],
  providers: [CategoriesRepository, ...CategoryMessages.providers],
  exports: [CategoriesRepository],
})
export class CategoriesModule {}
