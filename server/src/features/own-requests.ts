import type { CancellationToken } from 'vscode-languageserver';
import type { ParamsOf, RequestMethod, ResultOf } from '../../../protocol/src';
import type { Context } from './context';

/** Answers one of the requests that only clients of our own make. */
export function answer<Method extends RequestMethod>(
  { connection }: Pick<Context, 'connection'>,
  method: Method,
  handle: (
    params: ParamsOf<Method>,
    token: CancellationToken,
  ) => ResultOf<Method> | Promise<ResultOf<Method>>,
): void {
  // The library cannot see that a result of a given method is a result.
  connection.onRequest(
    method,
    async (params: ParamsOf<Method>, token): Promise<unknown> => handle(params, token),
  );
}
