/** Who may import whom: docs/ARCHITECTURE has the picture of the house, this keeps it true. */
const ORDER = ['kernel', 'org', 'standards', 'resources', 'plan', 'do', 'check', 'act', 'insight'];

const upwards = ORDER.slice(0, -1).map((lib, index) => ({
  name: `${lib}-imports-upwards`,
  comment: `${ORDER.join(' ← ')} ← apps/api: import leftwards only. Declare a port and let the upper lib register.`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: `^libs/(${ORDER.slice(index + 1).join('|')})/` },
}));

const WEB = 'apps/web/src';

/** A zone of the web app and the zones that it may not import. */
const webZone = (zone, closed) => ({
  name: `web-${zone}`,
  comment: 'ui, lib ← features ← app; the residents\' pages (public) use lib only, so that they stay light.',
  severity: 'error',
  from: { path: `^${WEB}/${zone}/` },
  to: { path: `^${WEB}/(${closed.join('|')})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|test|tools|dist)/' },
    },
    {
      name: 'by-the-front-door',
      comment: 'Import another lib through its src/index.ts (#kernel, #org, …).',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/(?!$1/)[^/]+/', pathNot: '^libs/[^/]+/src/index[.]ts$' },
    },
    {
      name: 'by-the-front-door-from-outside',
      comment: 'Import a lib through its src/index.ts (#kernel, #org, …).',
      severity: 'error',
      from: { path: '^(apps|migrations|test)/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index[.]ts$' },
    },
    {
      name: 'api-knows-no-test',
      severity: 'error',
      from: { path: '^(apps|migrations)/', pathNot: '[.]spec[.]ts$' },
      // the demo district is made from the test factories, so the API may load it
      to: { path: '^(test|dist|tools)/', pathNot: '^test/(demo|factories)/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle of values breaks decorators at load time; a cycle of types alone is fine.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'web-knows-the-schema-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps/api|migrations|test|dist)/' },
    },
    webZone('lib', ['ui', 'features', 'app', 'public']),
    webZone('ui', ['features', 'app', 'public']),
    webZone('features', ['app', 'public']),
    webZone('app', ['public']),
    webZone('public', ['ui', 'features', 'app']),
    {
      name: 'features-apart',
      comment: 'What two features share belongs in ui or lib.',
      severity: 'error',
      from: { path: `^${WEB}/features/([^/]+)/` },
      to: { path: `^${WEB}/features/(?!$1/)[^/]+/` },
    },
    {
      name: 'unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production comes from dependencies.',
      severity: 'error',
      from: { path: '^(apps/api|libs|migrations)/', pathNot: '[.]spec[.]ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|[.]data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types', 'typings'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '.json'],
    },
  },
};
