import { useState } from 'react';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { count } from '../../lib/figures';
import { UnitTreeDocument, type UnitNodeLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useSession } from '../../lib/session';
import { TextButton } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Icon } from '../../ui/Icon';
import { Rows } from '../../ui/Loading';
import { AdminPage } from './AdminPage';
import { CloseUnit, UnitForm } from './UnitForm';
import { BELOW } from './units';
import { ADMIN } from './useSend';

type Doing = 'add' | 'change' | 'close';

/** The tree of units, opened level by level; what is done to one opens under its row. */
export default function UnitsPage() {
  return (
    <AdminPage title={t('admin.units')} lead={t('adminUnit.lead')}>
      <table className="tbl units">
        <thead>
          <tr><th>{t('adminUnit.name')}</th><th className="wide">{t('adminUnit.code')}</th><th className="wide">{t('adminUnit.level')}</th>
            <th className="r">{t('adminUnit.people')}</th><th /></tr>
        </thead>
        <tbody><Branch parentId={null} level={0} /></tbody>
      </table>
    </AdminPage>
  );
}

function Branch({ parentId, level }: { parentId: string | null; level: number }) {
  const [{ data, error }, execute] = useQuery({ query: UnitTreeDocument, variables: { parentId }, context: ADMIN });
  const whole = (content: React.ReactNode) => <tr><td colSpan={5}>{content}</td></tr>;
  if (error && !data) return whole(<Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />);
  if (!data) return whole(<Rows columns="1fr 120px" rows={2} />);
  if (!data.unitTree.length) return whole(<span className="mut" style={{ paddingLeft: level * 22 }}>{t('adminUnit.none')}</span>);
  return data.unitTree.map((unit) => <Node key={unit.id} unit={unit} level={level} open={level === 0} />);
}

function Node({ unit, level, open: first }: { unit: UnitNodeLineFragment; level: number; open: boolean }) {
  const [open, setOpen] = useState(first);
  const [doing, setDoing] = useState<Doing | null>(null);
  const below = BELOW[unit.kind];
  const done = () => setDoing(null);
  const { refresh } = useSession();
  /** The communities that one works in are the session's. */
  const saved = () => { done(); refresh(); };
  return (
    <>
      <tr className={unit.closedFrom ? 'mut' : undefined}>
        <td>
          <span className="node" style={{ paddingLeft: level * 22 }}>
            {below ? (
              <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}
                aria-label={t(open ? 'adminUnit.fold' : 'adminUnit.expand', { name: unit.name })}><Icon name={open ? 'down' : 'right'} /></button>
            ) : <i className="fold" />}
            <span><b>{unit.name}</b>
              <small className="narrow num">{unit.code}</small>
              {unit.closedFrom && <small>{t('adminUnit.closed', { from: day(unit.closedFrom) })}</small>}</span>
          </span>
        </td>
        <td className="num wide">{unit.code}</td>
        <td className="wide">{t(`admin.kind.${unit.kind}`)}</td>
        <td className="r num">{count(unit.people)}</td>
        <td className="r">
          <span className="row-acts">
            {below && !unit.closedFrom && <TextButton onClick={() => setDoing('add')}>{t('adminUnit.add', { kind: t(`admin.kind.${below}`) })}</TextButton>}
            <TextButton onClick={() => setDoing('change')} aria-label={`${t('adminUnit.change')} ${unit.name}`}>{t('adminUnit.change')}</TextButton>
            {level > 0 && <TextButton onClick={() => setDoing('close')}>{t(unit.closedFrom ? 'adminUnit.open' : 'adminUnit.close')}</TextButton>}
          </span>
        </td>
      </tr>
      {doing && (
        <tr className="opened">
          <td colSpan={5}>
            {doing === 'close' ? <CloseUnit unit={unit} onDone={saved} />
              : <UnitForm unit={doing === 'change' ? unit : undefined} parent={unit} onDone={() => { saved(); setOpen(true); }} onClose={done} />}
          </td>
        </tr>
      )}
      {open && below && <Branch parentId={unit.id} level={level + 1} />}
    </>
  );
}
