import { useMemo } from 'react';
import { count } from '../../lib/figures';
import { t } from '../../lib/messages';
import { actualText, figure, gapText, inText, isAtMost, shownOf, unitText } from '../../lib/verdict';
import { VerdictShape } from '../../ui/Verdict';
import type { Shape } from './FactInput';
import type { Rule } from './pairs';
import { parse, type Node } from './sum/parse';
import { reckon, type Values } from './sum/reckon';
import { askedOfEach, tell, text, wantedCodes, type Setting } from './sum/tell';

/** How a verdict was reckoned: the rule in readable form with the values put in, and as it is written. */
export function SumView({ rule, shapes }: { rule: Rule; shapes: ReadonlyMap<string, Shape> }) {
  const setting = useMemo(() => settingOf(rule, shapes), [rule, shapes]);
  const parts = useMemo(() => new Map(rule.sum.map(({ part, source }) => [part, parse(source)])), [rule]);
  const expression = parts.get('expression') ?? null;
  const lines = (['appliesWhen', 'required', 'actual'] as const).flatMap((part) => {
    const node = parts.get(part);
    if (part === 'appliesWhen' && rule.verdict !== 'notApplicable') return [];
    if (node && expression && part !== 'appliesWhen' && (wantedCodes(expression) || askedOfEach(expression))) return [];
    const told = node && (part === 'appliesWhen' ? text(node, setting) : tell(node, setting));
    return told ? [{ part, told }] : [];
  });
  const each = expression && eachText(expression, setting);
  const periods = periodKind(rule, parts.get('actual') ?? null, shapes);
  return (
    <>
      {lines.map(({ part, told }) => (
        <p className="calc" key={part}>
          <span className="mut">{t(part === 'required' ? 'conformity.need2' : part === 'actual' ? 'conformity.have' : 'conformity.appliesOnly')}</span>{told}
        </p>
      ))}
      {each && <p className="calc"><span className="mut">{t('conformity.need2')}</span>{each}</p>}
      {periods && <p className="calc">{periods}</p>}
      {expression && <Wanted node={expression} rule={rule} shapes={shapes} />}
      {expression && <Elements node={expression} rule={rule} shapes={shapes} setting={setting} />}
      <Conclusion rule={rule} />
      {rule.reading && <p className="reading"><b>{t('conformity.reading')}</b>{inText(rule.reading)}</p>}
      {rule.note && <p className="reading"><b>{t('conformity.note')}</b>{inText(rule.note)}</p>}
      <details className="rule-source">
        <summary>{t('conformity.source')}</summary>
        <dl>
          {rule.sum.map(({ part, source, filledIn }) => (
            <div key={part}>
              <dt>{t(`conformity.sourceOf.${part as 'actual'}`)}</dt>
              <dd><code>{source}</code>{filledIn !== source && <code>{filledIn}</code>}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function Conclusion({ rule }: { rule: Rule }) {
  const gap = gapText(rule);
  const bad = shownOf(rule) === 'notMet';
  const { actual, required } = rule;
  const source = rule.sum.find(({ part }) => part === 'expression')?.source ?? '';
  return (
    <p className="calc">
      {actual !== null && required !== null
        ? t(isAtMost(source) ? 'conformity.conclusionMost' : 'conformity.conclusion', { actual: figure(actual), required: figure(required), unit: unitText(rule.unit) })
        : actualText(rule)}
      {gap && <>{actual !== null && t('list.pause')}<b className={bad ? 'bad' : undefined}>{gap}</b></>}
    </p>
  );
}

/** The codes that have to be there, each with whether it is. */
function Wanted({ node, rule, shapes }: { node: Node; rule: Rule; shapes: ReadonlyMap<string, Shape> }) {
  const wanted = wantedCodes(node);
  if (!wanted) return null;
  const value = rule.facts.find(({ name }) => name === wanted.list)?.value;
  const held = Array.isArray(value) ? (value as string[]) : null;
  const options = shapes.get(wanted.list)?.options ?? [];
  return (
    <ul className="wanted-codes" aria-label={t('conformity.wanted')}>
      {wanted.codes.map((code) => {
        const has = held?.includes(code) ?? false;
        return (
          <li key={code} className={has ? undefined : 'mut'}>
            {held && <VerdictShape shown={has ? 'met' : 'unknown'} size={13} />}
            {inText(options.find((option) => option.code === code)?.label) || code}
            {held !== null && <span className="sr-only">{t(has ? 'conformity.has' : 'conformity.hasNot')}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What is asked of every element, and which of them are not counted. */
function eachText(node: Node, setting: Setting): string | null {
  const asked = askedOfEach(node);
  if (!asked) return null;
  const list = setting.words.label(asked.list);
  const told = t('sum.each', { list, test: text(asked.test, setting) });
  return asked.only ? t('sum.aside', { value: told, condition: t('sum.only', { test: text(asked.only, setting) }) }) : told;
}

/** The elements of a list one by one, with which of them do not fit. */
function Elements({ node, rule, shapes, setting }: { node: Node; rule: Rule; shapes: ReadonlyMap<string, Shape>; setting: Setting }) {
  const asked = askedOfEach(node);
  const value = asked && rule.facts.find(({ name }) => name === asked.list)?.value;
  const fields = (asked && shapes.get(asked.list)?.fields) ?? [];
  if (!asked || !Array.isArray(value) || !value.length) return null;
  const decided = (value as Record<string, unknown>[]).map((one) => {
    const values = { ...setting.values, [asked.each]: one };
    const counts = !asked.only || reckon(asked.only, values, setting.decimals) !== false;
    return { one, counts, fits: reckon(asked.test, values, setting.decimals) === true };
  });
  const bad = decided.filter((row) => row.counts && !row.fits).length;
  return (
    <details className="elements" open={bad > 0 && value.length <= 12}>
      <summary>{t('conformity.listItems')}</summary>
      <table className="tbl">
        <thead><tr><th scope="col" />{fields.map((field) => <th scope="col" key={field.name}>{inText(field.label)}</th>)}<th scope="col" /></tr></thead>
        <tbody>
          {decided.map((row, at) => (
            <tr key={at}>
              <th scope="row">{t('conformity.row', { n: at + 1 })}</th>
              {fields.map((field) => <td key={field.name}>{shown(row.one[field.name])}</td>)}
              <td className={row.counts && !row.fits ? 'b' : 'mut'}>{t(!row.counts ? 'conformity.apart' : row.fits ? 'conformity.fits' : 'conformity.fitsNot')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const shown = (value: unknown): string =>
  (typeof value === 'number' ? figure(value) : typeof value === 'boolean' ? t(value ? 'conformity.yes' : 'conformity.no') : String(value ?? ''));

/** Rules that count the months or quarters in which something was published name it by its kind. */
function periodKind(rule: Rule, node: Node | null, shapes: ReadonlyMap<string, Shape>): string | null {
  const source = rule.sum.find(({ part }) => part === 'actual')?.source ?? '';
  const kind = /kind == '([^']+)'/.exec(source)?.[1];
  if (!node || !kind || rule.actual === null || rule.required === null) return null;
  const options = rule.facts.flatMap(({ name }) => shapes.get(name)?.options ?? []);
  const what = inText(options.find(({ code }) => code === kind)?.label) || kind;
  return t('conformity.periods', { what, unit: unitText(rule.unit), actual: figure(rule.actual), required: figure(rule.required) });
}

function settingOf(rule: Rule, shapes: ReadonlyMap<string, Shape>): Setting {
  const values: Values = Object.fromEntries(rule.facts.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])));
  const decimals = new Set(rule.facts.filter(({ type }) => type === 'double').map(({ name }) => name));
  const fields = new Map(rule.facts.flatMap(({ name }) => (shapes.get(name)?.fields ?? []).map((field) => [field.name, field] as const)));
  fields.forEach((field) => { if (field.type === 'double') decimals.add(field.name); });
  const labels = new Map(rule.facts.map(({ name, label }) => [name, inText(label)]));
  const codes = new Map(rule.facts.flatMap(({ name }) => (shapes.get(name)?.options ?? []).map((option) => [option.code, inText(option.label)] as const)));
  return {
    values, decimals,
    words: {
      number: (value) => count(value),
      label: (name) => labels.get(name) ?? name,
      field: (name) => inText(fields.get(name)?.label) || name,
      code: (one) => codes.get(one) ?? one,
      and: t('sum.and'), or: t('sum.or'), comma: t('list.pause'),
      not: (what) => t('sum.not', { what }),
      comes: (told, to) => t('sum.comes', { sum: told, to }),
      roundedUp: (to) => t('sum.up', { to }),
      roundedDown: (told) => t('sum.down', { sum: told }),
      count: (list) => t('sum.count', { list }),
      those: (list, test) => t('sum.those', { list, test }),
      each: (list, test) => t('sum.each', { list, test }),
      oneOf: (list, test) => t('sum.oneOf', { list, test }),
      taken: (condition, value) => t('sum.taken', { condition, value }),
      aside: (value, condition) => t('sum.aside', { value, condition }),
    },
  };
}
