import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, Notice, NoticePage, notices, type Page, PageInput, recordRef, RecordRef } from '#kernel';

@Resolver(() => Notice)
export class NoticeResolver {
  @Allow('notice:read')
  @Query(() => NoticePage, { description: 'One’s own, the latest first.' })
  notices(@By() by: Acting, @Args('page', { nullable: true }) page: PageInput = new PageInput()): Promise<Page<Notice>> {
    return notices.noticesOf(by, page);
  }

  @Allow('notice:read')
  @Query(() => RecordRef, { nullable: true, name: 'recordRef', description: 'What a link to a record leads to, whatever its kind; null out of reach.' })
  async ref(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<RecordRef | null> {
    return (await recordRef(by, id)) ?? null;
  }

  @Allow('notice:read')
  @Mutation(() => Notice, { description: 'Marks one of one’s own as read.' })
  readNotice(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Notice> {
    return notices.markRead(by, id);
  }

  @Allow('notice:read')
  @Mutation(() => Boolean, { description: 'Marks all of one’s own as read.' })
  async readAllNotices(@By() by: Acting): Promise<boolean> {
    await notices.markAllRead(by);
    return true;
  }

  @ResolveField(() => RecordRef, { nullable: true })
  record(@Parent() notice: Notice, @By('notice:read') by: Acting): Promise<RecordRef | undefined> | null {
    return notice.recordId ? recordRef(by, notice.recordId) : null;
  }
}
