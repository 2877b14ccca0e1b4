import { useEffect, useState } from 'react';
import type { Stage } from '../lib/generated/graphql';

export const STAGES = ['plan', 'do', 'check', 'act'] as const;
export type CycleStage = (typeof STAGES)[number];
export type RingSize = 316 | 108 | 92 | 44 | 30 | 24;

export interface RingPart {
  stage: CycleStage;
  /** Share done, 0–1. */
  fill: number;
  /** Share whose deadline has passed, 0–1: where today should be. Drawn at 316 only. */
  expected?: number;
  late?: number;
}

/** Degrees clockwise from twelve: where a quarter begins, ends, and how far its chevron reaches. */
const SHAPE: Record<RingSize, { from: number; to: number; tip: number; outer: number; inner: number }> = {
  316: { from: -2.2, to: 85.2, tip: 7, outer: 140, inner: 90 },
  108: { from: -1.5, to: 83.5, tip: 8, outer: 54, inner: 30 },
  92: { from: -1.5, to: 83.5, tip: 8, outer: 46, inner: 26 },
  44: { from: -1, to: 83, tip: 8, outer: 22, inner: 13 },
  30: { from: -0.5, to: 81.5, tip: 9, outer: 15, inner: 8.6 },
  24: { from: -0.5, to: 81, tip: 9, outer: 12, inner: 6.8 },
};

const point = (centre: number, radius: number, degrees: number): string => {
  const angle = (degrees * Math.PI) / 180;
  return `${(centre + radius * Math.sin(angle)).toFixed(2)} ${(centre - radius * Math.cos(angle)).toFixed(2)}`;
};

function segment(size: RingSize, quarter: number, share: number): string {
  const { from, to, tip, outer, inner } = SHAPE[size];
  const centre = size / 2;
  const middle = (outer + inner) / 2;
  const start = quarter * 90 + from;
  const end = start + (to - from) * share;
  return [
    `M${point(centre, outer, start)}`, `A${outer} ${outer} 0 0 1 ${point(centre, outer, end)}`,
    `L${point(centre, middle, end + tip)}`, `L${point(centre, inner, end)}`,
    `A${inner} ${inner} 0 0 0 ${point(centre, inner, start)}`, `L${point(centre, middle, start + tip)}Z`,
  ].join('');
}

function Stroke({ size, at, from, to, colour, width }:
  { size: number; at: number; from: number; to: number; colour: string; width: number }) {
  const centre = size / 2;
  return <path d={`M${point(centre, from, at)}L${point(centre, to, at)}`} stroke={colour} strokeWidth={width} />;
}

/** Over six late items: five lines and the number. */
function LateLines({ quarter, part, size }: { quarter: number; part: RingPart; size: RingSize }) {
  const { from, to, outer } = SHAPE[size];
  const late = part.late ?? 0;
  if (!late) return null;
  const lines = late > 6 ? 5 : late;
  const span = lines * 3.3 + (late > 6 ? 6 : 0);
  const first = quarter * 90 + Math.min(from + (to - from) * part.fill + 2.2, to - span + 4);
  return (
    <>
      {Array.from({ length: lines }, (_, index) => (
        <Stroke key={index} size={size} at={first + index * 3.3} from={outer + 4} to={outer + 14}
          colour="var(--bad)" width={2.6} />
      ))}
      {late > 6 && (
        <text x={point(size / 2, outer + 10, first + lines * 3.3 + 2).split(' ')[0]}
          y={point(size / 2, outer + 10, first + lines * 3.3 + 2).split(' ')[1]}
          className="ring-n" textAnchor="middle" dominantBaseline="middle">{late}</text>
      )}
    </>
  );
}

/** The one motif. Fill is exact: done ÷ due of the year; it grows once when `animate` is set. */
export function Ring({ size, parts, label, animate = false }:
  { size: RingSize; parts: RingPart[]; label?: string; animate?: boolean }) {
  const [grown, setGrown] = useState(animate ? 0 : 1);
  useEffect(() => {
    if (!animate) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return setGrown(1);
    const begun = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const share = Math.min(1, (now - begun) / 600);
      setGrown(1 - (1 - share) ** 3);
      if (share < 1) frame = requestAnimationFrame(step);
    });
    const end = setTimeout(() => setGrown(1), 900); // a window in the background draws no frames
    return () => { cancelAnimationFrame(frame); clearTimeout(end); };
  }, [animate]);

  const shape = SHAPE[size];
  return (
    <svg className="ring" width={size} height={size} viewBox={`0 0 ${size} ${size}`}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      {STAGES.map((stage, quarter) => {
        const part = parts.find((one) => one.stage === stage) ?? { stage, fill: 0 };
        const share = Math.max(0, Math.min(1, part.fill)) * grown;
        return (
          <g key={stage}>
            <path d={segment(size, quarter, 1)} fill={`var(--${stage}-tint)`} />
            {share > 0 && <path d={segment(size, quarter, share)} fill={`var(--${stage}-fill)`} />}
            {size === 316 && part.expected !== undefined && (
              <Stroke size={size} at={quarter * 90 + shape.from + (shape.to - shape.from) * part.expected}
                from={shape.inner - 4} to={shape.inner - 11} colour="var(--n-12)" width={1.6} />
            )}
            {size === 316 && <LateLines quarter={quarter} part={part} size={size} />}
          </g>
        );
      })}
    </svg>
  );
}

/** The glyph: one quarter lit, or several. Resources and general clauses light none. */
export function StageGlyph({ stage, size = 13 }: { stage: Stage | readonly Stage[]; size?: number }) {
  const lit = typeof stage === 'string' ? [stage] : stage;
  const radius = size * 0.4;
  return (
    <svg className="mini" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      {STAGES.map((one, quarter) => (
        <path key={one} fill="none" strokeWidth={size * 0.2}
          d={`M${point(size / 2, radius, quarter * 90 + 7)}A${radius} ${radius} 0 0 1 ${
            point(size / 2, radius, quarter * 90 + 83)}`}
          stroke={lit.includes(one) ? `var(--${one}-fill)` : 'var(--n-4)'} />
      ))}
    </svg>
  );
}
