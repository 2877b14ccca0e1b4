import { Injectable } from '@nestjs/common';
import type { Acting, Permission } from '#kernel';
import type { Text } from '#standards';

/** One thing that a year's planning should look at. */
export interface PlanningInputLine {
  /** Names it within its source, for as long as it is the same thing. */
  key: string;
  title: Text;
  /** Figures that its line on screen is written with. */
  params: Record<string, unknown>;
  clauseIds: readonly string[];
  /** The records behind it, newest first: what they became is shown with them. */
  recordIds: readonly string[];
}

/**
 * Where a plan's inputs come from (5.3). Planning does not know what complaints or cases are: whoever keeps something
 * that the next year should learn from adds its source to `PlanningInputSources` at boot.
 */
export interface PlanningInputSource {
  /** `open-case`: the word for it on screen. */
  readonly name: string;
  /** Who may not read it in the community is told nothing of it. */
  readonly permission: Permission;
  /** What a community's plan of a year should look at; `by` holds the permission there. */
  lines(by: Acting, communityId: string, year: number): Promise<readonly PlanningInputLine[]>;
}

@Injectable()
export class PlanningInputSources {
  private readonly added: PlanningInputSource[] = [];

  add(...sources: readonly PlanningInputSource[]): void {
    this.added.push(...sources);
  }

  get all(): readonly PlanningInputSource[] {
    return this.added;
  }

  named(name: string): PlanningInputSource | undefined {
    return this.added.find((source) => source.name === name);
  }
}
