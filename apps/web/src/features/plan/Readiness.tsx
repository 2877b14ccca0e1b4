import { Link } from 'react-router';
import type { AnnualPlanFragment } from '../../lib/generated/graphql';
import type { Params } from '../../lib/i18n';
import { code, t } from '../../lib/messages';
import { Alarm } from '../../ui/Icon';
import { numbersOf, PARTS, type Part } from './parts';

type Finding = AnnualPlanFragment['findings'][number];
interface Told { code: string; findings: Finding[]; params: Params }

/** More of one kind than this are told in one line. */
const APART = 3;

/** What must be mended before the plan is submitted, and apart from it what would make it better; each leads to its place. */
export function Readiness({ plan, onOpen, onPart }: { plan: AnnualPlanFragment; onOpen: (itemId: string) => void; onPart: (part: Part) => void }) {
  const of = (blocking: boolean) => plan.findings.filter((finding) => finding.blocking === blocking);
  const [must, may] = [of(true), of(false)];
  return (
    <section id="readiness">
      <h2>{t('plan.ready')}<span>{t('plan.readyCount', { n: must.length, advice: may.length })}</span></h2>
      {must.length === 0 && plan.items.length > 0 && <p className="sec-p b">{t('plan.allReady')}</p>}
      {[{ some: must, name: t('version.must') }, { some: may, name: t('version.may') }].map(({ some, name }) => some.length > 0 && (
        <div key={name} role="group" aria-label={name}>
          <p className="ready-h">{name}</p>
          <ul className="ready">
            {folded(plan, some).map((line, index) => (
              <li key={index}>
                {some === must ? <Alarm /> : <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" fill="none" stroke="var(--n-7)" strokeWidth="1.6" /></svg>}
                <Place plan={plan} told={line} onOpen={onOpen} onPart={onPart} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Items with the same gap in one line, by their numbers; other findings of a kind in one line where there are many. */
function folded(plan: AnnualPlanFragment, findings: readonly Finding[]): Told[] {
  const numbers = numbersOf(plan.items);
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  return [...byCode].flatMap(([name, some]): Told[] => {
    if (some[0]!.itemId) {
      const found = some.map(({ itemId }) => numbers.get(itemId!)!).sort((a, b) => a - b);
      const ordered = [...some].sort((a, b) => numbers.get(a.itemId!)! - numbers.get(b.itemId!)!);
      const title = plan.items.find(({ id }) => id === ordered[0]!.itemId)?.title ?? '';
      return [some.length === 1 ? { code: name, findings: some, params: { no: found[0]!, title } } : { code: `${name}_IN`, findings: ordered, params: { nos: found.join(t('list.comma')) } }];
    }
    if (some.length > APART) return [{ code: `${name}_MANY`, findings: some, params: { count: some.length } }];
    if (name === 'GRIDS_LEFT' && Number((some[0]!.params as Params).count) > APART) return [{ code: `${name}_MANY`, findings: some, params: some[0]!.params as Params }];
    return some.map((one) => ({ code: name, findings: [one], params: one.params as Params }));
  });
}

const HREF: Readonly<Record<string, string>> = {
  SERVICE_UNEXPLAINED: '#left-out', CATALOGUE_LEFT: '#left-out', CONSULTATION_MISSING: '#consultation', BUDGET_ROSE: '#comparison', BUDGET_FELL: '#comparison',
  OBJECTIVE_UNMEASURED: '/objectives', BASELINE_MISSING: '/objectives', OBJECTIVES_MISSING: '/objectives/new', CHANGE_RISKS_MISSING: '/risks/new', CHANGE_RISKS_UNRATED: '/risks?change=yes&state=identified',
};
const PART: Readonly<Record<string, Part>> = { MONTH_FULL: 'schedule', GRIDS_LEFT: 'duty', NO_ITEMS: 'list' };

function Place({ plan, told, onOpen, onPart }:
  { plan: AnnualPlanFragment; told: Told; onOpen: (itemId: string) => void; onPart: (part: Part) => void }) {
  const first = told.findings[0]!;
  const params = first.params as Params & { objectiveId?: string; part?: Part };
  const shown = params.part ? { part: t(`plan.part.${params.part}`) } : told.params;
  const text = code(`finding.${told.code}`, shown) ?? told.code;
  const href = HREF[first.code];
  if (href?.startsWith('#')) return <a href={href} onClick={(event) => { event.preventDefault(); document.getElementById(href.slice(1))?.scrollIntoView({ behavior: 'smooth' }); }}>{text}</a>;
  if (href) return <Link to={told.findings.length === 1 && params.objectiveId ? `/objectives/${params.objectiveId}` : href}>{text}</Link>;
  const part = params.part && PARTS.includes(params.part) ? params.part : (PART[first.code] ?? 'list');
  const item = plan.items.find(({ id }) => id === first.itemId);
  return <button type="button" className="text-btn left" onClick={() => (item ? onOpen(item.id) : onPart(part))}>{text}</button>;
}
