import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';

interface Parameter {
  name: string;
  in: string;
}

interface FieldSchema {
  $ref?: string;
  properties?: Record<string, FieldSchema>;
  items?: FieldSchema;
  anyOf?: FieldSchema[];
}

interface Operation {
  operationId: string;
  parameters?: (Parameter | { $ref: string })[];
  responses: Record<
    string,
    {
      content: Partial<
        Record<
          'application/json' | 'text/event-stream',
          { schema: { $ref: string } }
        >
      >;
    }
  >;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: {
    parameters: Record<string, Parameter>;
    schemas: Record<string, FieldSchema>;
  };
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

function lastName(ref: string): string {
  return ref.split('/').pop()!;
}

/** Names of a route's parameters. */
export function documentedParameters(route: string): {
  inPath: string[];
  inQuery: string[];
} {
  const [method, path] = route.split(' ');
  const { parameters = [] } = document.paths[path][method.toLowerCase()];
  const all = parameters.map(item =>
    '$ref' in item ? document.components.parameters[lastName(item.$ref)] : item,
  );
  const names = (place: string) =>
    all.filter(item => item.in === place).map(({ name }) => name);
  return { inPath: names('path'), inQuery: names('query') };
}

/** Dot paths of every field that a schema of the document names. */
export function documentedFields(name: string): string[] {
  const fieldsOf = (schema: FieldSchema, path: string): string[] => [
    ...(path ? [path] : []),
    ...(schema.$ref
      ? fieldsOf(document.components.schemas[lastName(schema.$ref)], path)
      : []),
    ...(schema.anyOf ?? []).flatMap(part => fieldsOf(part, path)),
    ...(schema.items ? fieldsOf(schema.items, `${path}.0`) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, part]) =>
      fieldsOf(part, path ? `${path}.${key}` : key),
    ),
  ];
  return [...new Set(fieldsOf(document.components.schemas[name], ''))];
}

/** The data of each event of an event stream. */
export function eventsIn(stream: string): unknown[] {
  return stream
    .split('\n')
    .filter(line => line.startsWith('data: '))
    .map(line => JSON.parse(line.slice('data: '.length)));
}

/** What in an answer leaves the document; an empty list when nothing does. */
export function violations(
  route: string,
  answer: { status: number; body: unknown; text?: string },
): string[] {
  const [method, path] = route.split(' ');
  const { responses } = document.paths[path][method.toLowerCase()];
  const { content } = responses[answer.status] ?? responses.default;
  const [values, media] = content['text/event-stream']
    ? [eventsIn(answer.text ?? ''), content['text/event-stream']]
    : [[answer.body], content['application/json']];
  const ref = media?.schema.$ref;
  const validate = ajv.getSchema(`document${ref}`);
  if (!validate || values.length === 0) {
    return [`${ref} is not in the document, or there is nothing to hold it to`];
  }
  return values.flatMap(value =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(
          error => `${error.instancePath} ${error.message}`,
        ),
  );
}
