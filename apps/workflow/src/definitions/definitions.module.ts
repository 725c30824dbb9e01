import { ConditionEvaluator } from '@nexus/platform-conditions'
import { Module } from '@nestjs/common'
import { DirectoryModule } from '../directory/directory.module.js'
import { DefinitionChanges } from './definition-changes.builder.js'
import { DefinitionCheck } from './definition-check.guard.js'
import { DefinitionMessages } from './definitions.messages.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { DefinitionPlans } from './definition-plans.strategy.js'
import { StandardDefinitions } from './standard-definitions.strategy.js'
import { TakeEffect } from './take-effect.strategy.js'

@Module({
  imports: [DirectoryModule],
  controllers: [DefinitionMessages],
  providers: [
    DefinitionsRepository,
    DefinitionCheck,
    DefinitionChanges,
    StandardDefinitions,
    DefinitionPlans,
    TakeEffect,
    ConditionEvaluator,
    ...DefinitionMessages.providers,
  ],
  exports: [DefinitionPlans, DefinitionsRepository, ConditionEvaluator],
})
export class DefinitionsModule {}
