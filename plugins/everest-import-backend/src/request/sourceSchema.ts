import { z } from 'zod/v4';

const text = (max: number) => z.string().min(1).max(max);

const place = {
  bucket: text(255).optional(),
  region: text(64).optional(),
  endpoint: text(1024).optional(),
  verifyTls: z.boolean().optional(),
  forcePathStyle: z.boolean().optional(),
  backupSource: text(63).optional(),
};
type PlaceShape = z.infer<z.ZodObject<typeof place>>;

const OWN = ['region', 'endpoint', 'verifyTls', 'forcePathStyle'] as const;
const NEEDED = ['bucket', 'region', 'endpoint'] as const;

/** Either the name of a configured source, or all that a typed one needs. */
function oneOfTwo(value: PlaceShape, context: z.RefinementCtx): void {
  const wrong = value.backupSource
    ? OWN.filter(key => value[key] !== undefined)
    : NEEDED.filter(key => value[key] === undefined);
  const message = value.backupSource
    ? `must not be given together with a 'backupSource'`
    : 'is missing';
  wrong.forEach(key =>
    context.addIssue({ code: 'custom', path: [key], message }),
  );
}

/** Where to look. */
export const placeSource = z.strictObject(place).superRefine(oneOfTwo);

/** Where to look, and what to import there. */
export const importSource = z
  .strictObject({ ...place, path: text(1024) })
  .superRefine(oneOfTwo);

/** The same words whether a source is looked into or imported from. */
export function withPlaceDefaults<T extends PlaceShape>(value: T) {
  return {
    ...value,
    verifyTls: value.verifyTls ?? true,
    forcePathStyle: value.forcePathStyle ?? false,
  };
}
