import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { type Acting, ExpectedInput, fail, fieldError, invalid, phoneProblem, plainPhone, type RecordRow, Text, TextField } from '#kernel';
import { Person } from '../person/person.entity.js';
import { personById } from '../person/people.js';

/** Whether whoever came is told of the progress by text message. */
@ObjectType()
export class TextsAsked {
  /** Whether it is offered here at all. */
  @Field()
  offered: boolean;

  /** The last four digits of the number; null where nobody asked for it. */
  @Field(() => String, { nullable: true })
  ending: string | null;
}

@InputType()
export class AskTextsInput {
  @TextField({ max: 60 })
  number: string;

  @TextField({ max: 40 })
  secret: string;

  /** Where to; empty: no more. */
  @Field()
  @Text({ max: 30, empty: true })
  phone: string;
}

/** What somebody said at the counter or by phone about being told by text message. */
@InputType()
export class HearTextsInput extends ExpectedInput {
  @TextField({ max: 30 })
  phone: string;

  /** They agreed that this number is used for it. */
  @Field()
  @Allow()
  agreed: boolean;
}

@InputType()
export class HearNoTextsInput extends ExpectedInput {}

/** The same as staff read it: since when, and who wrote it down. */
@ObjectType()
export class TextsWish {
  @Field()
  offered: boolean;

  @Field()
  asked: boolean;

  /** The last four digits of the number, for whoever may know who it is. */
  @Field(() => String, { nullable: true })
  ending: string | null;

  @Field(() => Date, { nullable: true })
  askedAt: Date | null;

  /** Null where they asked for it themselves, on their page. */
  @Field(() => Person, { nullable: true })
  askedBy: Person | null;
}

/** What is wrong with a wish as staff write it down. @throws UNAVAILABLE where no text can be sent; INVALID at `phone`, `agreed` */
export function refuseTexts(by: Acting, { phone, agreed }: Pick<HearTextsInput, 'phone' | 'agreed'>): void {
  if (!by.kernel.config.SMS_URL) throw fail('UNAVAILABLE');
  const problems = [phone ? phoneProblem(plainPhone(phone)) : fieldError('phone', 'REQUIRED'), agreed ? null : fieldError('agreed', 'REQUIRED')];
  if (problems.some((problem) => problem)) throw invalid(...problems.filter((problem) => problem !== null));
}

/** Writes down that somebody wants to be told of this one matter by text message, with the number they gave for it; '' takes it back. */
export async function askTexts(by: Acting, row: RecordRow, phone: string): Promise<void> {
  const written = plainPhone(phone);
  if (!written) {
    await by.query('DELETE FROM text_consents WHERE record_id = $1', [row.id]);
    return;
  }
  if (!by.kernel.config.SMS_URL) throw fail('UNAVAILABLE');
  const problem = phoneProblem(written);
  if (problem) throw invalid(problem);
  await by.query(
    `INSERT INTO text_consents (record_id, community_id, street_id, grid_id, phone_sealed, asked_at, asked_by_id) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (record_id) DO UPDATE SET phone_sealed = $5, asked_at = $6, asked_by_id = $7`,
    [row.id, row.communityId, row.streetId, row.gridId, by.kernel.personal.seal(written), by.now, by.actor.personId],
  );
}

export async function textsAsked(by: Acting, row: RecordRow): Promise<TextsAsked> {
  const offered = Boolean(by.kernel.config.SMS_URL);
  const [found] = await by.query<{ sealed: string }>('SELECT phone_sealed AS sealed FROM text_consents WHERE record_id = $1', [row.id]);
  return Object.assign(new TextsAsked(), { offered, ending: found ? by.kernel.personal.open(found.sealed).slice(-4) : null });
}

/** @param known whether this person may know who it is */
export async function textsWish(by: Acting, row: RecordRow, known: boolean): Promise<TextsWish> {
  const offered = Boolean(by.kernel.config.SMS_URL);
  const [found] = await by.query<{ sealed: string; askedAt: Date; askedById: string | null }>(
    'SELECT phone_sealed AS sealed, asked_at AS "askedAt", asked_by_id AS "askedById" FROM text_consents WHERE record_id = $1', [row.id]);
  return Object.assign(new TextsWish(), {
    offered, asked: Boolean(found), ending: found && known ? by.kernel.personal.open(found.sealed).slice(-4) : null, askedAt: found?.askedAt ?? null,
    askedBy: (await personById(by, found?.askedById ?? null)) ?? null,
  });
}
