import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { EditionFiguresDocument, WhatIfDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf } from '../../lib/problem';
import { inText, unitText } from '../../lib/verdict';
import { standardShort } from '../../lib/words';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/form/Field';
import { FactInput, type Shape } from './FactInput';
import type { TriedEdition } from './pairs';

export interface Tried { facts: Record<string, unknown>; figures: Record<string, Record<string, number>> }
export const NOTHING_TRIED: Tried = { facts: {}, figures: {} };

const countOf = ({ facts, figures }: Tried): number =>
  Object.keys(facts).length + Object.values(figures).reduce((sum, one) => sum + Object.keys(one).length, 0);

/** What the rules would say with these figures instead; asked for a moment after the last key. */
export function useWhatIf(communityId: string, on: string | null, tried: Tried) {
  const [asked, setAsked] = useState(tried);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(tried), 250);
    return () => clearTimeout(timer);
  }, [tried]);
  const idle = countOf(asked) === 0;
  const [{ data, error, fetching }] = useQuery({
    query: WhatIfDocument, variables: { communityId, on, facts: asked.facts, parameters: asked.figures }, pause: idle, requestPolicy: 'network-only',
  });
  return { editions: idle || countOf(tried) === 0 || error ? null : (data?.whatIf.editions ?? null), error: idle ? undefined : error, fetching };
}

interface Props {
  tried: Tried;
  shapes: readonly Shape[];
  editions: readonly TriedEdition[];
  unitId: string;
  changed: number;
  error: Parameters<typeof problemOf>[0] | undefined;
  onTry: (tried: Tried) => void;
  onEnd: () => void;
}

/** Figures to be changed, with their verdicts at once; marked as what it is, since nothing is saved. */
export function WhatIf({ tried, shapes, editions, unitId, changed, error, onTry, onEnd }: Props) {
  const used = new Set(editions.flatMap(({ rules }) => rules.flatMap(({ facts }) => facts.map(({ name }) => name))));
  const facts = shapes.filter(({ name }) => used.has(name));
  const scalar = facts.filter(({ type }) => type !== 'codes' && type !== 'list');
  const lists = facts.filter(({ type }) => type === 'codes' || type === 'list');
  const errors = error ? fieldMessages(problemOf(error)) : {};
  const n = countOf(tried);
  const suppose = (name: string, value: unknown) => {
    const { [name]: _before, ...rest } = tried.facts;
    onTry({ ...tried, facts: value === undefined ? rest : { ...rest, [name]: value } });
  };
  const field = (shape: Shape) => {
    const mine = Object.hasOwn(tried.facts, shape.name);
    return (
      <div className={mine ? 'tried' : undefined} key={shape.name}>
        <FactInput label={inText(shape.label)} shape={shape} error={errors[`facts.${shape.name}`]}
          value={mine ? tried.facts[shape.name] : (shape.value ?? undefined)} onChange={(value) => suppose(shape.name, value)} />
        {mine && <button type="button" className="text-btn sm" onClick={() => suppose(shape.name, undefined)}>{t('conformity.tryRestore', { label: inText(shape.label) })}</button>}
      </div>
    );
  };
  return (
    <section className="what-if" aria-label={t('conformity.tryOn')}>
      <div className="what-if-h">
        <b>{t('conformity.tryOn')}</b>
        <span role="status">{n ? `${t('conformity.tryCount', { n })}${t('list.pause')}${t('conformity.tryChanged', { n: changed })}` : t('conformity.tryNone')}</span>
        <span className="btn-row">
          <Button small disabled={!n} onClick={() => onTry(NOTHING_TRIED)}>{t('conformity.tryReset')}</Button>
          <Button small look="quiet" onClick={onEnd}>{t('conformity.tryEnd')}</Button>
        </span>
      </div>
      <p className="mut sm">{t('conformity.tryLead')}</p>
      <div className="what-if-in">{scalar.map(field)}</div>
      <details><summary>{t('conformity.tryFacts')}{t('list.colon')}{lists.map(({ label }) => inText(label)).join(t('list.comma'))}</summary><div className="what-if-lists">{lists.map(field)}</div></details>
      {editions.map(({ standardCode }) => (
        <OpenFigures key={standardCode} unitId={unitId} standardCode={standardCode} tried={tried.figures[standardCode] ?? {}}
          onTry={(figures) => onTry({ ...tried, figures: { ...tried.figures, [standardCode]: figures } })} />
      ))}
    </section>
  );
}

function OpenFigures({ unitId, standardCode, tried, onTry }:
  { unitId: string; standardCode: string; tried: Record<string, number>; onTry: (tried: Record<string, number>) => void }) {
  const [{ data }] = useQuery({ query: EditionFiguresDocument, variables: { unitId, code: standardCode } });
  const figures = (data?.editionParameters ?? []).filter(({ unit, printed }) => unit !== null || typeof printed === 'number');
  if (!figures.length) return null;
  return (
    <details>
      <summary>{t('conformity.tryFigures', { edition: standardShort(standardCode) })}</summary>
      <div className="what-if-in">
        {figures.map((one) => (
          <div className={Object.hasOwn(tried, one.name) ? 'tried' : undefined} key={one.name}>
            <NumberField label={inText(one.title)} unit={unitText(one.unit)} min={0} value={String(tried[one.name] ?? one.value ?? '')}
              onChange={(value) => {
                const { [one.name]: _before, ...rest } = tried;
                onTry(value === '' ? rest : { ...rest, [one.name]: Number(value) });
              }} />
          </div>
        ))}
      </div>
    </details>
  );
}
