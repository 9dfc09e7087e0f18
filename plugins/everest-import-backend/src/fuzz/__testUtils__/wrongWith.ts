import { violations } from '../../__testUtils__/openApi';
import { CANARIES } from './importBodies';
import { RawAnswer } from './sendRaw';
import { WireRequest } from './wireRequests';

interface ErrorBody {
  error?: {
    name?: unknown;
    message?: unknown;
    causes?: { field?: unknown; code?: unknown; message?: unknown }[];
  };
  response?: { statusCode?: unknown };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';

/** The path is none of the plugin's any more: Backstage answers with 404 and no body. */
function isNoRoute({ route, path }: WireRequest): boolean {
  const places = (text: string) =>
    text.split('?')[0].replace(/\/$/, '').split('/').length;
  const meant = `/api/everest-import${route.split(' ')[1]}`;
  return places(path) !== places(meant) || path.includes('//');
}

/** What is not there, or may not be seen, is what its path names; Express refuses a path that is no text. */
function isAboutOne({ route }: WireRequest): boolean {
  return route.includes('{');
}

function wrongInError(
  request: WireRequest,
  answer: RawAnswer,
  body: ErrorBody | undefined,
): string[] {
  if (answer.status === 404 && answer.text === '' && isNoRoute(request)) {
    return [];
  }
  const { error, response } = body ?? {};
  if (!isText(error?.name) || !isText(error?.message)) {
    return ["it is no error in Backstage's form"];
  }
  const namesFields =
    request.method === 'POST' &&
    (isAboutOne(request)
      ? [400, 409, 422].includes(answer.status) && error?.name !== 'URIError'
      : [400, 403, 404, 409, 422].includes(answer.status));
  const causes = error?.causes ?? [];
  const complete = causes.every(
    ({ field, code, message }) =>
      isText(field) && isText(code) && isText(message),
  );
  return [
    ...(response?.statusCode === answer.status ? [] : ['it says another code']),
    ...(complete ? [] : ['a cause lacks its field, code or message']),
    ...(namesFields && causes.length === 0 ? ['it names no field'] : []),
  ];
}

/** What is wrong with an answer, whatever was asked. */
export function wrongWith(request: WireRequest, answer: RawAnswer): string[] {
  const { status, text } = answer;
  const all = text + JSON.stringify(answer.headers);
  const body = parse(text);
  const wrong = CANARIES.filter(key => all.includes(key)).map(
    key => `it holds the key ${key}`,
  );
  if (status >= 500) {
    return [...wrong, `it is ${status}`];
  }
  return status >= 400
    ? [...wrong, ...wrongInError(request, answer, body as ErrorBody)]
    : [...wrong, ...violations(request.route, { status, body, text })];
}
