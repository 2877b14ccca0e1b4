import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { SetSettingDocument, SettingsDocument, type SettingsQuery } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldText, problemOf, problemText } from '../../lib/problem';
import { Button, TextButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Rows } from '../../ui/Loading';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { AdminNav } from '../../ui/shell/AdminNav';
import { usePageTitle } from '../../ui/shell/title';

type Setting = SettingsQuery['settings'][number];

/** Times and rules of the street, or of one community of it, each with what it changes. */
export default function SettingsPage() {
  const { community, can } = usePlace();
  const [of, setOf] = useState<'community' | 'street'>('community');
  const unitId = of === 'street' ? community?.street.id : community?.id;
  const [{ data, error }, execute] = useQuery({ query: SettingsDocument, variables: { unitId: unitId ?? '' }, pause: !unitId });
  const again = () => execute({ requestPolicy: 'network-only' });
  usePageTitle(t('nav.settings'));
  const groups = new Map<string, Setting[]>();
  for (const setting of data?.settings ?? []) {
    const group = setting.key.split('.')[0]!;
    groups.set(group, [...(groups.get(group) ?? []), setting]);
  }
  return (
    <main className="page form-page settings" id="main">
      <AdminNav />
      <h1 className="h1">{t('nav.settings')}</h1>
      <p className="lead">{t('settings.lead')}</p>
      <div className="list-tools">
        <Choice value={of} onChange={setOf} options={[
          { value: 'community', label: community?.name ?? '' }, { value: 'street', label: community?.street.name ?? '' },
        ]} />
      </div>
      {error && !data ? <Failure error={error} retry={again} /> : !data ? <Rows columns="1fr 120px" rows={8} />
        : [...groups].map(([group, settings]) => (
          <Section key={group} title={code(`settings.group.${group}`) ?? group}>
            <ul className="plain-rows">
              {settings.map((setting) => (
                <Row key={`${unitId}:${setting.key}:${String(setting.value)}`} setting={setting} unitId={unitId!} onSaved={again}
                  editable={can('setting:change') && (of === 'street' || !setting.streetOnly)} />
              ))}
            </ul>
          </Section>
        ))}
    </main>
  );
}

function Row({ setting, unitId, editable, onSaved }: { setting: Setting; unitId: string; editable: boolean; onSaved: () => void }) {
  const client = useClient();
  const [typed, setTyped] = useState(String(setting.value ?? ''));
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const unit = setting.unit ? code(`settings.unit.${setting.unit}`) ?? setting.unit : '';
  const own = setting.from?.id === unitId;
  const changed = typed !== String(setting.value ?? '');
  const name = code(`settings.key.${setting.key}.name`) ?? setting.key;

  async function save(value: unknown) {
    setBusy(true);
    setFailed('');
    const result = await client.mutation(SetSettingDocument, { input: { unitId, key: setting.key, value } }).toPromise();
    setBusy(false);
    if (!result.error) return onSaved();
    const problem = problemOf(result.error);
    setFailed(problem.fields[0] ? fieldText(problem.fields[0]) : problemText(problem));
  }
  const number = typeof setting.default === 'number';
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>{code(`settings.key.${setting.key}.text`)}</small>
        <small className="mut">
          {setting.from ? t('settings.from', { unit: setting.from.name }) : t('settings.standard')}
          {own && editable && <> <TextButton onClick={() => void save(null)}>{t('settings.reset')}</TextButton></>}
        </small>
        {failed && <small className="bad" role="alert">{failed}</small>}
      </span>
      <form className="in-unit" onSubmit={(event) => { event.preventDefault(); void save(number ? Number(typed) : typed); }}>
        {setting.options ? (
          <select className="in" value={typed} disabled={!editable} aria-label={name} onChange={(event) => setTyped(event.target.value)}>
            {setting.options.map((option) => (
              <option key={option} value={option}>{code(`settings.option.${setting.key}.${option}`) ?? option}</option>
            ))}
          </select>
        ) : <input className="in num" type={number ? 'number' : setting.unit === 'time' ? 'time' : 'text'} value={typed} disabled={!editable}
          min={setting.min ?? undefined} max={setting.max ?? undefined} aria-label={name} onChange={(event) => setTyped(event.target.value)} />}
        {unit && <span>{unit}</span>}
        {editable && changed && <Button small look="primary" type="submit" busy={busy}>{t('action.save')}</Button>}
      </form>
    </li>
  );
}
