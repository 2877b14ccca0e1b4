import { Int, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { type Acting, Allow, By, Kernel, Notice, notices } from '#kernel';
import { NoticeNews } from './notice-news.type.js';

/** Live: at once when the page begins to listen, and whenever something is new. Each event is read in a transaction of its own. */
@Resolver(() => NoticeNews)
export class NoticeNewsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Allow('notice:read')
  @Subscription(() => NoticeNews, { description: 'Told whenever the person has something new, or has read it elsewhere; the first time at once.' })
  noticed(@By() by: Acting): AsyncIterableIterator<{ noticed: NoticeNews }> {
    return news(this.kernel, by.actor.personId!);
  }

  @ResolveField(() => Int)
  unread(@By('notice:read') by: Acting): Promise<number> {
    return notices.unreadCount(by);
  }

  @ResolveField(() => Notice, { nullable: true, description: 'The newest that is unread.' })
  latest(@By('notice:read') by: Acting): Promise<Notice | null> {
    return notices.latestUnread(by);
  }
}

/** Looks that come while one is told are one more. */
function news({ live }: Kernel, personId: string): AsyncIterableIterator<{ noticed: NoticeNews }> {
  let pending = true;
  let over = false;
  let wake: () => void = () => undefined;
  const stop = live.watch(personId, () => {
    pending = true;
    wake();
  });
  const finish = async (): Promise<IteratorReturnResult<undefined>> => {
    over = true;
    stop();
    wake();
    return { done: true, value: undefined };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      while (!pending && !over) await new Promise<void>((done) => (wake = done));
      if (over) return { done: true, value: undefined };
      pending = false;
      return { done: false, value: { noticed: new NoticeNews() } };
    },
    return: finish,
    throw: finish,
  };
}
