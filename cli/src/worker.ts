import { loadStart } from './compiled-code';

/** The script of a thread that checks files. */
void loadStart().then(({ startThread }) => startThread());
