import { useState } from 'react';
import { dayTime } from '../../lib/dates';
import type { EntryFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { doneText, fieldLabel, stateText, whoDid } from '../../lib/words';
import { Button } from '../Button';
import type { Option } from '../form/Field';
import { usePeople } from '../form/PersonField';
import { useSpecOptions } from './options';
import type { Actable, AnyKindVerbs, FieldSpec, Values } from './spec';

interface Props {
  kind: AnyKindVerbs;
  verb: string;
  communityId: string;
  fields: FieldSpec[];
  mine: Values;
  theirs: Actable & { state?: string; history?: EntryFragment[] };
  onKeep: () => void;
  onTake: () => void;
  /** Keeps both among what is to be sent. */
  onLater?: () => void;
}

/** Two people saved the same record: both versions stay in view and a person chooses. */
export function Conflict({ kind, verb, communityId, fields, mine, theirs, onKeep, onTake, onLater }: Props) {
  const [opened] = useState(() => new Date());
  const spec = kind.verbs[verb]!;
  const people = usePeople(communityId);
  const other = spec.initial?.(theirs) ?? {};
  const last = theirs.history?.[0];
  const who = last ? whoDid(last) : t('history.system');
  const open = spec.quiet || theirs.transitions.some((step) => step.verb === verb && !step.blockedBy);
  const differing = fields.filter((field) => (mine[field.name] ?? '') !== (other[field.name] ?? ''));
  return (
    <div className="inplace" role="alert">
      <b className="inplace-h">{t('conflict.title', { who })}</b>
      {last && (
        <p className="mut">
          {dayTime(last.at)} {doneText(kind.kind, last.verb)}
          {theirs.state && `${t('conflict.now')}${stateText(kind.kind, theirs.state)}`}
        </p>
      )}
      {differing.map((field) => (
        <div className="two-v" key={field.name}>
          <div>
            <small>{t('conflict.mine', { field: field.label ?? fieldLabel(kind.kind, field.name), at: dayTime(opened) })}</small>
            <Shown field={field} value={mine[field.name]} people={people} />
          </div>
          {spec.initial && <div>
            <small>{t('conflict.theirs', { who, field: field.label ?? fieldLabel(kind.kind, field.name) })}</small>
            <Shown field={field} value={other[field.name]} people={people} />
          </div>}
        </div>
      ))}
      {!open && <p className="mut">{t('conflict.shut')}</p>}
      <div className="btn-row">
        {open && <Button look="primary" onClick={onKeep}>{t('conflict.keep')}</Button>}
        <Button onClick={onTake}>{t('conflict.take', { who })}</Button>
        {onLater && <Button look="quiet" onClick={onLater}>{t('outbox.parkLater')}</Button>}
      </div>
    </div>
  );
}

function Shown({ field, value, people }: { field: FieldSpec; value: string | undefined; people: Option[] }) {
  const options = useSpecOptions(field);
  const chosen = (field.type === 'person' ? people : options).find((option) => option.value === value);
  return <span className="pre">{chosen?.label ?? (value || t('history.empty'))}</span>;
}
