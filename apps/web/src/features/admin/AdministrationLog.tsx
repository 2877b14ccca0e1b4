import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { AdministrationDocument, type AdministrationQuery, type RecordKind } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { camel, memberText, ruleText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';

type Note = AdministrationQuery['administration']['items'][number];
type Params = Partial<Record<'role' | 'kind' | 'name' | 'to' | 'code' | 'day' | 'toDay' | 'channel', string>> & { grave?: boolean; codes?: string[]; count?: number };

/** Who set what, from what to what: of a unit (`?unit=`) and what is below it, or of all that one looks after. */
export function AdministrationLog({ unitId }: { unitId: string | null }) {
  const [starts, setStarts] = useState<(string | null)[]>([null]);
  return (
    <table className="tbl audit">
      <thead><tr><th>{t('adminAudit.when')}</th><th>{t('adminAudit.who')}</th><th>{t('adminLog.what')}</th><th className="wide">{t('adminLog.where')}</th></tr></thead>
      {starts.map((after, index) => (
        <Slice key={after ?? ''} unitId={unitId} after={after} onMore={index === starts.length - 1 ? (next) => setStarts([...starts, next]) : undefined} />
      ))}
    </table>
  );
}

function Slice({ unitId, after, onMore }: { unitId: string | null; after: string | null; onMore: ((next: string) => void) | undefined }) {
  const [{ data, error }, execute] = useQuery({ query: AdministrationDocument, variables: { unitId, after }, requestPolicy: 'cache-and-network' });
  const whole = (content: ReactNode) => <tbody><tr><td colSpan={4}>{content}</td></tr></tbody>;
  if (error && !data) return whole(<Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />);
  if (!data) return whole(<Rows columns="120px 100px 1fr" />);
  const { items, next } = data.administration;
  const of = items.find(({ unit }) => unit?.id === unitId)?.unit;
  return (
    <tbody>
      {unitId && !after && <tr><td colSpan={4}>{of && <b>{t('adminLog.of', { unit: of.name })}</b>} <Link to="/admin/audit?of=settings">{t('adminLog.all')}</Link></td></tr>}
      {!items.length && <tr><td colSpan={4}><span className="mut">{t('adminLog.none')}</span></td></tr>}
      {items.map((note) => (
        <tr key={note.id}>
          <td className="num">{dayTime(note.at)}</td>
          <td>{note.actor?.name ?? t('adminLog.server')}</td>
          <td>{wordsOf(note)}<Changes note={note} /></td>
          <td className="wide">{[note.unit?.name, note.person?.name].filter(Boolean).join(t('list.pause')) || t('adminLog.platform')}</td>
        </tr>
      ))}
      {next && onMore && <tr><td colSpan={4}><Button small onClick={() => onMore(next)}>{t('adminAudit.more')}</Button></td></tr>}
    </tbody>
  );
}

/** What was done, and to what. */
function wordsOf({ verb, params }: Note): string {
  const { role, kind, grave = false, name, to, code: one, codes, day: on, toDay, channel, count } = params as Params;
  const what = [
    role && memberText(role),
    kind !== undefined && ruleText((camel(kind) || null) as RecordKind | null, grave),
    on && day(on), name && (to && !role ? `${name} → ${to}` : name), one, codes?.join(t('list.pause')), toDay && t('adminLog.until', { to: day(toDay) }), channel && (code(`delivery.channel.${channel}`) ?? channel),
  ].filter(Boolean).join(' ');
  return `${code(`adminLog.did.${verb}`, { count: count ?? 0 }) ?? verb}${what ? `${t('list.colon')}${what}` : ''}`;
}

function Changes({ note: { verb, changes } }: { note: Note }) {
  return changes.map(({ field, from, to }) => (
    <div className="mut sm" key={field}>
      {(verb === 'setSetting' ? code(`settings.key.${field}.name`) : code(`adminLog.field.${field}`)) ?? field}{t('list.colon')}
      {valueOf(field, from)} → {valueOf(field, to)}
    </div>
  ));
}

function valueOf(field: string, value: unknown): string {
  if (field.endsWith('Hours')) return value === null ? t('adminLog.left') : value === 0 ? t('adminLog.at') : t('adminLog.hours', { n: Number(value) });
  if (value === null) return t('adminLog.nothing');
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
  if (field === 'language') return code(`telling.languages.${String(value)}`) ?? String(value);
  return code(`settings.option.${field}.${String(value)}`) ?? String(value);
}
