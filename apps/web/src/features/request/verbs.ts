import { day, dayTime } from '../../lib/dates';
import {
  AcceptServiceRequestDocument, DeclineServiceRequestDocument, EntrustServiceRequestDocument, ExplainServiceRequestDocument,
  ExtendServiceRequestDocument, FeedBackServiceRequestDocument, FinishServiceRequestDocument, GiveContactServiceRequestDocument,
  GiveUpServiceRequestDocument, HandOverServiceRequestDocument, ObjectServiceRequestDocument, PassOnServiceRequestDocument,
  ReferServiceRequestDocument, RefuseServiceRequestDocument, ReopenServiceRequestDocument, ReplyServiceRequestDocument,
  ServeServiceRequestDocument, ServiceRequestDocument, VoidServiceRequestDocument, WithdrawServiceRequestDocument,
  AskServiceRequestDocument, CompleteServiceRequestDocument, type ServiceRequestFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs, type Values } from '../../ui/verb/spec';
import { AskForm } from './AskForm';
import { CompleteForm } from './CompleteForm';
import { limitText, wayOptions } from './words';

const way: FieldSpec = { name: 'way', type: 'choice', options: [] };
const told = (): FieldSpec => ({ ...way, options: wayOptions() });
const reply = (rows = 4): FieldSpec => ({ name: 'reply', type: 'area', rows });
const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];
const party = (): FieldSpec[] => [{ name: 'otherParty', type: 'text' }, { name: 'otherContact', type: 'text' }];
const face = (): Values => ({ way: 'face' });
/** Once a promise was missed, whatever is answered says why; while papers are waited for its clock stands still. */
const late = (record: ServiceRequestFragment): FieldSpec[] =>
  (record.late || (record.state !== 'waiting' && record.promisedAt !== null && Date.parse(record.promisedAt) < Date.now())
    ? [{ name: 'lateReason', type: 'area', rows: 2, hint: t('request.hint.lateReason') }] : []);
const promised = (record: ServiceRequestFragment): FieldSpec => ({
  name: 'promisedOn', type: 'day', optional: Boolean(record.promisedAt ?? record.matterType?.limitCount),
  hint: record.promisedAt && record.state === 'handed' ? t('request.hint.promiseKept', { at: dayTime(record.promisedAt) }) : record.matterType?.limitCount ? `${t('request.limit', { limit: limitText(record.matterType) })}${t('list.stop')}${t('request.promiseHint')}` : t('request.promiseFree'),
});
const day1 = (): FieldSpec => ({ name: 'promisedOn', type: 'day', hint: t('request.hint.promisedOn') });
const promise = ({ promisedOn, ...values }: Values) => ({ ...values, promisedOn: orNull(promisedOn) });

export const requestVerbs: KindVerbs<ServiceRequestFragment> = {
  kind: 'serviceRequest',
  load: ServiceRequestDocument,
  pick: (data: { serviceRequest: ServiceRequestFragment }) => data.serviceRequest,
  gist: (record) => [
    { label: t('label.serviceRequest.content'), value: record.content },
    { label: t('label.any.receivedAt'), value: day(record.receivedAt) },
    { label: t('request.objections'), value: record.objections.at(-1)?.reason ?? '' },
  ],
  verbs: {
    accept: { document: AcceptServiceRequestDocument, says: () => t('request.says.accept'), fields: (record) => [promised(record)], input: promise },
    serve: { document: ServeServiceRequestDocument, says: () => t('request.says.serve'), fields: (record) => [reply(), told(), ...late(record)], initial: face },
    ask: { document: AskServiceRequestDocument, form: AskForm },
    complete: { document: CompleteServiceRequestDocument, form: CompleteForm },
    finish: { document: FinishServiceRequestDocument, says: () => t('request.says.finish'), fields: () => [{ name: 'result', type: 'area' }] },
    feedBack: { document: FeedBackServiceRequestDocument, says: () => t('request.says.feedBack'), fields: () => [{ name: 'result', type: 'area' }] },
    reply: {
      document: ReplyServiceRequestDocument,
      says: () => t('request.says.reply'),
      fields: (record) => [
        reply(), told(), ...late(record),
        { name: 'publicReply', type: 'area', rows: 2, optional: true, hint: t('request.hint.publicReply') },
      ],
      initial: (record) => ({ ...face(), reply: record.result }),
    },
    extend: {
      document: ExtendServiceRequestDocument,
      says: () => t('request.says.extend'),
      fields: () => [day1(), { name: 'stateSoFar', type: 'area', rows: 2 }, { name: 'nextSteps', type: 'area', rows: 2 }, told()],
      initial: () => ({ way: 'phone' }),
    },
    explain: { document: ExplainServiceRequestDocument, says: () => t('request.says.explain'), fields: () => [reply(), told()], initial: () => ({ way: 'phone' }) },
    reopen: {
      document: ReopenServiceRequestDocument, says: () => t('request.says.reopen'), fields: (record) => [promised(record), reply(2), told()],
      initial: () => ({ way: 'phone' }), input: promise,
    },
    object: {
      document: ObjectServiceRequestDocument,
      says: () => t('request.says.object'),
      fields: () => [
        { name: 'reason', type: 'area' },
        { name: 'channel', type: 'choice', options: (['phone', 'counter'] as const).map((value) => ({ value, label: t(`value.channel.${value}`) })) },
      ],
      initial: () => ({ channel: 'phone' }),
    },
    giveUp: { document: GiveUpServiceRequestDocument, says: () => t('request.says.giveUp'), fields: (record) => [reply(), told(), ...late(record)], initial: () => ({ way: 'phone' }) },
    handOver: {
      document: HandOverServiceRequestDocument,
      seldom: true,
      says: () => t('request.says.handOver'),
      fields: () => [
        { name: 'post', type: 'text', hint: t('request.hint.post') },
        { name: 'toId', type: 'person', optional: true, empty: t('assign.anybody'), hint: t('request.hint.toId') },
        { name: 'note', type: 'area', rows: 2, optional: true },
      ],
      input: (values) => ({ ...values, toId: orNull(values.toId) }),
    },
    passOn: {
      document: PassOnServiceRequestDocument,
      seldom: true,
      says: () => t('request.says.passOn'),
      fields: () => [...party(), { name: 'confirmedWith', type: 'text' }, day1(), { name: 'words', type: 'area', rows: 2 }, told()],
      initial: face,
    },
    entrust: {
      document: EntrustServiceRequestDocument,
      seldom: true,
      says: () => t('request.says.entrust'),
      fields: () => [...party(), day1(), { name: 'words', type: 'area', rows: 2 }, told()],
      initial: face,
    },
    refer: {
      document: ReferServiceRequestDocument,
      seldom: true,
      says: () => t('request.says.refer'),
      fields: (record) => [...party(), { name: 'procedure', type: 'area', hint: t('request.hint.procedure') }, reply(2), told(), ...late(record)],
      initial: face,
    },
    giveContact: {
      document: GiveContactServiceRequestDocument, seldom: true, says: () => t('request.says.giveContact'),
      fields: (record) => [...party(), reply(2), told(), ...late(record)], initial: face,
    },
    decline: { document: DeclineServiceRequestDocument, seldom: true, says: () => t('request.says.decline'), fields: (record) => [reply(), told(), ...late(record)], initial: face },
    refuse: {
      document: RefuseServiceRequestDocument,
      seldom: true,
      says: () => t('request.says.refuse'),
      fields: (record) => [reply(), { name: 'remedies', type: 'area', rows: 3, hint: t('request.hint.remedies') }, told(), ...late(record)],
      initial: () => ({ way: 'written', remedies: t('request.remedies') }),
    },
    withdraw: { document: WithdrawServiceRequestDocument, seldom: true, says: () => t('request.says.withdraw'), fields: () => reason },
    void: { document: VoidServiceRequestDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
