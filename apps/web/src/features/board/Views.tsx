import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'react-router';
import { RemoveViewDocument, SavedViewsDocument, SaveViewDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, problemText } from '../../lib/problem';
import { Button, TextButton } from '../../ui/Button';
import { CheckField, TextField } from '../../ui/form/Field';
import type { BoardAddress } from './address';

/** What only the list of cases is narrowed by. */
const LISTED = /(^|&)(figure|state|age|until)=/;
const VIEWS = { additionalTypenames: ['SavedView'] };

/** Filters under a name: one's own, and those that somebody shares with the street. */
export function Views({ address, path }: { address: BoardAddress; path: string }) {
  const [{ data }] = useQuery({ query: SavedViewsDocument, context: VIEWS, requestPolicy: 'cache-and-network' });
  const [{ error: failed }, save] = useMutation(SaveViewDocument);
  const [, remove] = useMutation(RemoveViewDocument);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [missing, setMissing] = useState(false);
  const views = data?.savedViews ?? [];
  const { unit, units } = address;
  // the list's own beginning is said, so that the view leads back to the list
  const kept = path === '/board/cases' && !LISTED.test(address.kept) ? [address.kept, 'figure=open'].filter(Boolean).join('&') : address.kept;
  const keep = async () => {
    setMissing(!name.trim());
    if (!unit || !name.trim()) return;
    const { error } = await save({ input: { unitId: unit.id, name: name.trim(), query: kept, shared } }, VIEWS);
    if (!error) { setOpen(false); setName(''); }
  };
  const leadsTo = (view: (typeof views)[number]) => {
    const code = units.find(({ id }) => id === view.unitId)?.code ?? unit?.code;
    const list = LISTED.test(view.query) ? '/board/cases' : '/board';
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
        <form className="inplace view-form" noValidate onSubmit={(event) => { event.preventDefault(); void keep(); }}>
          <TextField label={t('board.viewName')} value={name} onChange={(value) => { setName(value); setMissing(false); }} error={missing ? t('field.REQUIRED') : undefined} autoFocus maxLength={40} />
          {unit?.kind !== 'community' && <CheckField label={t('board.shareView')} value={shared} onChange={setShared} />}
          {failed && <p className="form-problem" role="alert">{problemText(problemOf(failed))}</p>}
          <div className="btn-row"><Button look="primary" type="submit">{t('board.keepView')}</Button><Button look="quiet" onClick={() => setOpen(false)}>{t('action.leave')}</Button></div>
        </form>
      )}
    </div>
  );
}
