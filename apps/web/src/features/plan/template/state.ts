import { t } from '../../../lib/messages';

const STATES = ['draft', 'shared', 'withdrawn', 'void'] as const;

export function templateState(state: string): string {
  const known = STATES.find((one) => one === state);
  return known ? t(`planTemplate.states.${known}`) : state;
}
