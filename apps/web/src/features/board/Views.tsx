import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'react-router';
import { RemoveViewDocument, SavedViewsDocument, SaveViewDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, problemText } from '../../lib/problem';
import { Button, TextButton } from '../../ui/Button';
import { CheckField, TextField } from '../../ui/form/Field';
import type { BoardAddress } from './address';

const VIEWS = { additionalTypenames: ['SavedView'] };

/** Filters under a name: one's own, and those that somebody shares with the street. */
export function Views({ address, path }: { address: BoardAddress; path: string }) {
  const [{ data }] = useQuery({ query: SavedViewsDocument, context: VIEWS, requestPolicy: 'cache-and-network' });
  const [{ error: failed }, save] = useMutation(SaveViewDocument);
  const [, remove] = useMutation(RemoveViewDocument);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const views = data?.savedViews ?? [];
  const { unit, units, kept } = address;
  const keep = async () => {
    if (!unit || !name.trim()) return;
    const { error } = await save({ input: { unitId: unit.id, name: name.trim(), query: kept, shared } }, VIEWS);
    if (!error) { setOpen(false); setName(''); }
  };
  const leadsTo = (view: (typeof views)[number]) => {
    const code = units.find(({ id }) => id === view.unitId)?.code ?? unit?.code;
    const list = /(^|&)(figure|state|age)=/.test(view.query) ? '/board/cases' : '/board';
    return `${list}?${[code && `unit=${code}`, view.query].filter(Boolean).join('&')}`;
  };
  return (
    <div className="views">
      {views.map((view) => (
        <span key={view.id} className="view">
          <Link to={leadsTo(view)} aria-current={view.query === kept && leadsTo(view).startsWith(`${path}?`) ? 'page' : undefined}>{view.name}{!view.own && <small> {view.person.name}</small>}</Link>
          {view.own && <TextButton aria-label={t('board.removeView', { name: view.name })} onClick={() => void remove({ id: view.id }, VIEWS)}>×</TextButton>}
        </span>
      ))}
      {!open && <TextButton onClick={() => setOpen(true)}>{t('board.saveView')}</TextButton>}
      {open && (
        <form className="inplace view-form" onSubmit={(event) => { event.preventDefault(); void keep(); }}>
          <TextField label={t('board.viewName')} value={name} onChange={setName} autoFocus maxLength={40} />
          {unit?.kind !== 'community' && <CheckField label={t('board.shareView')} value={shared} onChange={setShared} />}
          {failed && <p className="form-problem" role="alert">{problemText(problemOf(failed))}</p>}
          <div className="btn-row"><Button look="primary" type="submit">{t('board.keepView')}</Button><Button look="quiet" onClick={() => setOpen(false)}>{t('action.leave')}</Button></div>
        </form>
      )}
    </div>
  );
}
