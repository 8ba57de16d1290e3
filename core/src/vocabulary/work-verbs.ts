/** What work begins with where the words after it say what it is about: “Define positioning” is about positioning. */
export const WORK_VERBS: ReadonlySet<string> = new Set(
  (
    'agree approve build choose clarify compile conduct confirm create decide define deliver describe design determine ' +
    'develop document draft establish finalise finalize fix formulate identify list maintain make manage map own plan ' +
    'prepare produce review run set specify state update validate verify write'
  ).split(' '),
);
