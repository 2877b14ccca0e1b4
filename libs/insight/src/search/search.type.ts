import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RecordKindName, RecordRef } from '#kernel';
import { Clause } from '#standards';
import type { Asked } from './asked.js';

/** Why a record is found, best first. */
export enum SearchMatch {
  number = 'number',
  titleStart = 'titleStart',
  title = 'title',
  text = 'text',
  person = 'person',
}
registerEnumType(SearchMatch, { name: 'SearchMatch' });

@ObjectType()
export class SearchHit {
  @Field(() => RecordRef)
  record: RecordRef;

  @Field(() => SearchMatch)
  match: SearchMatch;

  /** What stands around the words, where they are found in the text. */
  @Field(() => String, { nullable: true })
  excerpt: string | null;

  /** Whose it is, where it is found by a name. */
  personId: string | null;
}

@ObjectType()
export class SearchGroup {
  @Field(() => RecordKindName)
  kind: RecordKindName;

  @Field(() => Int)
  total: number;

  @Field(() => [SearchHit])
  hits: SearchHit[];
}

@ObjectType()
export class SearchClauses {
  @Field(() => Int)
  total: number;

  @Field(() => [Clause])
  items: Clause[];
}

@ObjectType()
export class SearchResult {
  /** What was looked for. */
  @Field()
  text: string;

  @Field({ description: 'Only the first 100 characters were looked for.' })
  cut: boolean;

  @Field({ description: 'Words begin at two characters: only numbers and whole titles were looked for.' })
  tooShort: boolean;

  @Field({ description: 'There is more than was read, newest first: totals are at least so many.' })
  more: boolean;

  @Field(() => [SearchGroup], { description: 'By kind, the kind with the best hit first.' })
  groups: SearchGroup[];

  asked: Asked;
}
