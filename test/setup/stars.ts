import { expect } from '@jest/globals';
import type { APerson } from '../factories/world.js';
import type { GraphQLAnswer, TestApp } from './app.js';

const FIELDS = `id number state version stars selfTotal firstTotal finalTotal noticeUntil validUntil
  scores { number also maxPoints proposed selfPoints firstPoints finalPoints marks { personId points } evidence { id sort title onSite } basis { sorts { sort count } verdicts { verdict } } }
  assessors { personId declaredAt handedInAt scored } objections { id upheld } edits transitions { verb blockedBy { code params } }`;
const INPUTS: Record<string, string> = {
  void: 'VoidRecordInput', draft: 'DraftStarRatingInput', score: 'SelfScoreStarRatingInput', review: 'ScoreStarRatingInput', assess: 'ScoreStarRatingInput', agree: 'ScoreStarRatingInput',
  show: 'ShowStarEvidenceInput', drop: 'DropStarEvidenceInput', appoint: 'AppointAssessorsInput', conclude: 'ConcludeStarRatingInput', decide: 'DecideStarRatingInput',
  object: 'ObjectStarRatingInput', answer: 'AnswerStarObjectionInput', revoke: 'RevokeStarRatingInput',
  return: 'ReasonStarRatingInput', reject: 'ReasonStarRatingInput', withdraw: 'ReasonStarRatingInput', refuse: 'ReasonStarRatingInput',
};
export const mutation = (verb: string): string => {
  const name = verb === 'show' || verb === 'drop' ? `${verb}StarEvidence` : `${verb}StarRating`;
  return `mutation($input: ${INPUTS[verb] ?? 'ExpectedStarRatingInput'}!) { ${name}(input: $input) { ${FIELDS} } }`;
};
export type Row = { id: string; version: number };

/** How the specs of star ratings ask. */
export interface StarAsks {
  send: (who: APerson | null, verb: string, row: Row, input?: object) => Promise<GraphQLAnswer>;
  look: (who: APerson | null, id: string) => Promise<GraphQLAnswer>;
  done: (answer: Promise<GraphQLAnswer>) => Promise<any>;
  codeOf: (answer: Promise<GraphQLAnswer>) => Promise<string | undefined>;
  refused: (answer: Promise<GraphQLAnswer>, path: string, code: string) => Promise<void>;
}

export const starAsks = (app: () => TestApp): StarAsks => ({
  send: (who, verb, row, input = {}) => app().ask(who, mutation(verb), { input: { id: row.id, expectedVersion: row.version, ...input } }),
  look: (who, id) => app().ask(who, `query($id: ID!) { starRating(id: $id) { ${FIELDS} } }`, { id }),
  done: async (answer) => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  },
  codeOf: async (answer) => (await answer).errors?.[0]?.extensions.code,
  refused: async (answer, path, code) => expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] }),
});
