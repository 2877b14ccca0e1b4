import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By } from '#kernel';
import { Person, personById } from '#org';
import { NonconformityCause } from '../nonconformity/cause.entity.js';
import { CaseParts } from '../nonconformity/case-parts.js';
import { Nonconformity } from '../nonconformity/nonconformity.entity.js';
import { nonconformities } from '../nonconformity/nonconformity.kind.js';
import { ActionExtension } from './action-extension.entity.js';
import { extensionsOf } from './action-extensions.js';
import { CorrectiveAction } from './corrective-action.entity.js';
import {
  AddCorrectiveActionInput, AskActionExtensionInput, CancelCorrectiveActionInput, ChangeCorrectiveActionInput, CompleteCorrectiveActionInput,
  GrantActionExtensionInput, RefuseActionExtensionInput, StartCorrectiveActionInput,
} from './corrective-action.input.js';
import { correctiveActions } from './corrective-action.kind.js';
import { CorrectiveActionService } from './corrective-action.service.js';

@Resolver(() => CorrectiveAction)
export class CorrectiveActionResolver {
  constructor(
    private readonly service: CorrectiveActionService,
    private readonly parts: CaseParts,
  ) {}

  @Allow('corrective-action:read')
  @Query(() => CorrectiveAction)
  correctiveAction(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<CorrectiveAction> {
    return correctiveActions.get(by, id);
  }

  @Allow('nonconformity:plan')
  @Mutation(() => Nonconformity)
  addCorrectiveAction(@By() by: Acting, @Args('input') input: AddCorrectiveActionInput): Promise<Nonconformity> {
    return this.service.add(by, input);
  }

  @Allow('nonconformity:plan')
  @Mutation(() => CorrectiveAction)
  changeCorrectiveAction(@By() by: Acting, @Args('input') input: ChangeCorrectiveActionInput): Promise<CorrectiveAction> {
    return this.service.change(by, input);
  }

  @Allow('corrective-action:start')
  @Mutation(() => CorrectiveAction)
  startCorrectiveAction(@By() by: Acting, @Args('input') input: StartCorrectiveActionInput): Promise<CorrectiveAction> {
    return this.service.start(by, input);
  }

  @Allow('corrective-action:complete')
  @Mutation(() => CorrectiveAction)
  completeCorrectiveAction(@By() by: Acting, @Args('input') input: CompleteCorrectiveActionInput): Promise<CorrectiveAction> {
    return this.service.complete(by, input);
  }

  @Allow('corrective-action:ask-extension')
  @Mutation(() => CorrectiveAction)
  askActionExtension(@By() by: Acting, @Args('input') input: AskActionExtensionInput): Promise<CorrectiveAction> {
    return this.service.askExtension(by, input);
  }

  @Allow('corrective-action:extend')
  @Mutation(() => CorrectiveAction)
  grantActionExtension(@By() by: Acting, @Args('input') input: GrantActionExtensionInput): Promise<CorrectiveAction> {
    return this.service.grantExtension(by, input);
  }

  @Allow('corrective-action:extend')
  @Mutation(() => CorrectiveAction)
  refuseActionExtension(@By() by: Acting, @Args('input') input: RefuseActionExtensionInput): Promise<CorrectiveAction> {
    return this.service.refuseExtension(by, input);
  }

  @Allow('corrective-action:cancel')
  @Mutation(() => CorrectiveAction)
  cancelCorrectiveAction(@By() by: Acting, @Args('input') input: CancelCorrectiveActionInput): Promise<CorrectiveAction> {
    return this.service.cancel(by, input);
  }

  @ResolveField(() => Person)
  owner(@Parent() action: CorrectiveAction, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, action.assigneeId);
  }

  @ResolveField(() => Person, { nullable: true })
  doneBy(@Parent() action: CorrectiveAction, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, action.doneById);
  }

  @ResolveField(() => [ActionExtension])
  extensions(@Parent() action: CorrectiveAction, @By('corrective-action:read') by: Acting): Promise<ActionExtension[]> {
    return extensionsOf(by, action.id);
  }

  @ResolveField(() => NonconformityCause, { nullable: true, description: 'The cause that it is against.' })
  async cause(@Parent() action: CorrectiveAction, @By('nonconformity:read') by: Acting): Promise<NonconformityCause | null> {
    const parent = action.causeId ? await nonconformities.load(by, action.parentId!) : undefined;
    const causes = parent ? await this.parts.causesOf(by, parent) : [];
    return causes.find((cause) => cause.id === action.causeId) ?? null;
  }
}

@Resolver(() => ActionExtension)
export class ActionExtensionResolver {
  @ResolveField(() => Person)
  askedBy(@Parent() extension: ActionExtension, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, extension.askedById);
  }

  @ResolveField(() => Person, { nullable: true })
  decidedBy(@Parent() extension: ActionExtension, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, extension.decidedById);
  }
}
