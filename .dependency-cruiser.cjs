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

/** Vocabulary names document kinds, documents hold matrices and matrices come from documents: these pairs share types. */
const SHARED_TYPES = {
  vocabulary: ['document/kind/kind'],
  document: ['raci/'],
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

module.exports = {
  forbidden: [
    ...downward,
    {
      name: 'core-is-alone',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(?:action|cli|server|client|protocol|scripts|test|bench)/' },
    },
    {
      name: 'markdown-libraries-only-in-markdown',
      severity: 'error',
      from: { path: '^(?:core|cli|server|client)/', pathNot: '^core/src/markdown/' },
      to: { path: 'node_modules/(?:unified|remark|mdast|micromark|unist|@lezer)[^/]*/' },
    },
    {
      name: 'yaml-only-where-data-is-read',
      severity: 'error',
      from: { path: '^core/', pathNot: '^core/src/(?:document|config)/' },
      to: { path: 'node_modules/yaml/' },
    },
    {
      name: 'rules-know-no-other-rule',
      severity: 'error',
      from: { path: '^core/src/rules/.+/' },
      to: { path: '^core/src/rules/' },
    },
    {
      name: 'rules-do-not-parse',
      severity: 'error',
      from: { path: '^core/src/rules/.+/' },
      to: { path: '^core/src/(?:config|report)/|^core/src/markdown/(?:engine|markdown-document|lower)' },
    },
    {
      name: 'rules-need-only-the-contract',
      severity: 'error',
      from: { path: '^core/src/rules/.+/' },
      to: { path: '^core/src/lint/(?!rule|finding|message|fixes/)' },
    },
    {
      name: 'cli-needs-only-the-core',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^(?:action|server|client|protocol|test|scripts|bench)/' },
    },
    {
      name: 'action-needs-only-the-command-line',
      severity: 'error',
      from: { path: '^action/' },
      to: { path: '^(?:server|client|protocol|test|scripts|bench)/' },
    },
    {
      name: 'protocol-is-types',
      comment: 'at run time it is nothing, so that a client brings no core along',
      severity: 'error',
      from: { path: '^protocol/' },
      to: { path: '^(?:cli|server|client|test|scripts|bench)/|node_modules/' },
    },
    {
      name: 'protocol-takes-only-types-of-the-core',
      severity: 'error',
      from: { path: '^protocol/' },
      to: { path: '^core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-needs-core-and-protocol',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(?:cli|client|test|scripts|bench)/|node_modules/(?:@types/)?vscode/' },
    },
    {
      name: 'transports-only-at-the-entries',
      comment: 'all else runs in Node and in a Web Worker alike',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/(?:node|node-world|browser|browser-world)[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-runs-in-browsers-too',
      comment: 'only the entry of the desktop may know Node',
      severity: 'error',
      from: { path: '^client/src/', pathNot: '^client/src/node[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-knows-the-protocol-alone',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(?:core|cli|server|test|scripts|bench)/' },
    },
    {
      name: 'pages-are-reached-by-messages-alone',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { path: '^client/webview/' },
    },
    {
      name: 'pages-draw-what-they-are-told',
      comment: 'a page is the DOM, Preact and what is said in messages',
      severity: 'error',
      from: { path: '^client/webview/' },
      to: { pathNot: '^client/webview/|^protocol/|node_modules/preact/' },
    },
    {
      name: 'pages-take-only-types-of-the-protocol',
      severity: 'error',
      from: { path: '^client/webview/' },
      to: { path: '^protocol/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
