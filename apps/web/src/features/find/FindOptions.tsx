import type { FindQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Marked } from './Marked';
import type { Option } from './options';

interface Props {
  id: string;
  found: FindQuery['search'] | undefined;
  options: Option[];
  at: number;
  everything: string;
  onPick: (path: string) => void;
}

/** What the box offers under itself, and what a screen reader is told of it. */
export function FindOptions({ id, found, options, at, everything, onPick }: Props) {
  const groups = [...new Set(options.map(({ group }) => group))];
  const told = !found ? '' : [
    options.length ? t('find.offered', { n: options.length }) : t('find.nothing', { text: found.text }),
    found.tooShort && t('find.tooShort'),
    found.cut && t('find.cut'),
  ].filter(Boolean).join(' ');
  return (
    <>
      <p className="sr-only" role="status">{told}</p>
      <div className="find-pop" hidden={!found} onMouseDown={(event) => event.preventDefault()}>
        <div id={id} role="listbox" aria-label={t('find.title')}>
          {groups.map((group, number) => (
            <div role="group" key={group} aria-labelledby={`${id}-g${number}`}>
              <b id={`${id}-g${number}`} role="presentation">{group}</b>
              {options.map((option, index) => option.group === group && (
                <div key={option.key} id={`${id}-${index}`} role="option" aria-selected={index === at} className={index === at ? 'opt on' : 'opt'}
                  ref={index === at ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined} onClick={() => onPick(option.path)}>
                  <span>{option.number}</span><span className="opt-t"><Marked text={option.title} asked={found?.text ?? ''} /></span><small>{option.note}</small>
                </div>
              ))}
            </div>
          ))}
        </div>
        {found && !options.length && <p>{t('find.nothing', { text: found.text })}</p>}
        {found?.tooShort && <p>{t('find.tooShort')}</p>}
        {found?.cut && <p>{t('find.cut')}</p>}
        {options.length > 0 && <button type="button" tabIndex={-1} className="text-btn" onClick={() => onPick(everything)}>{t('find.everything')}</button>}
      </div>
    </>
  );
}
