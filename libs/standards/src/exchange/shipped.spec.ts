import { describe, expect, it } from '@jest/globals';
import { COMMITTEES, EMERGENCY_SUPPLY_KINDS, PUBLICATION_KINDS, VENUE_FUNCTIONS } from './facts.js';
import { placesOf } from './reference.js';
import { shipped } from './shipped.fixture.js';
import { validateStandard } from './validate.js';

describe('the shipped standards', () => {
  const known = (code: string) => {
    const found = shipped.find((standard) => standard.code === code);
    return found && placesOf(found);
  };

  it.each(shipped.map((standard) => [standard.code, standard] as const))('nothing is wrong with %s', (_, standard) => {
    expect(validateStandard(standard, known)).toEqual([]);
  });

  it('point to each other only', () => {
    const codes = shipped.map(({ code }) => code);
    expect(shipped.flatMap(({ crosswalk = [] }) => crosswalk).filter(({ to }) => !codes.includes(to.split('#')[0]!))).toEqual([]);
  });
});

describe('the vocabularies', () => {
  const vocabularies = {
    venueFunctions: VENUE_FUNCTIONS, emergencySupplyKinds: EMERGENCY_SUPPLY_KINDS, committees: COMMITTEES, publicationsThisYear: PUBLICATION_KINDS,
  };

  it('know every code that a rule looks for', () => {
    for (const one of shipped.flatMap(({ rules = [] }) => rules)) {
      for (const [fact, codes] of Object.entries(vocabularies)) {
        if (!one.facts.includes(fact)) continue;
        const named = [...one.expression.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code);
        expect([one.id, named.filter((code) => !(code! in codes))]).toEqual([one.id, []]);
        expect(named).not.toHaveLength(0);
      }
    }
  });

  it('have a summary in both languages wherever there is text', () => {
    for (const { code, clauses } of shipped) {
      const bare = clauses.filter(({ textStatus, summary }) => (textStatus === 'missing' ? summary : !summary?.en));
      expect([code, bare.map(({ number }) => number)]).toEqual([code, []]);
    }
  });
});

describe('the crosswalk', () => {
  const inverse = { equal: 'equal', related: 'related', broader: 'narrower', narrower: 'broader' } as const;

  it('says the same from both sides', () => {
    const links = shipped.flatMap(({ code, crosswalk = [] }) => crosswalk.map(({ clause: from, to, relation }) => [`${code}#${from}`, to, relation] as const));
    const there = new Set(links.map((link) => link.join(' ')));
    expect(there.size).toBe(links.length);
    expect(links.filter(([from, to, relation]) => !there.has([to, from, inverse[relation]].join(' ')))).toEqual([]);
  });
});
