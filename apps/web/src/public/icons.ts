import { svg } from './dom.js';

function line(size: number, ...paths: string[]): SVGSVGElement {
  return svg(
    'svg',
    {
      width: size, height: size, viewBox: '0 0 16 16', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.4,
      'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false',
    },
    paths.map((d) => svg('path', { d })),
  );
}

export const cameraIcon = () =>
  line(26, 'M2.5 5.5h2.6l1-1.7h3.8l1 1.7h2.6v7h-11Z', 'M8 6.6a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.400Z');
export const chevronIcon = () => line(18, 'm6 3.5 4.5 4.500L6 12.5');
export const phoneIcon = () =>
  line(20, 'M5.6 2.2 3.3 3c-.6 4.7 5 10.3 9.7 9.700l.8-2.3-3-1.7-1.3 1.200C8 9.2 6.8 8 6.1 6.500l1.2-1.300Z');

export const alertIcon = () =>
  svg(
    'svg',
    { viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    svg('rect', { x: 1, y: 1, width: 14, height: 14, rx: 3, fill: 'currentColor' }),
    svg('path', { d: 'M8 4v4.600M8 10.800v1.2', stroke: '#fff', 'stroke-width': 2 }),
  );

/** The ring as a mark: all four stages, clockwise from twelve. */
const QUARTERS = [
  ['plan', 'M14.87 0A15 15 0 0 1 29.84 12.78L26.8 15.1l-3.29-1.37A8.6 8.6 0 0 0 14.92 6.4l1.82-3.07Z'],
  ['do', 'M30 14.87A15 15 0 0 1 17.22 29.84L14.9 26.8l1.37-3.29a8.6 8.6 0 0 0 7.33-8.59l3.07 1.82Z'],
  ['check', 'M15.13 30A15 15 0 0 1 .16 17.22L3.2 14.9l3.29 1.37a8.6 8.6 0 0 0 8.59 7.33l-1.82 3.07Z'],
  ['act', 'M0 15.13A15 15 0 0 1 12.78.16L15.1 3.2l-1.37 3.29A8.6 8.6 0 0 0 6.4 15.08L3.33 13.26Z'],
] as const;

export const ringMark = () =>
  svg(
    'svg',
    { class: 'ring', width: 24, height: 24, viewBox: '0 0 30 30', 'aria-hidden': 'true', focusable: 'false' },
    QUARTERS.map(([stage, d]) => svg('path', { d, class: `q-${stage}` })),
  );
