import { useMemo, useRef } from 'react';
import { money } from '../../../lib/figures';
import type { AnnualPlanFragment } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { fieldText } from '../../../lib/problem';
import { GROUPS, groupOf, loadOf, type Group, type Part } from '../parts';
import { Load } from './Bar';
import { BulkBar } from './BulkBar';
import { CellInput } from './CellInput';
import { columnsOf, SHOWN, type Column } from './columns';
import { ConflictLine } from './Conflicts';
import { itemsIn, nudge, removed, write, type GridLine } from './grid-actions';
import { GridRow } from './GridRow';
import { linesOf } from './lines';
import { NewLine } from './NewLine';
import { only } from './selection';
import type { Choice } from './typed';
import { useGrid } from './useGrid';
import type { PlanDesk } from './usePlanDesk';
import { typedWords } from './values';
import type { Conflict, Refused } from './wire';

interface Props {
  plan: AnnualPlanFragment;
  part: Part;
  desk: PlanDesk;
  people: readonly Choice[];
  places: readonly Choice[];
  conflicts: readonly Conflict[];
  refused: readonly Refused[];
  editable: boolean;
  say: (text: string) => void;
  onOpen: (itemId: string) => void;
}

const BULK = ['owner', 'delivery', 'bar', 'recurrence', 'budget', 'place', 'staff', 'equipment', 'technology', 'targetGroup', 'doneBy', 'helpedBy', 'toldTo', 'requirement', 'constraint', 'expectedResult'] as const;

/** The plan's items as a table to be worked in, by keyboard like a spreadsheet; each part of 5.3 shows columns of its own. */
export function ItemGrid({ plan, part, desk, people, places, conflicts, refused, editable, say, onOpen }: Props) {
  const after = useRef<HTMLParagraphElement>(null);
  const all = useMemo(() => columnsOf({ year: plan.year, people, places }), [plan.year, people, places]);
  const columns = useMemo(() => SHOWN[part].map((key): Column => all[key]), [all, part]);
  const lines = useMemo(() => linesOf(plan.items, GROUPS, groupOf, editable), [plan.items, editable]);
  const rows = useMemo(() => lines.filter((line): line is GridLine => line.kind !== 'group'), [lines]);
  const wrong = useMemo(() => wrongOf(refused, columns, [...people, ...places]), [refused, columns, people, places]);
  const load = useMemo(() => loadOf(plan.items), [plan.items]);
  const grid = useGrid({
    desk, lines: rows, columns, editable, say, onOpen,
    typedWrong: (key, column) => {
      const text = wrong.get(key)?.[column.key];
      const found = refused.find(({ itemId, field }) => itemId === key && (column.fields as readonly string[]).includes(field));
      return text === undefined || !found ? null : { text, why: fieldText(found.problem) };
    },
    notes: (column, value) => (column.key === 'owner' ? t('grid.has', { n: plan.items.filter(({ owner }) => owner?.id === value).length }) : undefined),
    leave: () => after.current?.focus(),
  });
  const { selection, range, here, draft, line, column } = grid;
  const at = (key: string) => (here && selection && rows[selection.focus.row]!.key === key ? selection.focus.column : null);
  const inRange = (row: number) => here && range !== null && row >= range.top && row <= range.bottom;
  const stop = selection ?? (rows.length ? only({ row: 0, column: 0 }) : null);
  const label = () => {
    if (line!.kind === 'new') return t('grid.addTo', { group: t(`value.group.${line!.group}`) });
    return `${t('grid.cell', { no: line!.no, title: line!.item.title, field: column!.head })}${t('list.colon')}${wrong.get(line!.key)?.[column!.key] ?? (column!.text(line!.item) || t('history.empty'))}`;
  };
  const why = () => (line?.kind === 'item' && refused.find((one) => one.itemId === line.key && (column!.fields as readonly string[]).includes(one.field))?.problem) || null;
  const input = here && selection && (
    <CellInput key={`${line!.key} ${column!.key}`} label={label()} draft={draft?.text ?? null} lines={Boolean(column!.lines)} right={Boolean(column!.right)} readOnly={!grid.writable}
      hint={line!.kind === 'item' ? column!.hint : undefined} wrong={draft ? (draft.wrong ?? undefined) : why() ? fieldText(why()!) : undefined} offers={grid.offers} picked={draft?.picked ?? 0}
      onText={grid.onText} onPick={grid.onPick} onChoose={(offer) => grid.commit({ offer })} onBegin={grid.begin} />
  );
  const picked = here && range && editable ? itemsIn({ lines: rows, range }) : [];
  const widths = `32px ${columns.map(({ width }) => width).join(' ')}`;
  let row = -1;
  return (
    <div className="g-wrap" {...grid.wrapper}>
      <div className="g" role="grid" aria-label={t('grid.label', { part: t(`plan.part.${part}`) })} aria-multiselectable={editable || undefined} aria-readonly={!editable || undefined}
        style={{ '--g-cols': widths } as React.CSSProperties}>
        <div className="g-head" role="row">
          <span role="columnheader" className="g-no"><span className="sr-only">{t('plan.no')}</span></span>
          {columns.map((one) => (
            <span role="columnheader" key={one.key} className={one.right ? 'r' : undefined}>
              {one.key === 'bar' ? <><span className="sr-only">{one.head}</span><Load counts={load} /></> : one.head}
            </span>
          ))}
        </div>
        {lines.map((one) => {
          if (one.kind === 'group') return <GroupLine key={one.key} group={one.group} plan={plan} span={columns.length + 1} />;
          row += 1;
          const index = row;
          const common = { at: at(one.key), input: at(one.key) !== null ? input : null, stop: stop?.focus.row === index ? stop.focus.column : null, hands: grid.hands };
          const drop = grid.aim?.key === one.key ? grid.aim.edge : null;
          if (one.kind === 'new') return <NewLine key={one.key} line={one} {...common} drop={drop} span={columns.length} />;
          const two = conflicts.filter(({ itemId }) => itemId === one.key);
          return (
            <div className="g-item" role="presentation" key={one.key}>
              <GridRow item={one.item} no={one.no} columns={columns} {...common} from={inRange(index) ? range!.left : null} to={inRange(index) ? range!.right : null}
                disputed={two.map(({ field }) => columns.find(({ fields }) => (fields as readonly string[]).includes(field))?.key ?? '').join(' ')}
                wrong={wrong.get(one.key)} drop={drop} editable={editable} />
              {two.length > 0 && (
                <div role="row" className="g-strip"><div role="gridcell" aria-colspan={columns.length + 1}>
                  {two.map((conflict) => <ConflictLine key={conflict.field} conflict={conflict} title={null} named={[...people, ...places]} onSettle={(it, mine) => desk.settle(it, mine)} />)}
                </div></div>
              )}
            </div>
          );
        })}
      </div>
      {editable && (picked.length > 1 || (picked.length === 1 && grid.whole)) && (
        <BulkBar items={picked} columns={BULK.map((key): Column => all[key])} onWrite={(one, text) => {
            const typed = write(desk, picked, one, text);
            if (!('value' in typed)) return fieldText({ path: '', ...typed });
            say(t('grid.written', { n: typed.value }));
            return null;
          }}
          onMove={(way) => say(nudge(desk, rows, picked.map(({ id }) => id), way))}
          onRemove={() => { say(removed({ desk, lines: rows, range: range! })); grid.go(only(selection!.focus)); }} onLeave={() => grid.go(only(selection!.focus))} />
      )}
      <p className="keys" ref={after} tabIndex={-1}>
        {editable && <><kbd>Tab</kbd> {t('grid.keyTab')} <kbd>Enter</kbd> {t('grid.keyEnter')} <kbd>F2</kbd> {t('grid.keyF2')} <kbd>Ctrl</kbd> <kbd>V</kbd> {t('grid.keyPaste')} <kbd>Ctrl</kbd> <kbd>Z</kbd> {t('grid.keyUndo')} <kbd>Alt</kbd> <kbd>↑</kbd> {t('grid.keyMove')} <kbd>Esc</kbd> {t('grid.keyEsc')}　</>}
        {t('plan.keyBars')}
      </p>
    </div>
  );
}

/** By row and column, as it was typed. */
function wrongOf(refused: readonly Refused[], columns: readonly Column[], named: readonly Choice[]): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const found = new Map<string, Record<string, string>>();
  for (const { itemId, field, value } of refused) {
    for (const { key, fields } of columns) {
      if ((fields as readonly string[]).includes(field)) found.set(itemId, { ...found.get(itemId), [key]: typedWords(field, value, named) });
    }
  }
  return found;
}

function GroupLine({ group, plan, span }: { group: Group; plan: AnnualPlanFragment; span: number }) {
  const rows = plan.items.filter((item) => groupOf(item) === group);
  const sum = rows.reduce((total, item) => total + (item.budgetFen ?? 0), 0);
  return (
    <div className="g-group" role="row" id={`group-${group}`}>
      <div role="gridcell" aria-colspan={span}>{t(`value.group.${group}`)}<span>{t('plan.groupSum', { n: rows.length, sum: money(sum) })}</span></div>
    </div>
  );
}
