import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { day } from '../../lib/dates';
import { MatterTypeDocument, RetireMatterTypeDocument, type GuideFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { problemOf, problemText } from '../../lib/problem';
import { stageText } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Loaded } from '../../ui/record/Loaded';
import { Facts, Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { MatterTypeForm } from './MatterTypeForm';
import { feeText, limitText } from './words';

/** One matter's guide, to be read and, by officials of the street, to be written. */
export default function MatterTypePage() {
  const { id } = useParams();
  const navigate = useNavigate();
  const [{ data, error }, execute] = useQuery({ query: MatterTypeDocument, variables: { id: id ?? '' }, pause: !id });
  const again = () => execute({ requestPolicy: 'network-only' });
  if (!id) return <MatterTypeForm type={null} onDone={(saved) => void navigate(`/matters/${saved}`, { replace: true })} onClose={() => void navigate('/matters')} />;
  return <Loaded data={data?.matterType.id === id ? data.matterType : null} error={error} retry={again}>{(type) => <Guide type={type} again={again} />}</Loaded>;
}

function Guide({ type, again }: { type: GuideFragment; again: () => void }) {
  const client = useClient();
  const { can } = usePlace();
  const [editing, setEditing] = useState(false);
  const [failed, setFailed] = useState('');
  usePageTitle(type.title);
  if (editing) return <MatterTypeForm type={type} onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />;
  async function retire() {
    if (!window.confirm(t('matter.retireAsk'))) return;
    const result = await client.mutation(RetireMatterTypeDocument, { input: { id: type.id, expectedVersion: type.version } }).toPromise();
    if (result.error) setFailed(problemText(problemOf(result.error)));
    else again();
  }
  const keeps = can('matter-type:keep') && !type.retiredAt;
  return (
    <main className="page form-page" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <span className="st-do b">{stageText('do')}</span><Icon name="right" size={14} /><Link to="/matters">{t('matter.title')}</Link>
      </nav>
      <div className="list-head">
        <h1 className="h1">{type.title}</h1>
        {keeps && <div className="btn-row"><Button onClick={() => setEditing(true)}>{t('matter.edit')}</Button><TextButton onClick={() => void retire()}>{t('matter.retire')}</TextButton></div>}
      </div>
      <div className="btn-row tags">
        <span className="tag soft">{code(`value.group.${type.group}`) ?? type.group}</span>
        {type.retiredAt && <span className="tag">{t('matter.retired')}</span>}
      </div>
      {failed && <p className="form-problem" role="alert">{failed}</p>}
      <Section title={t('request.guide')}>
        <Facts facts={[
          { label: t('label.matterType.content'), value: type.content, prose: true },
          { label: t('label.matterType.papers'), value: type.papers.length > 0 && <ul className="plain-list">{type.papers.map((paper) => <li key={paper.name}>{paper.name}{!paper.required && <span className="mut sm">　{t('matter.paperOptional')}</span>}{paper.note && <span className="mut sm">　{paper.note}</span>}</li>)}</ul>, wide: true },
          { label: t('label.matterType.steps'), value: type.steps.length > 0 && <ol className="steps">{type.steps.map((step) => <li key={step}>{step}</li>)}</ol>, wide: true },
          { label: t('label.matterType.limitCount'), value: limitText(type) },
          { label: t('label.matterType.feeFen'), value: feeText(type) || t('matter.feeNone') },
          { label: t('label.matterType.feeNote'), value: type.feeNote, prose: true },
          { label: t('label.matterType.handledBy'), value: type.handledBy },
          { label: t('label.matterType.department'), value: type.department },
          { label: t('label.matterType.basis'), value: type.basis, prose: true },
          { label: t('label.matterType.conditions'), value: type.conditions, prose: true },
          { label: t('label.matterType.promise'), value: type.promise, prose: true },
          { label: t('label.matterType.risk'), value: type.risk, prose: true },
        ]} />
      </Section>
      <p className="mut sm">{t('matter.by', { name: type.changedBy?.name ?? '', day: day(type.changedAt) })}</p>
    </main>
  );
}
