import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, DateScalar, GraphQLJSON, type Page, PageInput, VoidRecordInput } from '#kernel';
import { Clause } from '#standards';
import { matchingResources } from '../community-need/matching.js';
import { entriesPage } from './register-list.js';
import { valuesOf } from './register-values.js';
import { clausesAsking } from './register-clauses.js';
import { countIn, keptFrom, mayEnter } from './register-state.js';
import { referencesOf } from './register-references.js';
import { RegisterPage, RegisterRow } from './register.entity.js';
import {
  EditRegisterEntryInput, EndRegisterEntryInput, EnterInRegisterInput, KeepRegisterInput, RegisterEntriesArgs, ResumeRegisterEntryInput,
} from './register.input.js';
import { RegisterService, rowsWith } from './register.service.js';
import { Keeping, RegisterReference, RegisterType } from './register.type.js';
import { describe } from './register-description.js';
import { registerNamed, registerOfKind, registers } from './registers.js';

@Resolver(() => RegisterType)
export class RegisterResolver {
  @Allow('register:read')
  @Query(() => [RegisterType])
  registers(): RegisterType[] {
    return registers.map((one) => describe(one.register));
  }

  @Allow('register:read')
  @Query(() => RegisterType)
  register(@Args('name') name: string): RegisterType {
    return describe(registerNamed(name).register);
  }

  @ResolveField(() => Boolean)
  mayEnter(@By('register:enter') by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<boolean> {
    return mayEnter(by, communityId);
  }

  @ResolveField(() => Int, { description: 'Entries that are not void; with `on`, those in force on that day.' })
  count(
    @Parent() { name }: RegisterType,
    @By('register:read') by: Acting,
    @Args('communityId', { type: () => ID }) communityId: string,
    @Args('on', { type: () => DateScalar, nullable: true }) on?: string,
  ): Promise<number> {
    return countIn(by, name, communityId, on ?? null);
  }

  @ResolveField(() => DateScalar, { nullable: true, description: 'From when the community keeps it; null: it does not.' })
  keptFrom(
    @Parent() { name }: RegisterType, @By('register:read') by: Acting, @Args('communityId', { type: () => ID }) communityId: string,
  ): Promise<string | null> {
    return keptFrom(by, name, communityId);
  }

  @ResolveField(() => [Clause], { description: 'The clauses that ask for it, in the editions that the community is held against today.' })
  asks(
    @Parent() { name }: RegisterType, @By('register:read') by: Acting, @Args('communityId', { type: () => ID }) communityId: string,
  ): Promise<Clause[]> {
    return clausesAsking(by, name, communityId);
  }
}

@Resolver(() => RegisterRow)
export class RegisterEntryResolver {
  constructor(private readonly service: RegisterService) {}

  @Allow('register:read')
  @Query(() => RegisterPage)
  registerEntries(@By() by: Acting, @Args() asked: RegisterEntriesArgs, @Args('page', { nullable: true }) page: PageInput = new PageInput()): Promise<Page<RegisterRow>> {
    return entriesPage(by, registerNamed(asked.register), asked, page);
  }

  @Allow('register:read')
  @Query(() => RegisterRow)
  async registerEntry(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<RegisterRow> {
    return (await rowsWith(by, id)).get(by, id);
  }

  @Allow('register:read')
  @Query(() => [RegisterRow], { description: 'What partners offer of the category that a need is of.' })
  matchingResources(@By() by: Acting, @Args('needId', { type: () => ID }) needId: string): Promise<RegisterRow[]> {
    return matchingResources(by, needId);
  }

  @Allow('register:enter')
  @Mutation(() => RegisterRow)
  enterInRegister(@By() by: Acting, @Args('input') input: EnterInRegisterInput): Promise<RegisterRow> {
    return this.service.enter(by, input);
  }

  @Allow('register:edit')
  @Mutation(() => RegisterRow)
  editRegisterEntry(@By() by: Acting, @Args('input') input: EditRegisterEntryInput): Promise<RegisterRow> {
    return this.service.edit(by, input);
  }

  @Allow('register:end')
  @Mutation(() => RegisterRow)
  endRegisterEntry(@By() by: Acting, @Args('input') input: EndRegisterEntryInput): Promise<RegisterRow> {
    return this.service.end(by, input);
  }

  @Allow('register:end')
  @Mutation(() => RegisterRow)
  resumeRegisterEntry(@By() by: Acting, @Args('input') input: ResumeRegisterEntryInput): Promise<RegisterRow> {
    return this.service.resume(by, input);
  }

  @Allow('register:void')
  @Mutation(() => RegisterRow)
  voidRegisterEntry(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<RegisterRow> {
    return this.service.void(by, input);
  }

  @Allow('register:enter')
  @Mutation(() => Keeping)
  keepRegister(@By() by: Acting, @Args('input') input: KeepRegisterInput): Promise<Keeping> {
    return this.service.keep(by, input);
  }

  @ResolveField(() => String)
  register(@Parent() row: RegisterRow, @By('register:read') by: Acting): string {
    return by.kernel.kinds.of(row).kind;
  }

  @ResolveField(() => GraphQLJSON, { description: 'What stands in the columns, by name; personal ones only for whoever may see them.' })
  values(@Parent() row: RegisterRow, @By('register:read') by: Acting): object {
    return valuesOf(by, registerOfKind(by.kernel.kinds.of(row).kind)!.register, row);
  }

  @ResolveField(() => [RegisterReference])
  references(@Parent() row: RegisterRow, @By('register:read') by: Acting): Promise<RegisterReference[]> {
    return referencesOf(by, row);
  }
}
