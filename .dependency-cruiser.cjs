/**
 * Which folder may import which. The table in ARCHITECTURE.md says it in words; project references hold the rest
 * (no Node, no DOM in the core).
 * @type {import('dependency-cruiser').IConfiguration}
 */
const CORE_ORDER = [
  'text',
  'vocabulary',
  'markdown',
  'document',
  'raci',
  'templates',
  'lint',
  'rules',
  'config',
  'request',
  'assist',
  'review',
  'report',
];

/**
 * Vocabulary names document kinds, documents hold matrices and matrices come from documents, and views of matrices show
 * findings: these pairs share types.
 */
const SHARED_TYPES = {
  vocabulary: ['document/kind/kind'],
  document: ['raci/'],
  raci: ['lint/finding'],
};

const downward = CORE_ORDER.map((folder, index) => {
  const above = CORE_ORDER.slice(index + 1).join('|');
  const shared = (SHARED_TYPES[folder] ?? []).map((path) => `^core/src/${path}`);
  return {
    name: `core-${folder}-imports-downward`,
    comment: `core/${folder} may import the folders before it: ${CORE_ORDER.slice(0, index).join(', ') || 'none'}`,
    severity: 'error',
    from: { path: `^core/src/${folder}/` },
    to: { path: `^core/src/(?:${above})/`, pathNot: shared },
  };
}).slice(0, -1);

const pathOrMore = (side) => (typeof side === 'string' ? { path: side } : side);

const never = (name, from, to) => ({ name, severity: 'error', from: pathOrMore(from), to: pathOrMore(to) });

module.exports = {
  forbidden: [
    ...downward,
    never('core-is-alone', '^core/', '^(?:action|cli|server|client|protocol|scripts|test|bench)/'),
    never(
      'markdown-libraries-only-in-markdown',
      { path: '^(?:core|cli|server|client)/', pathNot: '^core/src/markdown/' },
      'node_modules/(?:unified|remark|mdast|micromark|unist|@lezer)[^/]*/',
    ),
    never(
      'yaml-only-where-data-is-read',
      { path: '^core/', pathNot: '^core/src/(?:document|config)/' },
      'node_modules/yaml/',
    ),
    never('rules-know-no-other-rule', '^core/src/rules/.+/', '^core/src/rules/'),
    never(
      'rules-do-not-parse',
      '^core/src/rules/.+/',
      '^core/src/(?:config|report)/|^core/src/markdown/(?:engine|markdown-document|lower)',
    ),
    never('rules-need-only-the-contract', '^core/src/rules/.+/', '^core/src/lint/(?!rule|finding|message|fixes/)'),
    never('cli-needs-only-the-core', '^cli/', '^(?:action|server|client|protocol|test|scripts|bench)/'),
    never('action-needs-only-the-command-line', '^action/', '^(?:server|client|protocol|test|scripts|bench)/'),
    // At run time it is nothing, so that a client brings no core along.
    never('protocol-is-types', '^protocol/', '^(?:cli|server|client|test|scripts|bench)/|node_modules/'),
    never('protocol-takes-only-types-of-the-core', '^protocol/', { path: '^core/', dependencyTypesNot: ['type-only'] }),
    never(
      'server-needs-core-and-protocol',
      '^server/',
      '^(?:cli|client|test|scripts|bench)/|node_modules/(?:@types/)?vscode/',
    ),
    // All else runs in Node and in a Web Worker alike.
    never(
      'transports-only-at-the-entries',
      { path: '^server/src/', pathNot: '^server/src/(?:node|node-world|browser|browser-world)[.]ts$' },
      { dependencyTypes: ['core'] },
    ),
    // Only the entry of the desktop may know Node.
    never(
      'client-runs-in-browsers-too',
      { path: '^client/src/', pathNot: '^client/src/node[.]ts$' },
      { dependencyTypes: ['core'] },
    ),
    never('client-knows-the-protocol-alone', '^client/', '^(?:core|cli|server|test|scripts|bench)/'),
    never('pages-are-reached-by-messages-alone', '^client/src/', '^client/webview/'),
    // A page is the DOM, Preact and what is said in messages.
    never(
      'pages-draw-what-they-are-told',
      '^client/webview/',
      { pathNot: '^client/webview/|^protocol/|node_modules/preact/' },
    ),
    never(
      'pages-take-only-types-of-the-protocol',
      '^client/webview/',
      { path: '^protocol/', dependencyTypesNot: ['type-only'] },
    ),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
