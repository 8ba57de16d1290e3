#!/usr/bin/env node
import { version } from './version';

const [first, ...rest] = process.argv.slice(2);
// Loading all the rest takes longer than Node itself takes to start.
if (rest.length === 0 && (first === '--version' || first === '-v')) process.stdout.write(`${version}\n`);
else void import('./start').then(({ start }) => start(process.argv.slice(2)));
