import { money } from '../../lib/figures';
import type { SubmittedPlansQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';

type Plan = SubmittedPlansQuery['annualPlans']['items'][number];

function counted(items: readonly { kind: string }[]): string {
  const count = (kind: string): number => items.filter((one) => one.kind === kind).length;
  return t('plan.versusCount', { added: count('added'), changed: count('changed'), gone: count('gone') });
}

/** What a plan is told by beside others. */
export class Figures {
  readonly unexplained: number;

  constructor(private readonly plan: Plan) {
    this.unexplained = plan.findings.filter(({ code }) => code === 'SERVICE_UNEXPLAINED').length;
  }

  get budget(): string {
    return money(this.plan.budgetFen);
  }

  get budgetMoved(): string {
    const { comparison } = this.plan;
    if (!comparison?.formerBudgetFen) return '';
    const percent = Math.round((comparison.budgetFen / comparison.formerBudgetFen - 1) * 100);
    return t('street.moved', { year: comparison.former.year, percent: `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(percent)}%` });
  }

  get changes(): string {
    const { comparison } = this.plan;
    if (!comparison) return t('street.noFormer');
    return comparison.items.length ? counted(comparison.items) : t('street.unchanged');
  }

  /** Of a revision: what it changes in the version that it revises. */
  get revised(): string {
    const { origin, revision } = this.plan;
    return revision > 1 && origin ? t('street.onVersion', { n: origin.former.revision, changes: counted(origin.items) }) : '';
  }

  get covered(): string {
    const { items, catalogueLeft } = this.plan;
    const planned = new Set(items.flatMap(({ catalogueEntry }) => (catalogueEntry ? [catalogueEntry.id] : []))).size;
    return t('street.covered', { n: planned, total: planned + catalogueLeft.length });
  }

  get coverNote(): string {
    if (this.unexplained) return t('street.unexplained', { n: this.unexplained });
    return this.plan.leftOut.length ? t('street.leftOut', { n: this.plan.leftOut.length }) : '';
  }

  get findings(): string {
    const blocking = this.plan.findings.filter((one) => one.blocking).length;
    const advice = this.plan.findings.length - blocking;
    if (blocking) return t('plan.readyCount', { n: blocking, advice });
    return advice ? t('street.advice', { n: advice }) : t('street.fine');
  }

  get comments(): number {
    return this.plan.items.reduce((sum, item) => sum + item.comments.filter(({ withdrawnAt }) => !withdrawnAt).length, 0);
  }
}
