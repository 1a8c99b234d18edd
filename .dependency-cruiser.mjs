/**
 * Dependencies point one way (docs/ARCHITECTURE.md, "Folders").
 * The parser is swc: dependency-cruiser cannot use TypeScript 7, which has no programming interface.
 */
const only = (name, comment, from, allowed, extra = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: {
    pathNot: allowed,
    dependencyTypesNot: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core', 'unknown'],
    ...extra,
  },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import must lead to a file.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ runs in the page, a worker, main and the backend: no Node, no Electron, no React.',
      severity: 'error',
      from: { path: '^(shared|locales)/' },
      to: {
        path: '^node:|node_modules/(electron|electron-log|react|react-dom|dexie|pg|kysely|@hono|@electric-sql)(/|$)',
      },
    },
    {
      name: 'shared-uses-no-core',
      comment: 'Not even under its short name.',
      severity: 'error',
      from: { path: '^(shared|locales|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    only('shared-lib-first', 'shared/lib stands on nothing.', '^shared/lib/', '^shared/lib/'),
    only('shared-domain', 'shared/domain stands on shared/lib.', '^shared/domain/', '^shared/(lib|domain)/'),
    only(
      'shared-sync',
      'shared/sync stands on lib and domain.',
      '^shared/sync/',
      '^shared/(lib|domain|sync)/',
    ),
    only(
      'shared-contracts',
      'shared/contracts stands on the rest of shared.',
      '^shared/contracts/',
      '^shared/',
    ),
    only('locales', 'locales stand alone, or on shared.', '^locales/', '^(locales|shared)/'),
    only(
      'electron-apart',
      'electron meets the others in shared.',
      '^electron/',
      '^(electron|shared|locales)/',
    ),
    only('backend-apart', 'backend meets the others in shared.', '^backend/', '^(backend|shared)/'),
    only(
      'renderer-apart',
      'renderer meets the others in shared.',
      '^renderer/',
      '^(renderer|shared|locales)/',
    ),
    {
      name: 'only-main-knows-electron',
      comment: 'The page and the backend run without Electron.',
      severity: 'error',
      from: { path: '^(renderer|backend)/' },
      to: { path: '(^|/)node_modules/electron(/|$)|^electron$' },
    },
    {
      name: 'preload-is-thin',
      comment: 'The preload imports Electron, contracts and its own folder, nothing else.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { pathNot: '^electron/preload/|^shared/|node_modules/(electron|zod)(/|$)|^electron$' },
    },
    only(
      'renderer-lib',
      'renderer/lib stands on shared.',
      '^renderer/lib/',
      '^(renderer/lib|shared|locales)/',
    ),
    only(
      'renderer-components',
      'components know nothing of data.',
      '^renderer/components/',
      '^(renderer/(lib|components)|shared|locales)/',
    ),
    only(
      'renderer-data',
      'data stands on lib and components.',
      '^renderer/data/',
      '^(renderer/(lib|components|data)|shared|locales)/',
    ),
    only(
      'renderer-sync',
      'sync stands on data.',
      '^renderer/sync/',
      '^(renderer/(lib|components|data|sync)|shared|locales)/',
    ),
    {
      name: 'nothing-below-knows-features',
      comment: 'Features and app stand on stores and commands, not the other way round.',
      severity: 'error',
      from: { path: '^renderer/(lib|components|data|sync|stores|commands)/' },
      to: { path: '^renderer/(features|app)/' },
    },
    {
      name: 'features-apart',
      comment: 'A feature never imports another feature.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'features-below-app',
      comment: 'app puts the features together; a feature does not know it.',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'tests-stay-outside',
      comment: 'No product file imports a test or a script.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared|backend|locales)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      comment: 'What ships may only use what ships.',
      severity: 'error',
      from: { path: '^(renderer|shared|backend)/', pathNot: '[.]d[.]ts$' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(vite|@types)/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|test-results)/' },
    moduleSystems: ['es6', 'cjs'],
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'node', 'types'],
    },
  },
}
