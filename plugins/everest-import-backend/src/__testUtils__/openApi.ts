import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';

interface Operation {
  operationId: string;
  responses: Record<
    string,
    { content: { 'application/json': { schema: { $ref: string } } } }
  >;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
}

const text = readFileSync(
  resolvePackagePath(
    '@everest-import/backstage-plugin-everest-import-backend',
    'src/schema/openapi.yaml',
  ),
  'utf8',
);
// Written by hand and held against real answers here.
const document: Document = parse(text, { merge: true });

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema(document, 'document');

/** `GET /imports` and so on, as the document lists them. */
export function documentedRoutes(): string[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map(method => `${method.toUpperCase()} ${path}`),
  );
}

/** What in an answer leaves the document; an empty list when nothing does. */
export function violations(
  route: string,
  answer: { status: number; body: unknown },
): string[] {
  const [method, path] = route.split(' ');
  const { responses } = document.paths[path][method.toLowerCase()];
  const response = responses[answer.status] ?? responses.default;
  const { $ref } = response.content['application/json'].schema;
  const validate = ajv.getSchema(`document${$ref}`);
  if (!validate) {
    return [`${$ref} is not in the document`];
  }
  return validate(answer.body)
    ? []
    : (validate.errors ?? []).map(
        error => `${error.instancePath} ${error.message}`,
      );
}
