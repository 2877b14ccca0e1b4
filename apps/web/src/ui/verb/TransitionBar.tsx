import { Dropdown } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { t } from '../../lib/messages';
import { reasonText, verbText } from '../../lib/words';
import { Button } from '../Button';
import { Icon } from '../Icon';
import type { Actable, AnyKindVerbs } from './spec';
import { VerbForm } from './VerbForm';

interface Props {
  kind: AnyKindVerbs;
  record: Actable;
  communityId: string;
  /** A verb to open at once, from the address. */
  opened?: string | null;
  onDone: (verb: string) => void;
  /** Verbs drawn elsewhere on the page, beside what they change. */
  without?: string[];
}

/** Draws `transitions` and nothing else: the main verb in ink, closed doors dashed with the reason beside them. */
export function TransitionBar({ kind, record, communityId, opened, onDone, without = [] }: Props) {
  const navigate = useNavigate();
  const why = useId();
  const usable = record.transitions.filter((step) => kind.verbs[step.verb] && !without.includes(step.verb));
  const first = usable.find((step) => step.verb === opened && !step.blockedBy);
  const [open, setOpen] = useState<string | null>(first && !kind.verbs[first.verb]!.at ? first.verb : null);
  const inMenu = (verb: string) => verb === 'void' || Boolean(kind.verbs[verb]!.seldom);
  const doors = usable.filter((step) => !inMenu(step.verb));
  const free = doors.filter((step) => !step.blockedBy).sort((a, b) => Number(b.main) - Number(a.main));
  const shut = doors.filter((step) => step.blockedBy);
  const menu = usable.filter((step) => inMenu(step.verb) && !step.blockedBy);
  if (!usable.length) return null;

  const press = (verb: string) => {
    const at = kind.verbs[verb]!.at;
    if (!at) return setOpen((before) => (before === verb ? null : verb));
    void navigate({ hash: at }, { replace: true });
    document.getElementById(at)?.scrollIntoView({ behavior: 'smooth' });
    document.getElementById(at)?.querySelector<HTMLElement>('button, input, textarea')?.focus({ preventScroll: true });
  };
  const still = open && usable.some((step) => step.verb === open && !step.blockedBy);
  return (
    <>
      <div className="actions">
        <div className="btn-row">
          {free.map((step) => (
            <Button key={step.verb} look={step.main ? 'primary' : 'plain'} onClick={() => press(step.verb)}
              aria-expanded={kind.verbs[step.verb]!.at ? undefined : open === step.verb}>
              {verbText(kind.kind, step.verb)}
            </Button>
          ))}
        </div>
        {shut.map((step) => (
          <div className="blocked" key={step.verb}>
            <Button disabled aria-describedby={`${why}-${step.verb}`}>{verbText(kind.kind, step.verb)}</Button>
            <p id={`${why}-${step.verb}`}>{reasonText(step.blockedBy!)}</p>
          </div>
        ))}
        {menu.length > 0 && (
          <Dropdown trigger={['click']} placement="bottomRight"
            menu={{ items: menu.map(({ verb }) => ({ key: verb, label: verbText(kind.kind, verb) })), onClick: ({ key }) => setOpen(key) }}>
            <button type="button" className="icon-btn more" aria-label={t('action.more')}><Icon name="more" size={18} /></button>
          </Dropdown>
        )}
      </div>
      {still && (
        <VerbForm key={open} kind={kind} record={record} verb={open} communityId={communityId}
          onDone={() => { setOpen(null); onDone(open); }} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
