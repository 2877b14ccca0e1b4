import { problem, rule } from './rule.js';

/** A whole number between two limits, both included. `optional` lets null and undefined pass. */
export function Whole({ min, max, optional = false }: { min: number; max: number; optional?: boolean }): PropertyDecorator {
  return rule('whole', (value) => {
    if (value === null || value === undefined) return optional ? null : problem('REQUIRED');
    if (typeof value !== 'number' || Number.isNaN(value)) return problem('NOT_A_NUMBER');
    if (!Number.isSafeInteger(value)) return problem('NOT_WHOLE');
    if (value < min) return problem('TOO_SMALL', { min });
    return value > max ? problem('TOO_LARGE', { max }) : null;
  });
}

/** A measured number with at most four decimals, or `scale`; by default between minus and plus a thousand million. */
export function Figure({ min = -1e9, max = 1e9, scale = 4, optional = false }: { min?: number; max?: number; scale?: number; optional?: boolean } = {}): PropertyDecorator {
  return rule('figure', (value) => {
    if (value === null || value === undefined) return optional ? null : problem('REQUIRED');
    if (typeof value !== 'number' || !Number.isFinite(value)) return problem('NOT_A_NUMBER');
    if (value < min) return problem('TOO_SMALL', { min });
    if (value > max) return problem('TOO_LARGE', { max });
    return Number(value.toFixed(scale)) === value ? null : problem('TOO_PRECISE', { scale });
  });
}

/** Money in whole fen (1/100 yuan), up to ten million yuan. */
export function Money(): PropertyDecorator {
  return Whole({ min: 0, max: 1_000_000_000, optional: true });
}
