import { useState } from 'react';
import { Link } from 'react-router';
import { day } from '../../lib/dates';
import type { RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { figure, inText } from '../../lib/verdict';
import { kindText, memberText } from '../../lib/words';
import { TextButton } from '../../ui/Button';
import { FactForm } from './FactForm';
import type { Shape } from './FactInput';
import type { Fact } from './pairs';

interface Props {
  communityId: string;
  fact: Fact;
  shape: Shape | undefined;
  registers: ReadonlyMap<string, string>;
  onRecords: (fact: Fact) => void;
  onEntered: () => void;
  /** A day gone by is looked at, not entered. */
  still: boolean;
}

/** What facts are counted from that is no register of chapter 6. */
const ELSEWHERE: Readonly<Record<string, { kind: RecordKind; to: string }>> = {
  meeting: { kind: 'meeting', to: '/meetings' }, 'service-request': { kind: 'serviceRequest', to: '/requests' }, drill: { kind: 'drill', to: '/drills' }, 'emergency-supply': { kind: 'emergencySupply', to: '/supplies' },
};

/** One fact of a rule: its value, where it comes from, the way to its records; or who should enter it, and where. */
export function FactRow({ communityId, fact, shape, registers, onRecords, onEntered, still }: Props) {
  const { can } = usePlace();
  const [open, setOpen] = useState(false);
  const { entry, wanted, register } = fact;
  const nameOf = (name: string): string => registers.get(name) ?? (ELSEWHERE[name] ? kindText(ELSEWHERE[name].kind) : t('conformity.unknownRegister'));
  const supposed = fact.origin === 'supposed';
  const byHand = fact.origin === 'missing' || fact.origin === 'byHand';
  const mayEnter = !still && byHand && shape && fact.name === shape.name && wanted?.permission !== 'edition-parameter:set' && can('fact:enter');
  return (
    <>
      <div className="f">
        <em>{inText(fact.label)}</em>
        <b className={fact.impossible ? 'bad' : undefined}>{factText(fact, shape)}</b>
        <span>
          {register && !supposed && <><button type="button" className="text-btn" onClick={() => onRecords(fact)}>{t('conformity.records', { register: nameOf(register) })}</button>{t('list.pause')}</>}
          {t(`conformity.origin.${fact.origin}`)}
          {fact.keptFrom && !supposed && `${t('list.pause')}${t('conformity.keptFrom', { day: day(fact.keptFrom) })}`}
          {entry && <>{t('list.colon')}{t('conformity.handFrom', { source: entry.source, day: day(entry.asOf) })}{entry.enteredBy && `${t('list.pause')}${t('conformity.handBy', { name: entry.enteredBy.name })}`}</>}
          {wanted && !still && (
            <span className="wanted">
              {wanted.registers.map((name) => (
                <Link key={name} to={ELSEWHERE[name]?.to ?? `/registers/${name}`}>{t('conformity.enterIn', { register: nameOf(name) })}</Link>
              ))}
              <span>{t(wanted.permission === 'edition-parameter:set' ? 'conformity.figureWho' : 'conformity.whoEnters', { roles: wanted.roles.map(memberText).join(t('list.comma')) })}</span>
            </span>
          )}
          {mayEnter && !open && <TextButton onClick={() => setOpen(true)}>{t(entry ? 'conformity.changeHand' : 'conformity.enterHand')}</TextButton>}
        </span>
      </div>
      {mayEnter && open && <FactForm communityId={communityId} shape={shape} onDone={() => { setOpen(false); onEntered(); }} onClose={() => setOpen(false)} />}
    </>
  );
}

/** A value in words: numbers with their unit, lists by how many they are. */
export function factText(fact: Pick<Fact, 'value' | 'unit' | 'origin'>, shape?: Pick<Shape, 'type' | 'options'>): string {
  const { value, unit } = fact;
  if (value === null || value === undefined) return t('conformity.origin.missing');
  if (typeof value === 'number') return `${figure(value)} ${inText(unit)}`.trim();
  if (typeof value === 'boolean') return t(value ? 'conformity.yes' : 'conformity.no');
  if (Array.isArray(value)) return unit ? `${value.length} ${inText(unit)}` : t('conformity.several', { n: value.length });
  const option = shape?.options.find(({ code }) => code === value);
  return option ? inText(option.label) : String(value);
}
