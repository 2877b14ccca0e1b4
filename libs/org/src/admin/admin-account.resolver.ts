import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput } from '#kernel';
import { Session } from '../session/session.type.js';
import { AccountFilter, AddPersonInput, AppointInput, EndAppointmentInput, RenamePersonInput } from './account/account.input.js';
import { AccountService } from './account/account.service.js';
import { Account, AccountPage, AdministrationEntry, OneTimePassword } from './account/account.type.js';
import { HandOverWorkInput } from './hand-over/hand-over.input.js';
import { HandOverService } from './hand-over/hand-over.service.js';
import { HandedOver, OpenWork } from './hand-over/hand-over.type.js';
import { AppointmentService } from './membership/appointment.service.js';

const personId = { type: () => ID };

@Resolver(() => Account)
export class AdminAccountResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly appointments: AppointmentService,
    private readonly handOvers: HandOverService,
  ) {}

  @Allow('person:administer')
  @Query(() => AccountPage, { name: 'accounts', description: 'People who hold, or held, a role within the asker’s units.' })
  page(@By() by: Acting, @Args('filter') filter: AccountFilter, @Args('page') page: PageInput): Promise<Page<Account>> {
    return this.accounts.page(by, filter, page);
  }

  @Allow('person:administer')
  @Query(() => Account, { name: 'account' })
  one(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Account> {
    return this.accounts.one(by, id);
  }

  @ResolveField(() => [AdministrationEntry], { description: 'What administrators did to the account, newest first; a hundred at most.' })
  administration(@Parent() account: Account, @By('person:administer') by: Acting): Promise<AdministrationEntry[]> {
    return this.accounts.administration(by, account.id);
  }

  @Allow('person:administer')
  @Query(() => [Session], { description: 'Where somebody else is signed in.' })
  sessionsOf(@By() by: Acting, @Args('personId', personId) id: string): Promise<Session[]> {
    return this.accounts.sessionsOf(by, id);
  }

  @Allow('person:administer')
  @Mutation(() => OneTimePassword)
  addPerson(@By() by: Acting, @Args('input') input: AddPersonInput): Promise<OneTimePassword> {
    return this.accounts.add(by, input);
  }

  @Allow('person:administer')
  @Mutation(() => Account)
  renamePerson(@By() by: Acting, @Args('input') input: RenamePersonInput): Promise<Account> {
    return this.accounts.rename(by, input);
  }

  @Allow('person:administer')
  @Mutation(() => OneTimePassword)
  resetPassword(@By() by: Acting, @Args('personId', personId) id: string): Promise<OneTimePassword> {
    return this.accounts.resetPassword(by, id);
  }

  @Allow('person:administer')
  @Mutation(() => Account)
  unlockAccount(@By() by: Acting, @Args('personId', personId) id: string): Promise<Account> {
    return this.accounts.unlock(by, id);
  }

  @Allow('person:administer')
  @Mutation(() => Account, { description: 'Signs somebody out: one browser, or without a session everywhere.' })
  endSessions(
    @By() by: Acting,
    @Args('personId', personId) id: string,
    @Args('sessionId', { type: () => ID, nullable: true }) sessionId?: string,
  ): Promise<Account> {
    return this.accounts.endSessions(by, id, sessionId ?? null);
  }

  @Allow('person:administer')
  @Mutation(() => Account)
  appoint(@By() by: Acting, @Args('input') input: AppointInput): Promise<Account> {
    return this.appointments.appoint(by, input);
  }

  @Allow('person:administer')
  @Mutation(() => Account)
  endAppointment(@By() by: Acting, @Args('input') input: EndAppointmentInput): Promise<Account> {
    return this.appointments.end(by, input);
  }

  @Allow('work:hand-over')
  @Query(() => [OpenWork], { description: 'Open records of which somebody is owner or whose turn it is theirs.' })
  openWork(@By() by: Acting, @Args('personId', personId) id: string): Promise<OpenWork[]> {
    return this.handOvers.openWork(by, id);
  }

  @Allow('work:hand-over')
  @Mutation(() => HandedOver)
  handOverWork(@By() by: Acting, @Args('input') input: HandOverWorkInput): Promise<HandedOver> {
    return this.handOvers.handOver(by, input);
  }
}
