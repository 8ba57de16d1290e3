/** The script of a thread that checks files. */
void import('./start').then(({ startThread }) => startThread());
