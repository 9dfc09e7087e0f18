import {
  BrowseCredentials,
  EngineType,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { z } from 'zod/v4';
import type { RequestedPlace } from '../sources/Place';
import { malformedBody, wrongShape } from './malformedBody';
import { browseCredentials } from './s3KeysSchema';
import { placeSource, withPlaceDefaults } from './sourceSchema';
import { tooLargeCauses } from './tooLarge';

const common = {
  source: placeSource,
  s3Credentials: browseCredentials.optional(),
  prefix: z
    .string()
    .max(1024)
    .regex(/^(|[^/].*\/)$/s, `must begin without a '/' and end with one`)
    .optional(),
};

const listSchema = z.strictObject({
  ...common,
  cursor: z.string().min(1).max(4096).optional(),
});

const findSchema = z.strictObject({
  ...common,
  engine: z.enum(['mysql', 'postgresql', 'mongodb', 'pxc', 'psmdb']).optional(),
});

/** Where to look, and with what; its shape is right, nothing is known of its meaning yet. */
export interface ParsedLook {
  source: RequestedPlace;
  s3Credentials?: BrowseCredentials;
  prefix?: string;
}

function parse<T extends typeof listSchema | typeof findSchema>(
  schema: T,
  body: unknown,
) {
  const causes = tooLargeCauses(body);
  if (causes.length > 0) {
    throw malformedBody(causes);
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw wrongShape(parsed.error, body);
  }
  return parsed.data as z.infer<T>;
}

function toLook(data: z.infer<typeof listSchema | typeof findSchema>) {
  const { accessKeyId, secretAccessKey } = data.s3Credentials ?? {};
  return {
    source: withPlaceDefaults(data.source),
    prefix: data.prefix,
    s3Credentials:
      accessKeyId && secretAccessKey
        ? { accessKeyId, secretAccessKey }
        : undefined,
  };
}

/** Reads the body of `POST /backups/list`. @throws InputError with every cause at once. */
export function parseListRequest(
  body: unknown,
): ParsedLook & { cursor?: string } {
  const data = parse(listSchema, body);
  return { ...toLook(data), cursor: data.cursor };
}

/** Reads the body of `POST /backups/find`. @throws InputError with every cause at once. */
export function parseFindRequest(
  body: unknown,
): ParsedLook & { engine?: EngineType } {
  const data = parse(findSchema, body);
  return {
    ...toLook(data),
    engine: data.engine && parseEngineType(data.engine),
  };
}
