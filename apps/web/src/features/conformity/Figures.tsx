import { useState } from 'react';
import { useQuery } from 'urql';
import { day, inputDay } from '../../lib/dates';
import { EditionFiguresDocument, SetEditionFigureDocument, type FigureLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemText } from '../../lib/problem';
import { useSending } from '../../lib/send';
import { figure, inText, unitText } from '../../lib/verdict';
import { Button } from '../../ui/Button';
import { DayField, NumberField, TextField } from '../../ui/form/Field';
import { Section } from '../../ui/Section';
import { VERDICTS } from './FactForm';

interface Props { unitId: string; standardCode: string; maySet: boolean; onSet: () => void }

/** Figures that an edition leaves open, or prints as what a place may change: what holds here, and a form for who may set it. */
export function Figures({ unitId, standardCode, maySet, onSet }: Props) {
  const [{ data }, again] = useQuery({ query: EditionFiguresDocument, variables: { unitId, code: standardCode }, context: VERDICTS });
  const [open, setOpen] = useState<string | null>(null);
  const figures = data?.editionParameters ?? [];
  if (!figures.length) return null;
  const unset = figures.filter(({ value }) => value === null).length;
  return (
    <Section title={t('conformity.figures')} count={unset ? t('conformity.figuresOpen', { n: unset }) : undefined} id="figures">
      <p className="mut sec-p">{t('conformity.figuresLead')}</p>
      <ul className="plain-rows figures">
        {figures.map((one) => (
          <li key={one.name}>
            <span>
              <b>{inText(one.title)}</b>
              <small>
                {one.clauseNumber}　{one.printed === null ? t('conformity.figureOpen') : t('conformity.figurePrinted', { value: said(one.printed, one.unit) })}
                {one.setAt && `　${t('conformity.figureAt', { unit: one.setAt.name, day: day(one.fromDay), source: one.source })}`}
              </small>
            </span>
            <b className={one.value === null ? 'mut' : undefined}>{one.value === null ? t('conformity.none') : said(one.value, one.unit)}</b>
            {maySet && open !== one.name && <Button small onClick={() => setOpen(one.name)}>{t(one.setAt ? 'conformity.figureChange' : 'conformity.figureSet')}</Button>}
            {open === one.name && (
              <FigureForm unitId={unitId} one={one} onClose={() => setOpen(null)}
                onDone={() => { setOpen(null); again({ requestPolicy: 'network-only' }); onSet(); }} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const said = (value: unknown, unit: string | null): string => `${typeof value === 'number' ? figure(value) : String(value)} ${unitText(unit, typeof value === 'number' ? value : 2)}`.trim();

function FigureForm({ unitId, one, onDone, onClose }: { unitId: string; one: FigureLineFragment; onDone: () => void; onClose: () => void }) {
  const { send, errors, problem, busy } = useSending(VERDICTS);
  const [value, setValue] = useState(one.value === null ? '' : String(one.value));
  const [source, setSource] = useState(one.source ?? '');
  const [fromDay, setFromDay] = useState(inputDay());
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const shown = { ...errors, ...gaps };
  const isNumber = one.unit !== null || typeof one.printed === 'number';

  async function save() {
    const missing = { ...(!value.trim() && { value: t('field.REQUIRED') }), ...(!source.trim() && { source: t('field.REQUIRED') }) };
    setGaps(missing);
    if (Object.keys(missing).length) return;
    const input = { unitId, standardCode: one.standardCode, name: one.name, value: isNumber ? Number(value) : value.trim(), source: source.trim(), fromDay };
    if (await send(SetEditionFigureDocument, { input })) onDone();
  }
  return (
    <form className="inplace" noValidate aria-label={inText(one.title)} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <div className="fields">
        <div className="field-pair">
          {isNumber
            ? <NumberField label={t('conformity.value')} unit={unitText(one.unit)} value={value} min={0} error={shown.value} onChange={setValue} />
            : <TextField label={t('conformity.value')} value={value} error={shown.value} onChange={setValue} maxLength={100} />}
          <DayField label={t('conformity.figureFrom')} value={fromDay} max={inputDay()} error={shown.fromDay} onChange={setFromDay} />
        </div>
        <TextField label={t('conformity.figureSource')} hint={t('conformity.figureSourceHint')} value={source} error={shown.source} onChange={setSource} maxLength={200} />
      </div>
      {problem && !problem.fields.length && <p className="form-problem" role="alert">{problemText(problem)}</p>}
      <div className="btn-row">
        <Button look="primary" type="submit" small busy={busy}>{t('conformity.figureSave')}</Button>
        <Button look="quiet" small onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
