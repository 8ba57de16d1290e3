import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import Ajv, { type ValidateFunction } from 'ajv';

/** What GitHub publishes about its API. */
const require = createRequire(import.meta.url);
const description: Description = JSON.parse(
  readFileSync(require.resolve('@octokit/openapi/generated/api.github.com.json'), 'utf8'),
);

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>>>>;
}

interface Operation {
  readonly parameters?: readonly { readonly $ref?: string }[];
  readonly requestBody?: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, coerceTypes: true });
ajv.addSchema(description, 'github');
const validators = new Map<string, ValidateFunction>();

/** What a value does wrong by a part of the description. @param pointer From its top. */
function faultsOf(value: unknown, pointer: string): readonly string[] {
  const known = validators.get(pointer);
  const validate = known ?? ajv.compile({ $ref: `github#${pointer}` });
  validators.set(pointer, validate);
  return validate(value) ? [] : [`${pointer}: ${ajv.errorsText(validate.errors)}`];
}

const escaped = (key: string): string => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

/** What stands at a reference into the description. */
const resolved = (ref: string): unknown =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], description);

export interface StoredComment {
  readonly id: number;
  body: string;
  readonly user: 'Bot' | 'User';
  readonly association: string;
}

/** A request as it came. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** Something that goes wrong once. */
export interface Mishap {
  readonly method: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether what was asked is done all the same. */
  readonly isDone?: boolean;
}

const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

/** The part of GitHub’s API that the action asks, on this machine; it holds each request to GitHub’s own description. */
export class GitHubStandIn {
  readonly #server: Server;
  readonly comments: StoredComment[] = [];
  readonly requests: Request[] = [];
  /** What requests and answers did that the description does not allow. */
  readonly violations: string[] = [];
  readonly mishaps: Mishap[] = [];
  /** Whether the token may write. */
  mayWrite = true;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (request, response) => void this.#answer(request, response));
  }

  static start(): Promise<GitHubStandIn> {
    const server = createServer();
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(new GitHubStandIn(server))));
  }

  get url(): string {
    const address = this.#server.address();
    return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Puts a comment of somebody on the pull request. */
  add(body: string, user: StoredComment['user'] = 'User', association = 'NONE'): StoredComment {
    const comment = { id: this.comments.length + 1, body, user, association };
    this.comments.push(comment);
    return comment;
  }

  /** The requests that change something. */
  get writes(): readonly string[] {
    return this.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const body = Buffer.concat(parts).toString('utf8');
    const { method = '', url = '' } = request;
    this.requests.push({ method, path: url, body });
    if (request.headers.authorization !== 'Bearer a-token') this.violations.push('the token is missing');
    if (!request.headers['user-agent']) this.violations.push('GitHub refuses requests without a user agent');
    const { pathname, searchParams } = new URL(url, this.url);
    const template = [COMMENTS, COMMENT].find((path) => patternOf(path).test(pathname));
    const operation = template && description.paths[template]?.[method.toLowerCase()];
    if (!template || !operation) {
      this.violations.push(`GitHub has no ${method} ${pathname}`);
      return send(response, 404, { message: 'Not Found' });
    }
    const at = `/paths/${escaped(template)}/${method.toLowerCase()}`;
    this.#judgeParameters(operation, pathname.match(patternOf(template))?.groups ?? {}, searchParams);
    if (operation.requestBody)
      this.violations.push(
        ...faultsOf(JSON.parse(body), `${at}/requestBody/content/application~1json/schema`),
      );
    const mishap = this.#mishapOf(method);
    if (mishap && !mishap.isDone) return send(response, mishap.status, { message: 'No' }, mishap.headers);
    if (method !== 'GET' && !this.mayWrite)
      return send(response, 403, { message: 'Resource not accessible by integration' });
    const { status, answer } = this.#do(method, pathname, searchParams, body);
    if (status < 300)
      this.violations.push(...faultsOf(answer, `${at}/responses/${status}/content/application~1json/schema`));
    if (mishap) return send(response, mishap.status, { message: 'No' }, mishap.headers);
    send(response, status, answer);
  }

  #judgeParameters(operation: Operation, path: Record<string, string>, query: URLSearchParams): void {
    const values: Readonly<Record<string, string>> = { ...path, ...Object.fromEntries(query) };
    const pointers = (operation.parameters ?? []).flatMap(({ $ref }) => $ref ?? []);
    const known = pointers.map((ref) => ({ ref, ...(resolved(ref) as Parameter) }));
    for (const { ref, name, required } of known) {
      const value = values[name];
      if (value !== undefined) this.violations.push(...faultsOf(value, `${ref.slice(1)}/schema`));
      else if (required) this.violations.push(`${name} is missing`);
    }
    const names = known.map(({ name }) => name);
    const strange = Object.keys(values).filter((name) => !names.includes(name));
    this.violations.push(...strange.map((name) => `GitHub does not know ${name}`));
  }

  #mishapOf(method: string): Mishap | undefined {
    const at = this.mishaps.findIndex((mishap) => mishap.method === method);
    return at === -1 ? undefined : this.mishaps.splice(at, 1)[0];
  }

  #do(method: string, pathname: string, query: URLSearchParams, body: string) {
    if (method === 'GET') {
      const [size, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)];
      const answer = this.comments.slice((page - 1) * size, page * size).map(asGitHub);
      return { status: 200, answer };
    }
    const text = String(JSON.parse(body).body);
    if (text.length > 65_536) return { status: 422, answer: { message: 'body is too long' } };
    if (method === 'POST') return { status: 201, answer: asGitHub(this.add(text, 'Bot')) };
    const comment = this.comments.find(({ id }) => pathname.endsWith(`/${id}`));
    if (!comment) return { status: 404, answer: { message: 'Not Found' } };
    comment.body = text;
    return { status: 200, answer: asGitHub(comment) };
  }
}

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

function send(
  response: ServerResponse,
  status: number,
  answer: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(answer));
}

/** A comment as GitHub tells it. */
function asGitHub({ id, body, user, association }: StoredComment) {
  const api = 'https://api.github.com/repos/ada/shop/issues';
  const login = user === 'Bot' ? 'github-actions[bot]' : 'ben';
  const page = `https://github.com/${login}`;
  return {
    id,
    node_id: `IC_${id}`,
    url: `${api}/comments/${id}`,
    html_url: `https://github.com/ada/shop/pull/7#issuecomment-${id}`,
    issue_url: `${api}/7`,
    body,
    author_association: association,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    performed_via_github_app: null,
    user: {
      login,
      id: 1,
      node_id: 'U_1',
      avatar_url: page,
      gravatar_id: '',
      url: page,
      html_url: page,
      followers_url: page,
      following_url: page,
      gists_url: page,
      starred_url: page,
      subscriptions_url: page,
      organizations_url: page,
      repos_url: page,
      events_url: page,
      received_events_url: page,
      type: user,
      site_admin: false,
    },
  };
}
