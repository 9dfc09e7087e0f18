import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  EngineType,
  parseEngineType,
  TargetProfile,
} from '@everest-import/backstage-plugin-everest-import-common';
import { z } from 'zod/v4';
import { reservedPaths } from '../everest/overlay';

/** Numbers are what YAML makes of `cpu: 2` and `version: 17.5`. */
const text = z.union([z.string().min(1), z.number()]).transform(String);
const replicas = z.number().int().min(1);
const amounts = z.strictObject({
  cpu: text.optional(),
  memory: text.optional(),
});
const resources = amounts.extend({ requests: amounts.optional() });
const jsonObject = z.record(z.string(), z.json());

const profileSchema = z.strictObject({
  name: z.string().min(1).max(63),
  title: z.string().optional(),
  description: z.string().optional(),
  engines: z
    .array(
      z.string().transform((word, context): EngineType => {
        const engine = parseEngineType(word);
        if (!engine) {
          context.addIssue(`'${word}' is not mysql, postgresql or mongodb`);
        }
        return engine ?? z.NEVER;
      }),
    )
    .optional(),
  engine: z
    .strictObject({
      version: text.optional(),
      replicas: replicas.optional(),
      storage: z
        .strictObject({ size: text.optional(), class: text.optional() })
        .optional(),
      resources: resources.optional(),
      config: z.string().optional(),
    })
    .optional(),
  proxy: z
    .strictObject({
      type: text.optional(),
      replicas: replicas.optional(),
      resources: resources.optional(),
      expose: jsonObject.optional(),
    })
    .optional(),
  spec: jsonObject.optional(),
});

/** Named defaults for a request, in the request's own shape; every part may be left out. */
export type Profile = Omit<z.infer<typeof profileSchema>, 'title' | 'proxy'> & {
  title: string;
  proxy?: Omit<
    NonNullable<z.infer<typeof profileSchema>['proxy']>,
    'expose'
  > & { expose?: JsonObject };
};

function readProfile(value: unknown, index: number): Profile {
  const parsed = profileSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = ['profiles', index, ...issue.path].map(String).join('.');
    throw new InputError(
      `'everestImport.${field}' is not right: ${issue.message}`,
    );
  }
  const { name, title = name, spec, proxy, ...rest } = parsed.data;
  const taken = reservedPaths(spec as JsonObject | undefined);
  if (taken.length > 0) {
    throw new InputError(
      `The profile '${name}' in everestImport.profiles sets 'spec.${taken[0]}'; use the profile's own 'engine' and 'proxy' for sizes and exposure, and leave data sources to the request`,
    );
  }
  return { ...rest, name, title, spec, proxy: proxy as Profile['proxy'] };
}

/** Reads `everestImport.profiles`; a mistake there stops the start with a sentence that names it. */
export function readProfiles(everestImport: Config | undefined): Profile[] {
  const given = everestImport?.getOptional<unknown[]>('profiles') ?? [];
  const profiles = given.map(readProfile);
  const names = profiles.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) {
    throw new InputError(
      `The profile '${twice}' stands twice in everestImport.profiles; give each its own name`,
    );
  }
  return profiles;
}

/** What a form says of a profile. */
export function toTargetProfile(profile: Profile): TargetProfile {
  const { name, title, description, engines } = profile;
  return {
    name,
    title,
    ...(description && { description }),
    ...(engines && { engines }),
  };
}
