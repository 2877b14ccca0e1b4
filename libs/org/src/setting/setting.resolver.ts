import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By } from '#kernel';
import { SettingService } from './setting.service.js';
import { SetSettingInput, Setting } from './setting.type.js';

@Resolver(() => Setting)
export class SettingResolver {
  constructor(private readonly settings: SettingService) {}

  @Allow('setting:change')
  @Query(() => [Setting], { name: 'settings', description: 'The settings as they hold in a street or community.' })
  list(@By() by: Acting, @Args('unitId', { type: () => ID }) unitId: string): Promise<Setting[]> {
    return this.settings.list(by, unitId);
  }

  @Allow('setting:change')
  @Mutation(() => Setting)
  setSetting(@By() by: Acting, @Args('input') input: SetSettingInput): Promise<Setting> {
    return this.settings.set(by, input);
  }
}
