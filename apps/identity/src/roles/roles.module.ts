import { Module } from '@nestjs/common'
import { DirectoryModule } from '../directory/directory.module.js'
import { RoleMessages } from './roles.messages.js'

@Module({ imports: [DirectoryModule], controllers: [RoleMessages], providers: RoleMessages.providers })
export class RolesModule {}
