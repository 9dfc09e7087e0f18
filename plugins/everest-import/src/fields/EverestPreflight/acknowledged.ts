import type {
  ImportRequest,
  PreflightCheck,
} from '@everest-import/backstage-plugin-everest-import-common';
import { isRecord } from '../isRecord';

type Acknowledgement = NonNullable<ImportRequest['acknowledge']>[number];

/** The form data of the field; it may be a link's. */
export function readAcknowledged(data: unknown): Acknowledgement[] {
  const list = isRecord(data) ? data.acknowledge : undefined;
  return (Array.isArray(list) ? list : [])
    .filter(isRecord)
    .flatMap(({ check, reason }) =>
      typeof check === 'string' && typeof reason === 'string'
        ? [{ check, reason }]
        : [],
    );
}

/** The form data with these reasons and no others. */
export function withReasons(
  data: unknown,
  acknowledge: Acknowledgement[],
): { acknowledge?: Acknowledgement[] } {
  const { acknowledge: _, ...others } = isRecord(data) ? data : {};
  return { ...others, ...(acknowledge.length > 0 && { acknowledge }) };
}

/** The form data with another reason for one check; without it where the reason is empty. */
export function withReason(
  data: unknown,
  check: string,
  reason: string,
): ReturnType<typeof withReasons> {
  const others = readAcknowledged(data).filter(item => item.check !== check);
  return withReasons(data, reason ? [...others, { check, reason }] : others);
}

/** Whether a failure may be gone on in spite of, with a reason. */
export function canAcknowledge(check: PreflightCheck): boolean {
  return (
    check.kind === 'advice' &&
    check.outcome === 'failure' &&
    check.acknowledgeable === true
  );
}

/** Reasons for those checks alone that still ask for one: what is mended needs none. */
export function reasonsFor(
  data: unknown,
  checks: PreflightCheck[],
): Acknowledgement[] {
  return readAcknowledged(data).filter(
    ({ check, reason }) =>
      reason.trim() !== '' &&
      checks.some(item => item.id === check && canAcknowledge(item)),
  );
}
