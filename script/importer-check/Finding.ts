/** What the check has against an importer. */
export interface Finding {
  /** The rule's name, as `docs/write-an-importer.md` lists it. */
  rule: string;
  /** A fault fails the check; advice is shown. */
  severity: 'fault' | 'advice';
  /** A dot path in the manifest, or the name of the sample payload. */
  where: string;
  message: string;
}

export const fault = (
  rule: string,
  where: string,
  message: string,
): Finding => ({ rule, severity: 'fault', where, message });

export const advice = (
  rule: string,
  where: string,
  message: string,
): Finding => ({ rule, severity: 'advice', where, message });
