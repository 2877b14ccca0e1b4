import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { PlanTemplateDocument, type PlanTemplateFragment } from '../../../lib/generated/graphql';
import { day } from '../../../lib/dates';
import { t } from '../../../lib/messages';
import { usePlace } from '../../../lib/place';
import { stateText } from '../../../lib/words';
import { Button, ButtonLink } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Loaded } from '../../../ui/record/Loaded';
import { Section } from '../../../ui/Section';
import { usePageTitle } from '../../../ui/shell/title';
import { templateState } from './state';
import { TemplateActs } from './TemplateActs';
import { TemplateEditor } from './TemplateEditor';
import { TemplateServices } from './TemplateServices';

export default function TemplatePage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: PlanTemplateDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.planTemplate.id === id ? data.planTemplate : null} error={error} retry={again}>
      {(template) => <Page key={template.id} template={template} again={again} />}
    </Loaded>
  );
}

function Page({ template, again }: { template: PlanTemplateFragment; again: () => void }) {
  const { community, can } = usePlace();
  const [editing, setEditing] = useState(false);
  usePageTitle(template.title);
  const { state, edition, unit, uses, sharedAt } = template;
  const begins = state === 'shared' && can('annual-plan:draft') && community;
  return (
    <main className="page template-page" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/plan-templates">{t('planTemplate.title')}</Link><Icon name="right" size={14} /><span>{template.number ?? t('planTemplate.notNumbered')}</span>
      </nav>
      <h1 className="h1">{template.title}</h1>
      <p className="lead">
        {[unit.name, templateState(state), edition ? t('planTemplate.nth', { n: edition }) : '', sharedAt ? day(sharedAt) : ''].filter(Boolean).join('　')}
      </p>
      {template.description && <p className="prose">{template.description}</p>}
      {!editing && (
        <>
          <TemplateActs template={template} onDone={again}>
            {template.edits.includes('change') && <Button onClick={() => setEditing(true)}>{t('planTemplate.edit')}</Button>}
            {begins && <ButtonLink look="primary" to="/plans/new">{t('planTemplate.use')}</ButtonLink>}
          </TemplateActs>
          {template.aims && <Section title={t('planTemplate.aims')}><p className="prose">{template.aims}</p></Section>}
          <Section title={t('planTemplate.services')} count={template.items.length}>
            <TemplateServices items={template.items} />
          </Section>
          {(uses.length > 0 || template.edits.length > 0) && (
            <Section title={t('planTemplate.uses')} count={uses.length || ''}>
              {uses.length ? (
                <table className="tbl two-rows">
                  <thead>
                    <tr>
                      <th>{t('planTemplate.community')}</th><th>{t('planTemplate.plan')}</th><th>{t('planTemplate.state')}</th><th>{t('planTemplate.edition')}</th>
                      <th className="r">{t('planTemplate.taken')}</th><th>{t('planTemplate.left')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {uses.map((use) => (
                      <tr key={use.planId}>
                        <td>{use.community.name}</td>
                        <td><Link className="plain-link" to={`/plans/${use.planId}`}>{use.planTitle}</Link></td>
                        <td>{stateText('annualPlan', use.planState)}</td>
                        <td className="mut nowrap">{t('planTemplate.nth', { n: use.edition })}</td>
                        <td className="r num">{use.taken}</td>
                        <td className="mut">{use.leftOut.join(t('list.comma'))}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              ) : <p className="mut sec-p">{t('planTemplate.noUses')}</p>}
            </Section>
          )}
        </>
      )}
      {editing && <TemplateEditor template={template} onClose={() => { setEditing(false); again(); }} />}
    </main>
  );
}
