import { GetObjectCommandOutput } from '@aws-sdk/client-s3';

/** What part of an object an answer holds. */
export interface AnsweredRange {
  from: number;
  /** Bytes of the whole object; undefined where they are not said. */
  total?: number;
  /** The answer is the whole object: its server, or a proxy before it, does not mind ranges. */
  isWhole: boolean;
}

/** @returns undefined where the range that an answer says can't be read */
export function rangeOf({
  ContentRange,
  ContentLength,
}: GetObjectCommandOutput): AnsweredRange | undefined {
  if (ContentRange === undefined)
    return { from: 0, total: ContentLength, isWhole: true };
  const said = /^bytes (\d+)-\d+\/(?:(\d+)|\*)$/.exec(ContentRange.trim());
  if (!said) return undefined;
  const [, from, total] = said;
  return {
    from: Number(from),
    total: total === undefined ? undefined : Number(total),
    isWhole: false,
  };
}
