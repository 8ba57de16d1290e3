/** The functions with a part of their own in the default matrix, in the order of its letters. */
export const CORE_ROLES = ['pm', 'pmm', 'eng', 'design', 'sales', 'marketing', 'cs', 'exec'] as const;
/** The functions that take part in making and launching a product. */
const ROLE_KINDS = [...CORE_ROLES, 'other'] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** What people call them, lower case. `other`: roles that have no part of their own in the default matrix. */
const NAMES: Readonly<Record<RoleKind, readonly string[]>> = {
  pm: [
    ...['pm', 'pdm', 'po', 'gpm', 'product', 'product manager', 'product managers', 'product management'],
    ...['product lead', 'product owner', 'group product manager', 'senior product manager', 'lead pm'],
    ...['head of product', 'product team', 'chef de produit', 'produktmanager', 'produktmanagement'],
    ...['产品经理', '产品', 'プロダクトマネージャー', 'менеджер продукта', 'продакт'],
  ],
  pmm: [
    ...[
      'pmm',
      'product marketing',
      'product marketing manager',
      'product marketer',
      'product marketing lead',
    ],
    ...['head of product marketing', 'pmm lead', 'solutions marketing', '产品营销', 'produktmarketing'],
  ],
  eng: [
    ...[
      'eng',
      'engineering',
      'engineer',
      'engineers',
      'dev',
      'devs',
      'developer',
      'developers',
      'development',
    ],
    ...[
      'eng lead',
      'engineering lead',
      'engineering manager',
      'em',
      'tech lead',
      'technical lead',
      'tl',
      'tech',
    ],
    ...[
      'team lead',
      'dev lead',
      'dev team',
      'development team',
      'engineering team',
      'r&d',
      'platform',
      'architect',
    ],
    ...[
      'software engineer',
      'backend',
      'frontend',
      'entwicklung',
      'développeur',
      '研发',
      '开发',
      'разработка',
    ],
  ],
  design: [
    ...[
      'design',
      'designer',
      'designers',
      'ux',
      'ui',
      'ux/ui',
      'ui/ux',
      'product design',
      'product designer',
    ],
    ...[
      'ux design',
      'ux designer',
      'design lead',
      'design (ux)',
      'ux research',
      'ux researcher',
      'researcher',
    ],
    ...['user research', 'creative', '设计', 'デザイナー', 'дизайн'],
  ],
  sales: [
    ...[
      'sales',
      'sales lead',
      'sales team',
      'head of sales',
      'account executive',
      'ae',
      'presales',
      'pre-sales',
    ],
    ...[
      'account management',
      'account manager',
      'revenue',
      'sales enablement',
      'field',
      'vertrieb',
      'ventas',
    ],
    ...['ventes', 'vendas', '销售', '営業', 'продажи'],
  ],
  marketing: [
    ...[
      'marketing',
      'mktg',
      'mkt',
      'brand',
      'demand',
      'demand gen',
      'demand generation',
      'growth',
      'content',
    ],
    ...['marketing team', 'marketing lead', 'mktg (brand/demand)', 'growth marketing', 'marketing manager'],
    ...['comms', 'communications', 'pr', 'social', '市场', 'マーケティング', 'маркетинг'],
  ],
  cs: [
    ...['cs', 'customer success', 'support', 'customer support', 'cs (success/support)', 'csm', 'success'],
    ...['customer success manager', 'customer service', 'support lead', 'cs lead', 'help desk', 'service'],
  ],
  exec: [
    ...[
      'exec',
      'execs',
      'executive',
      'executives',
      'ceo',
      'cto',
      'cpo',
      'cmo',
      'coo',
      'cfo',
      'cro',
      'cio',
      'ciso',
      'founder',
    ],
    ...[
      'founders',
      'leadership',
      'sponsor',
      'executive sponsor',
      'project sponsor',
      'exec sponsor',
      'vp',
      'svp',
    ],
    ...[
      'vp product',
      'vp of product',
      'vp marketing',
      'vp engineering',
      'gm',
      'general manager',
      'management',
    ],
    ...['steering committee', 'exec (cpo/cmo)', 'head of growth'],
  ],
  other: [
    ...[
      'qa',
      'qa lead',
      'qa engineer',
      'qa team',
      'tester',
      'testers',
      'legal',
      'finance',
      'data',
      'analytics',
    ],
    ...[
      'data science',
      'analyst',
      'business analyst',
      'ba',
      'ops',
      'operations',
      'it',
      'security',
      'infosec',
    ],
    ...[
      'compliance',
      'hr',
      'people',
      'procurement',
      'project manager',
      'program manager',
      'programme manager',
    ],
    ...[
      'tpm',
      'scrum master',
      'sre',
      'devops',
      'docs',
      'technical writer',
      'localization',
      'localisation',
      'risk',
    ],
    ...[
      'stakeholder',
      'stakeholders',
      'customer',
      'customers',
      'client',
      'clients',
      'partner',
      'partners',
      'vendor',
    ],
    ...[
      'vendors',
      'release manager',
      'business owner',
      'system owner',
      'everyone',
      'all',
      'rev ops',
      'privacy',
    ],
  ],
};

const KINDS: ReadonlyMap<string, RoleKind> = new Map(
  ROLE_KINDS.flatMap((kind) => NAMES[kind].map((name): readonly [string, RoleKind] => [name, kind])),
);

const BRACKETS = / ?[([][^()[\]]{0,60}[)\]]/g;
const FROM_BRACKETS = /[([]([^()[\]]{0,60})[)\]]/;
/** Two functions in one column: "Marketing/PMM", "Sales and CS". */
const BETWEEN = /[/,+&]|\sand\s/;

/**
 * The functions that a role's name speaks of: "PM (Ana)", "Head of Product", "Sales/CS". Empty for a name that is
 * no function, such as a person's.
 */
export function roleKindsOf(name: string): readonly RoleKind[] {
  const whole = name.trim().toLowerCase().replace(/\s+/g, ' ');
  const kind = KINDS.get(whole) ?? KINDS.get(whole.replace(BRACKETS, ' ').trim());
  if (kind) return [kind];
  const parts = whole.replace(BRACKETS, ' ').split(BETWEEN);
  const kinds = parts.flatMap((part) => KINDS.get(part.trim()) ?? []);
  if (kinds.length > 0) return [...new Set(kinds)];
  const inner = KINDS.get(FROM_BRACKETS.exec(whole)?.[1]?.trim() ?? '');
  return inner ? [inner] : [];
}

/** Whether a text is a role's name as teams have them. */
export const isRoleName = (name: string): boolean => roleKindsOf(name).length > 0;
