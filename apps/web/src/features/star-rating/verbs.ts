import { inputDay } from '../../lib/dates';
import {
  AcceptStarRatingDocument, AppointStarRatingDocument, CertifyStarRatingDocument, ConcludeStarRatingDocument, DecideStarRatingDocument, ForwardStarRatingDocument,
  HandInStarRatingDocument, ObjectStarRatingDocument, RefuseStarRatingDocument, RejectStarRatingDocument, RenewStarRatingDocument, ReturnStarRatingDocument,
  RevokeStarRatingDocument, StarRatingDocument, SubmitStarRatingDocument, VoidStarRatingDocument, WithdrawStarRatingDocument, type StarRatingFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { FieldSpec, KindVerbs } from '../../ui/verb/spec';
import { AppointForm } from './AppointForm';
import { RenewForm } from './RenewForm';
import { pts, standing, starsOf, starsText } from './words';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];
const work = { at: 'indicators', label: () => t('star.give') };

/** What a decision is made on: the total, the stars that it brings by the standard, and what may stand against it. */
const decideSays = ({ finalTotal, levels, graveIncidents }: StarRatingFragment): string =>
  t('star.decideSays', { points: pts(finalTotal ?? 0), stars: starsText(starsOf(finalTotal ?? 0, levels)), incidents: graveIncidents });

export const starRatingVerbs: KindVerbs<StarRatingFragment> = {
  kind: 'starRating',
  load: StarRatingDocument,
  pick: (data: { starRating: StarRatingFragment }) => data.starRating,
  gist: (record) => {
    const now = standing(record);
    return now ? [{ label: now.who, value: t('star.points', { n: pts(now.points) }) }] : [];
  },
  verbs: {
    submit: { document: SubmitStarRatingDocument, says: () => t('star.submitSays'), work },
    accept: { document: AcceptStarRatingDocument, says: () => t('star.acceptSays') },
    return: { document: ReturnStarRatingDocument, fields: () => reason },
    reject: { document: RejectStarRatingDocument, fields: () => reason, seldom: true },
    forward: { document: ForwardStarRatingDocument, says: () => t('star.forwardSays'), work },
    appoint: { document: AppointStarRatingDocument, form: AppointForm },
    handIn: { document: HandInStarRatingDocument, says: () => t('star.handInSays'), work },
    conclude: {
      document: ConcludeStarRatingDocument, says: () => t('star.concludeSays'), work: { at: 'indicators', label: () => t('star.settle') },
      fields: () => [{ name: 'conclusion', type: 'area', rows: 5 }],
    },
    decide: {
      document: DecideStarRatingDocument,
      says: decideSays,
      fields: () => [
        { name: 'decision', type: 'choice', options: (['grant', 'refuse', 'again'] as const).map((value) => ({ value, label: t(`star.decisions.${value}`) })) },
        { name: 'reason', type: 'area', optional: true, hint: t('star.decisionHint') },
      ],
    },
    object: {
      document: ObjectStarRatingDocument,
      fields: ({ noticeFrom }) => [
        { name: 'words', type: 'area' }, { name: 'saidBy', type: 'text', optional: true }, { name: 'on', type: 'day', hint: noticeFrom ? t('star.notice', { from: noticeFrom, until: inputDay() }) : undefined },
      ],
      initial: () => ({ on: inputDay() }),
    },
    certify: { document: CertifyStarRatingDocument, says: () => t('star.certifySays') },
    refuse: { document: RefuseStarRatingDocument, fields: () => reason },
    renew: { document: RenewStarRatingDocument, form: RenewForm },
    revoke: {
      document: RevokeStarRatingDocument, says: () => t('star.revokeSays'), seldom: true,
      fields: () => [
        { name: 'revokedFor', type: 'choice', options: (['violation', 'accident'] as const).map((value) => ({ value, label: t(`star.breach.${value}`) })) }, ...reason,
      ],
    },
    withdraw: { document: WithdrawStarRatingDocument, says: () => t('star.withdrawSays'), fields: () => reason, seldom: true },
    void: { document: VoidStarRatingDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
