import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './build/bundle';
import { bundleClient } from './build/client-bundles';
import { notices } from './build/notices';
import { bundlePages } from './build/page-bundles';
import { rulePages } from './build/rule-pages';
import { ROOT } from './generate/output';

const dist = join(ROOT, 'dist');
const metafiles = [...(await bundle(dist)), ...(await bundleClient(dist)), ...(await bundlePages(dist))];
writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices(metafiles));
writeFileSync(join(dist, 'rule-pages.json'), JSON.stringify(rulePages()));
