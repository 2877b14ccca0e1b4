import { registerEnumType } from '@nestjs/graphql';

/** What a notice is about, as far as somebody chooses by which way to be told. */
export enum NoticeTopic {
  /** Something waits for the person. */
  turn = 'turn',
  /** Something of theirs went on. */
  news = 'news',
  /** Somebody wrote in a discussion, or called them. */
  talk = 'talk',
  soon = 'soon',
  overdue = 'overdue',
  /** Another's deadline has passed, and is theirs to see to now. */
  climbed = 'climbed',
}
registerEnumType(NoticeTopic, { name: 'NoticeTopic' });

const BY_CODE: Readonly<Record<string, NoticeTopic>> = {
  'record.assigned': NoticeTopic.turn,
  'record.mentioned': NoticeTopic.talk,
  'record.commented': NoticeTopic.talk,
  'record.dueSoon': NoticeTopic.soon,
  'record.overdue': NoticeTopic.overdue,
  'record.overdueSecretary': NoticeTopic.climbed,
  'record.overdueStreet': NoticeTopic.climbed,
};
/** How codes end that hand something to somebody, or bring up that it is due. */
const ENDS: Readonly<Record<string, NoticeTopic>> = {
  yours: NoticeTopic.turn, appointed: NoticeTopic.turn, read: NoticeTopic.turn, verify: NoticeTopic.turn,
  due: NoticeTopic.soon, review: NoticeTopic.soon, expiring: NoticeTopic.soon, reviewDue: NoticeTopic.soon, check: NoticeTopic.soon,
  over: NoticeTopic.overdue, missed: NoticeTopic.overdue,
};

export function topicOf(code: string): NoticeTopic {
  return BY_CODE[code] ?? ENDS[code.slice(code.indexOf('.') + 1)] ?? NoticeTopic.news;
}
