import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, Comment, comments, RecordRow } from '#kernel';
import { Person } from '../person/person.entity.js';
import { peopleByIds, personById } from '../person/people.js';
import { CommentRecordInput } from './comment.input.js';
import { CommentService } from './comment.service.js';

@Resolver(() => Comment)
export class CommentResolver {
  constructor(private readonly service: CommentService) {}

  @Allow('record:comment')
  @Mutation(() => Comment)
  commentRecord(@By() by: Acting, @Args('input') input: CommentRecordInput): Promise<Comment> {
    return this.service.comment(by, input);
  }

  @Allow('record:comment')
  @Mutation(() => Comment, { description: 'Takes one’s own comment back; its place stays.' })
  withdrawComment(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Comment> {
    return comments.withdrawComment(by, id);
  }

  @ResolveField(() => String, { description: 'Empty once withdrawn.' })
  text(@Parent() comment: Comment): string {
    return comment.withdrawnAt ? '' : comment.text;
  }

  @ResolveField(() => Person, { nullable: true })
  author(@Parent() comment: Comment, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, comment.authorId);
  }

  @ResolveField(() => [Person])
  mentioned(@Parent() comment: Comment, @By('person:read') by: Acting): Promise<Person[]> {
    return peopleByIds(by, comment.mentions);
  }

  @ResolveField(() => Boolean, { description: 'Whether the person asking wrote it.' })
  mine(@Parent() comment: Comment, @By('record:comment') by: Acting): boolean {
    return by.actor.is(comment.authorId);
  }
}

/** Adds the talk to what every record answers. */
@Resolver(() => RecordRow)
export class RecordCommentsResolver {
  @ResolveField(() => [Comment])
  comments(@Parent() row: RecordRow, @By('record:comment') by: Acting): Promise<Comment[]> {
    return comments.commentsOn(by, row.id);
  }
}
