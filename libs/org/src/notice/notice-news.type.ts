import { ObjectType } from '@nestjs/graphql';

/** Something is new for the person: how much is unread, and the newest of it. What it is, is read when it is told. */
@ObjectType()
export class NoticeNews {}
