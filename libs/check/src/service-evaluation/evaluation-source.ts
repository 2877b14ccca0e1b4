import { Injectable } from '@nestjs/common';
import type { Acting, Permission } from '#kernel';
import type { EvaluationHeading } from './evaluation-type.js';

/** A period, both days in it. */
export interface EvaluationPeriod {
  readonly from: string;
  readonly to: string;
}

/** One thing that an evaluation of a period draws on, with where it came from. */
export interface DrawnLine {
  readonly heading: EvaluationHeading;
  /** What it is a line of, `complaint-theme`: the screen has a sentence for each, written with the figures. */
  readonly source: string;
  /** Names it where a source has several lines; '' else. */
  readonly title: string;
  readonly figures: Readonly<Record<string, number | string | null>>;
  /** The records behind it, what matters most first; so many are kept. */
  readonly recordIds: readonly string[];
}

/** More records than these are counted, not listed. */
export const MOST_RECORDS = 20;

/**
 * What services are evaluated by (9.3.2: supervision, complaints, the six sources of what people think). Evaluation does not
 * know what cases or improvements are: whoever keeps something that a period is judged by adds its source at boot.
 */
export interface EvaluationSource {
  /** Who may not read it in the community draws nothing from it. */
  readonly permission: Permission;
  /** Of a community and a period; `by` holds the permission there. */
  lines(by: Acting, communityId: string, period: EvaluationPeriod): Promise<readonly DrawnLine[]>;
}

@Injectable()
export class EvaluationSources {
  private readonly added: EvaluationSource[] = [];

  add(...sources: readonly EvaluationSource[]): void {
    this.added.push(...sources);
  }

  /** Of all sources that the person may read at the place. */
  async draw(by: Acting, place: { communityId: string; streetId: string }, period: EvaluationPeriod): Promise<DrawnLine[]> {
    const readable = this.added.filter(({ permission }) => by.actor.may(permission, place));
    const drawn = await Promise.all(readable.map((source) => source.lines(by.under(source.permission), place.communityId, period)));
    return drawn.flat().map((line) => ({ ...line, recordIds: line.recordIds.slice(0, MOST_RECORDS) }));
  }
}
