import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type Type } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, NestFactory } from '@nestjs/core';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, noFacts, Public, readConfig, type RecordKind, RecordKindName, RecordRow, Stage, Workflow } from '#kernel';
import { ROLES, roleDefinition } from '#org';
import { makeApplication } from '../apps/api/src/application.js';
import { declaredPermissions } from '../apps/api/src/graphql/declared-permissions.js';
import { makeKernel } from '../apps/api/src/kernel.factory.js';
import { type TestApp, testApp } from './setup/app.js';

const granted = (): Set<string> => new Set(Object.keys(ROLES).flatMap((name) => {
  const { own, community = [], assigned = [] } = roleDefinition(name)!;
  return [...own, ...community, ...assigned];
}));

/** Who may ask what. A change of these pictures is a change of what somebody can see or do: look twice before you renew them. */
describe('permissions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  it('are declared by every root field', () => expect(app.permissions).toMatchSnapshot());

  it('are granted by roles', () => {
    const matrix = Object.fromEntries(
      Object.keys(ROLES).map((name) => {
        const { own, community, assigned } = roleDefinition(name)!;
        return [name, { own: [...own].sort(), ...(community && { community: [...community].sort() }), ...(assigned && { assigned: [...assigned].sort() }) }];
      }),
    );
    expect(matrix).toMatchSnapshot();
  });

  it('name every root field of the schema, and no other', async () => {
    const { data } = await app.ask(null, '{ __schema { queryType { fields { name } } mutationType { fields { name } } subscriptionType { fields { name } } } }');
    const { queryType, mutationType, subscriptionType } = data!.__schema;
    const named = (type: string, { fields }: { fields: { name: string }[] }): string[] => fields.map(({ name }) => `${type}.${name}`);
    const fields = [...named('Query', queryType), ...named('Mutation', mutationType), ...named('Subscription', subscriptionType)];
    expect(Object.keys(app.permissions).sort()).toEqual(fields.sort());
  });

  it('of a verb are held by somebody, unless residents or jobs take it, who need no button', () => {
    const held = granted();
    const nobodys = app.world.kernel.kinds.all().flatMap(({ kind, flow }) =>
      Object.entries(flow.table.verbs).filter(([, verb]) => !held.has(verb.permission)).map(([name, verb]) => ({ kind, name, quiet: verb.quiet === true })),
    );
    expect(nobodys.filter((verb) => !verb.quiet)).toEqual([]);
  });

  it('of a mutation and of the verb that it takes are the same', () => {
    const pascal = (kind: string): string => kind.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
    const pairs = app.world.kernel.kinds.all().flatMap(({ kind, flow }) =>
      Object.entries(flow.table.verbs)
        .map(([name, verb]) => ({ field: `Mutation.${name}${pascal(kind)}`, permission: verb.permission }))
        .filter(({ field }) => app.permissions[field] !== undefined && app.permissions[field] !== 'public'),
    );
    expect(pairs.length).toBeGreaterThan(15);
    expect(pairs.filter(({ field, permission }) => app.permissions[field] !== permission)).toEqual([]);
  });

  it('open to strangers are few, and none of them a record’s own field', () => {
    const open = Object.entries(app.permissions).filter(([, permission]) => permission === 'public').map(([field]) => field);
    expect(open).toMatchSnapshot();
  });
});

describe('the application does not start', () => {
  /** What the check of the declarations says to an application with this resolver. */
  const boot = async (resolver: Type): Promise<string> => {
    @Module({ imports: [DiscoveryModule], providers: [resolver] })
    class Throwaway {}
    const nest = await NestFactory.createApplicationContext(Throwaway, { logger: false });
    try {
      return JSON.stringify(declaredPermissions(nest.get(DiscoveryService)));
    } catch (error) {
      return (error as Error).message;
    } finally {
      await nest.close();
    }
  };

  it('with a root field that declares neither who may ask nor that all may', async () => {
    @Resolver()
    class Forgetful {
      @Query(() => String)
      secrets(): string {
        return '';
      }
      @Mutation(() => String, { name: 'spill' })
      spillAll(): string {
        return '';
      }
      @ResolveField(() => String)
      part(): string {
        return '';
      }
      plain(): string {
        return '';
      }
    }
    expect(await boot(Forgetful)).toBe('Query.secrets declares neither @Allow nor @Public\nMutation.spill declares neither @Allow nor @Public');
  });

  it('with one that is inherited', async () => {
    abstract class Above {
      @Query(() => String)
      inherited(): string {
        return '';
      }
    }
    @Resolver()
    class Below extends Above {}
    expect(await boot(Below)).toBe('Query.inherited declares neither @Allow nor @Public');
  });

  it('with one that declares both, or what no role grants', async () => {
    @Resolver()
    class Muddled {
      @Public()
      @Allow('home:read')
      @Query(() => String)
      both(): string {
        return '';
      }
      @Allow('moon:walk')
      @Query(() => String)
      moon(): string {
        return '';
      }
    }
    expect(await boot(Muddled)).toBe('Query.both declares both @Allow and @Public\nQuery.moon needs moon:walk, which no role grants');
  });

  it('but with declared ones it does', async () => {
    @Resolver()
    class Tidy {
      @Public()
      @Query(() => String)
      open(): string {
        return '';
      }
      @Allow('home:read')
      @Mutation(() => String, { name: 'shut' })
      method(): string {
        return '';
      }
    }
    expect(await boot(Tidy)).toBe('{"Mutation.shut":"home:read","Query.open":"public"}');
  });

  it('with a lifecycle that does not hold together', async () => {
    class Letter extends RecordRow {}
    const letters: RecordKind<Letter, null> = {
      kind: 'letter' as RecordKindName, entity: Letter, table: 'letters', stage: Stage.do, prefix: 'LT', readPermission: 'letter:read', defaultClauses: [],
      flow: new Workflow<Letter, null>({
        noun: 'letter', initial: 'draft', path: ['draft'], final: ['sent'], next: { draft: 'send' }, facts: noFacts,
        verbs: {
          send: { from: ['draft'], to: 'sent', permission: 'home:read' },
          answer: { from: ['read'], to: 'answered', permission: 'home:read' },
        },
      }),
    };
    const kernel = makeKernel({ ...readConfig({ DATABASE_URL: 'postgres://nobody@localhost/none', DATA_KEY: '0'.repeat(64) }), LOG_LEVEL: 'silent' });
    kernel.kinds.add(letters);
    await expect(makeApplication(kernel)).rejects.toThrow(/A lifecycle does not hold together:\nletter: answer leaves read, which nothing reaches/);
  });
});
