import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { CauseHeading } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Icon } from '../Icon';
import { addedAfter, addedTo, boneRowOf, HEADINGS, movedTo, newRow, without, type CauseRow } from './cause-rows';
import { drawingOf, HEAD, LINE, type Bone, type Drawing } from './fishbone';

/** Two characters a line's width apart from the bone. */
const GAP = 6;

interface Writing { rows: CauseRow[]; onChange: (rows: CauseRow[]) => void }

/** Six bones and what hangs from them. The table beside it says the same in words. */
export function Fishbone({ rows, title }: { rows: CauseRow[]; title: string }) {
  const drawing = drawingOf(rows);
  const head = rows[0]?.heading === null && rows[0].text ? rows[0].text : title;
  return (
    <Paper drawing={drawing} head={head} label={t('fishbone.drawing', { text: head })} role="img">
      {drawing.bones.map((bone) => (
        <g key={bone.heading}>
          <BoneName bone={bone} />
          {bone.twigs.map(({ index, x, end, y }) => (
            <g key={rows[index]!.id}>
              <line x1={x} y1={y} x2={end} y2={y} className={rows[index]!.root ? 'twig root' : 'twig'} />
              <foreignObject x={x} y={y - LINE + 4} width={end - x - GAP} height={LINE - 4}>
                <div className={rows[index]!.root ? 'twig-text root' : 'twig-text'}><span>{rows[index]!.text}</span></div>
              </foreignObject>
            </g>
          ))}
        </g>
      ))}
    </Paper>
  );
}

/** The same, written in: by mouse (add, mark, drag to another bone, remove) and by keyboard alone. */
export function FishboneEditor({ rows, title, onChange }: Writing & { title: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  useEffect(() => {
    if (!focus) return;
    box.current?.querySelector<HTMLInputElement>(`[data-twig="${focus}"]`)?.focus();
    setFocus(null);
  }, [focus, rows]);
  const drawing = drawingOf(rows);
  const order = drawing.bones.flatMap(({ twigs }) => twigs.map(({ index }) => index));

  const change = (index: number, patch: Partial<CauseRow>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));
  const hang = (heading: CauseHeading) => {
    const added = addedTo(rows, heading);
    onChange(added.rows);
    setFocus(added.id);
  };
  const ask = (index: number) => {
    const row = newRow(rows[index]!.depth + 1);
    onChange(addedAfter(rows, index, row));
    setFocus(row.id);
  };
  const beside = (index: number) => {
    const row = newRow(rows[index]!.depth, rows[index]!.heading);
    onChange(addedAfter(rows, index, row));
    setFocus(row.id);
  };
  const move = (index: number, heading: CauseHeading) => {
    onChange(movedTo(rows, index, heading));
    setFocus(rows[index]!.id);
  };
  const remove = (index: number) => {
    const before = order[order.indexOf(index) - 1];
    onChange(without(rows, index));
    setFocus(before === undefined ? null : rows[before]!.id);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    if (event.nativeEvent.isComposing) return; // Enter while a Chinese word is being chosen
    const row = rows[index]!;
    const at = order.indexOf(index);
    const bone = HEADINGS.indexOf(rows[boneRowOf(rows, index)]!.heading!);
    const act: Record<string, (() => void) | undefined> = {
      Enter: () => (event.ctrlKey ? ask(index) : beside(index)),
      ArrowUp: order[at - 1] === undefined ? undefined : () => setFocus(rows[order[at - 1]!]!.id),
      ArrowDown: order[at + 1] === undefined ? undefined : () => setFocus(rows[order[at + 1]!]!.id),
      ArrowLeft: event.altKey ? () => move(index, HEADINGS[(bone + 5) % 6]!) : undefined,
      ArrowRight: event.altKey ? () => move(index, HEADINGS[(bone + 1) % 6]!) : undefined,
      KeyR: event.altKey ? () => change(index, { root: !row.root }) : undefined,
      Backspace: row.text ? undefined : () => remove(index),
    };
    const todo = act[event.code === 'KeyR' ? 'KeyR' : event.key];
    if (!todo) return;
    event.preventDefault();
    todo();
  };
  const drop = (event: DragEvent, heading: CauseHeading) => {
    const index = rows.findIndex(({ id }) => id === event.dataTransfer.getData('text/plain'));
    if (index < 0) return;
    event.preventDefault();
    move(index, heading);
  };
  return (
    <div ref={box}>
      <Paper drawing={drawing} head={rows[0]?.heading === null ? rows[0].text : title} label={t('fishbone.drawing', { text: title })} role="group">
        {drawing.bones.map((bone) => (
          <g key={bone.heading} onDragOver={(event) => event.preventDefault()} onDrop={(event) => drop(event, bone.heading)}>
            <rect className="bone-area" x={bone.tip.x - 190} y={bone.above ? 0 : drawing.spine} width={bone.foot.x - bone.tip.x + 190} height={bone.above ? drawing.spine : drawing.height - drawing.spine} />
            <BoneName bone={bone} onAdd={() => hang(bone.heading)} />
            {bone.twigs.map(({ index, x, end, y }) => (
              <g key={rows[index]!.id}>
                <line x1={x} y1={y} x2={end} y2={y} className={rows[index]!.root ? 'twig root' : 'twig'} />
                <foreignObject x={x} y={y - LINE + 8} width={end - x - GAP} height={LINE - 9}>
                  <TwigField row={rows[index]!} onPress={(event) => press(event, index)} onText={(text) => change(index, { text })}
                    onRoot={() => change(index, { root: !rows[index]!.root })} onRemove={() => remove(index)}
                    label={rows[index]!.heading ? t('fishbone.cause', { heading: t(`fishbone.heading.${bone.heading}`) }) : t('fishbone.sub', { text: above(rows, index) })} />
                </foreignObject>
              </g>
            ))}
          </g>
        ))}
      </Paper>
      <p className="keys">{t('fishbone.keys')}<span className="desk-only">{t('fishbone.drag')}</span></p>
    </div>
  );
}

/** What a row is asked of. */
function above(rows: readonly CauseRow[], index: number): string {
  for (let at = index - 1; at >= 0; at -= 1) if (rows[at]!.depth < rows[index]!.depth) return rows[at]!.text || t('fishbone.empty');
  return '';
}

function Paper({ drawing: { width, height, spine, headX, bones }, head, label, role, children }:
  { drawing: Drawing; head: string; label: string; role: 'img' | 'group'; children: React.ReactNode }) {
  return (
    <div className="scroll-x fish" tabIndex={role === 'img' ? 0 : undefined}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role={role} aria-label={label}>
        <line x1={8} y1={spine} x2={headX} y2={spine} className="spine" />
        <path d={`M${headX - 12} ${spine - 7} L${headX} ${spine} L${headX - 12} ${spine + 7}`} className="spine-end" />
        {bones.map(({ heading, tip, foot }) => <line key={heading} x1={tip.x} y1={tip.y} x2={foot.x} y2={foot.y} className="bone" />)}
        <foreignObject x={headX + 2} y={spine - 60} width={HEAD - 4} height={120}>
          <div className="fish-head"><span>{head || t('fishbone.head')}</span></div>
        </foreignObject>
        {children}
      </svg>
    </div>
  );
}

function BoneName({ bone: { heading, above: isAbove, tip }, onAdd }: { bone: Bone; onAdd?: () => void }) {
  const name = t(`fishbone.heading.${heading}`);
  return (
    <foreignObject x={tip.x - 70} y={isAbove ? tip.y - 28 : tip.y} width={140} height={28}>
      {onAdd
        ? <div className="bone-name"><button type="button" onClick={onAdd} aria-label={t('fishbone.add', { heading: name })}>{name}<Icon name="plus" size={12} /></button></div>
        : <div className="bone-name"><b>{name}</b></div>}
    </foreignObject>
  );
}

function TwigField({ row, label, onPress, onText, onRoot, onRemove }: {
  row: CauseRow; label: string; onPress: (event: KeyboardEvent<HTMLInputElement>) => void; onText: (text: string) => void; onRoot: () => void; onRemove: () => void;
}) {
  return (
    <div className={row.root ? 'twig-in root' : 'twig-in'} draggable onDragStart={(event) => event.dataTransfer.setData('text/plain', row.id)}>
      <button type="button" className="twig-root" role="checkbox" aria-checked={row.root} tabIndex={-1} title={t('cause.mark')} aria-label={t('fishbone.mark', { text: row.text })} onClick={onRoot} />
      <input data-twig={row.id} value={row.text} aria-label={label} placeholder={t('cause.why')} onChange={(event) => onText(event.target.value)} onKeyDown={onPress} />
      <button type="button" className="twig-x" tabIndex={-1} title={t('cause.remove')} aria-label={t('cause.removeOf', { text: row.text })} onClick={onRemove}><Icon name="close" size={12} /></button>
    </div>
  );
}
