import {
  BrowseCredentials,
  EngineType,
  MOST_LOOKED_AT,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { z } from 'zod/v4';
import type { RequestedPlace } from '../sources/Place';
import { malformedBody, wrongShape } from './malformedBody';
import { browseCredentials } from './s3KeysSchema';
import { placeSource, withPlaceDefaults } from './sourceSchema';
import { tooLargeCauses } from './tooLarge';

const where = {
  source: placeSource,
  s3Credentials: browseCredentials.optional(),
};

const common = {
  ...where,
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

const lookSchema = z.strictObject({
  ...where,
  paths: z
    .array(
      z.string().min(1).max(1024).regex(/^[^/]/, `must begin without a '/'`),
    )
    .min(1)
    .max(MOST_LOOKED_AT)
    .refine(paths => new Set(paths).size === paths.length, {
      error: 'must name each path once',
    }),
});

/** Where to look, and with what; its shape is right, nothing is known of its meaning yet. */
export interface ParsedLook {
  source: RequestedPlace;
  s3Credentials?: BrowseCredentials;
  prefix?: string;
}

function parse<
  T extends typeof listSchema | typeof findSchema | typeof lookSchema,
>(schema: T, body: unknown) {
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

function toLook(
  data: z.infer<z.ZodObject<typeof where>> & { prefix?: string },
) {
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

/** Reads the body of `POST /backups/look`. @throws InputError with every cause at once. */
export function parseLookRequest(
  body: unknown,
): ParsedLook & { paths: string[] } {
  const data = parse(lookSchema, body);
  return { ...toLook(data), paths: data.paths };
}
